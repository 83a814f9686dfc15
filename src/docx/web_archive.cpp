// SPDX-License-Identifier: Apache-2.0
// A web archive (RFC 2557, and RFC 2045 for the encodings of its parts) → the text of its page.
#include <algorithm>
#include <array>

#include "docx/chunks.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

/// "=3D" is '='; '=' at the end of a line joins it with the next.
std::string from_quoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      out += text[at];
    } else if (at + 2 < text.size() && hex_value(text[at + 1]) >= 0 && hex_value(text[at + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[at + 1]) * 16 + hex_value(text[at + 2]));
      at += 2;
    } else if (at + 1 < text.size() && (text[at + 1] == '\n' || text[at + 1] == '\r')) {
      at += text.substr(at + 1, 2) == "\r\n" ? 2 : 1;
    } else {
      out += '=';
    }
  }
  return out;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned bits = 0, count = 0;
  for (const char c : text) {
    const std::size_t digit = digits.find(c);
    if (digit == std::string_view::npos) continue;
    bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFFFFU;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    out += static_cast<char>(bits >> count & 0xFFU);
  }
  return out;
}

struct MimePart {
  std::string header;  // in lower case
  std::string_view body;
};

/// A part's header ends with an empty line.
MimePart split_part(std::string_view text) {
  std::size_t end = text.find("\r\n\r\n"), gap = 4;
  if (const std::size_t other = text.find("\n\n"); other < end) {
    end = other;
    gap = 2;
  }
  if (end == std::string_view::npos) return {ascii_lower(text), {}};
  return {ascii_lower(text.substr(0, end)), text.substr(end + gap)};
}

/// The value of boundary= with its case, for it stands so between the parts.
std::string boundary_of(std::string_view text, const std::string& header) {
  const std::size_t at = header.find("boundary=");
  if (at == std::string::npos) return {};
  std::size_t begin = text.find_first_not_of(" \t\r\n", ascii_lower(text.substr(0, 4096)).find("boundary=")) + 9;
  const bool quoted = begin < text.size() && text[begin] == '"';
  if (quoted) ++begin;
  return "--" +
         std::string(text.substr(begin, std::min(text.find_first_of(quoted ? "\"" : " ;\r\n", begin), text.size()) - begin));
}

std::vector<std::string> page_lines(const MimePart& part) {
  const bool quoted = part.header.find("quoted-printable") != std::string::npos;
  const bool coded = part.header.find("base64") != std::string::npos;
  return html_lines(quoted ? from_quoted_printable(part.body) : coded ? from_base64(part.body) : std::string(part.body));
}

}  // namespace

std::vector<std::string> web_archive_lines(std::string_view bytes) {
  while (!bytes.empty() && (bytes.front() == '\n' || bytes.front() == '\r')) bytes.remove_prefix(1);
  const MimePart whole = split_part(bytes);
  const std::string boundary = boundary_of(bytes, whole.header);
  if (boundary.size() <= 2)
    return whole.header.find("text/html") == std::string::npos ? std::vector<std::string>() : page_lines(whole);
  for (std::size_t at = whole.body.find(boundary); at != std::string_view::npos;) {
    const std::size_t begin = at + boundary.size();
    const std::size_t next = whole.body.find(boundary, begin);
    std::string_view text = whole.body.substr(begin, std::min(next, whole.body.size()) - begin);
    while (!text.empty() && (text.front() == '\n' || text.front() == '\r')) text.remove_prefix(1);
    const MimePart part = split_part(text);
    if (part.header.find("text/html") != std::string::npos) return page_lines(part);
    at = next;
  }
  return {};
}

}  // namespace clausediff
