// SPDX-License-Identifier: Apache-2.0
#include "render/escape.h"

#include <algorithm>
#include <array>

namespace clausediff {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned byte(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0; }

/// True for the bytes that stand for themselves in a JSON string: printable ASCII but " and \.
constexpr std::array<bool, 256> json_plain() {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < 0x7F; ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}
constexpr std::array<bool, 256> is_json_plain = json_plain();

void append_json_control(std::string& out, unsigned c) {
  constexpr std::string_view digits = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    case '\f':
      out += "\\f";
      break;
    case '\b':
      out += "\\b";
      break;
    default:
      out += "\\u00";
      out += digits[(c >> 4U) & 0xFU];
      out += digits[c & 0xFU];
  }
}

/// The code point of a valid sequence of three bytes or fewer; larger ones are never special here.
unsigned code_point(std::string_view sequence) {
  if (sequence.size() == 2) return ((byte(sequence, 0) & 0x1FU) << 6U) | (byte(sequence, 1) & 0x3FU);
  if (sequence.size() == 3)
    return ((byte(sequence, 0) & 0xFU) << 12U) | ((byte(sequence, 1) & 0x3FU) << 6U) | (byte(sequence, 2) & 0x3FU);
  return sequence.size() == 1 ? byte(sequence, 0) : 0x10000;
}

/// C1 controls; what reorders a line (the embeddings, overrides and isolates of UAX #9, not its mere marks, which Hebrew and
/// Arabic contracts are full of); line and paragraph separators.
bool is_dangerous(unsigned c) { return (c >= 0x80 && c <= 0x9F) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

void append_code_point_name(std::string& out, unsigned c) {
  out += "<U+";
  for (unsigned shift = 16; shift > 0;) out += "0123456789ABCDEF"[(c >> (shift -= 4U)) & 0xFU];
  out += '>';
}

void append_terminal_control(std::string& out, unsigned c) {
  if (c == '\n')
    out += '\n';
  else if (c == '\t')
    out += "  ";
  else if (c == '\f')
    out += ' ';
  else if (c == 0x7F)
    out += "\u2421";
  else
    out += {'\xE2', '\x90', static_cast<char>(0x80U + c)};  // U+2400 and up: pictures of the controls
}

bool is_terminal_plain(char c) { return c >= 0x20 && c < 0x7F; }

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_json_plain[static_cast<unsigned char>(text[end])]) ++end;
    out.append(text, at, end - at);
    at = end;
    if (at == text.size()) break;
    const std::size_t length = utf8_length(text, at);
    const std::string_view sequence = text.substr(at, length);
    if (length == 0)
      out += replacement;
    else if (length == 1)
      append_json_control(out, byte(text, at));
    else if (sequence == "\u2028")
      out += "\\u2028";
    else if (sequence == "\u2029")
      out += "\\u2029";
    else
      out += sequence;
    at += length == 0 ? 1 : length;
  }
  out += '"';
}

void append_terminal(std::string& out, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_terminal_plain(text[end])) ++end;
    out.append(text, at, end - at);
    at = end;
    if (at == text.size()) break;
    const std::size_t length = utf8_length(text, at);
    const std::string_view sequence = text.substr(at, length);
    const unsigned c = code_point(sequence);
    if (length == 0)
      out += replacement;
    else if (length == 1)
      append_terminal_control(out, c);
    else if (is_dangerous(c))
      append_code_point_name(out, c);
    else if (c == 0xFFFC)
      out += "[object]";
    else
      out += sequence;
    at += length == 0 ? 1 : length;
  }
}

std::string for_terminal(std::string_view text) {
  std::string out;
  append_terminal(out, text);
  return out;
}

std::string for_terminal_line(std::string_view text) {
  std::string out = for_terminal(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

std::string for_markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_[]~|$";
  constexpr std::string_view blanks = " \t";
  constexpr std::size_t longest_list_number = 9;  // digits; CommonMark 0.31, 5.2
  std::string safe = for_terminal_line(text);
  const std::size_t indent = std::min(safe.find_first_not_of(blanks), safe.size());
  if (indent > 1) safe.replace(0, indent, " ");  // four would begin a code block
  const std::size_t first = indent == 0 ? 0 : 1;
  const std::size_t digits_end = safe.find_first_not_of("0123456789", first);  // a mark there would begin a list
  const bool numbered = digits_end != std::string::npos && digits_end > first && digits_end - first <= longest_list_number;
  std::string out;
  for (std::size_t i = 0; i < safe.size(); ++i) {
    const char c = safe[i];
    const std::string_view rest = std::string_view(safe).substr(i + 1);
    const bool begins = i == first && (c == '-' || c == '+' || c == '#' || c == '=');
    const bool lists = numbered && i == digits_end && (c == '.' || c == ')');
    if (special.find(c) != std::string_view::npos || begins || lists) out += '\\';
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
    const bool mention = (c == '@' || c == '#') && !rest.empty() && rest[0] != ' ';
    const bool link = (c == ':' && rest.substr(0, 2) == "//") || (c == 'w' && rest.substr(0, 3) == "ww.");
    if (mention || link) out += "<!-- -->";
  }
  return out;
}

}  // namespace clausediff
