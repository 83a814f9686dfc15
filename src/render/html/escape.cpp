// SPDX-License-Identifier: Apache-2.0
#include "render/html/escape.h"

#include <algorithm>
#include <cctype>

#include "render/escape.h"
#include "text/ascii.h"

namespace clausediff::html {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

std::string_view entity(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&#34;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_control(unsigned char c) { return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7F; }

/// C1 controls (U+0080 to U+009F) are no text in HTML either.
bool is_c1(std::string_view sequence) {
  return sequence.size() == 2 && sequence[0] == '\xC2' && static_cast<unsigned char>(sequence[1]) < 0xA0;
}

std::string_view scheme_of(std::string_view address) { return address.substr(0, std::min(address.find(':'), address.size())); }

}  // namespace

void append_text(std::string& out, std::string_view text) {
  std::size_t plain = 0;  // begin of what is not yet appended
  std::size_t at = 0;
  const auto flush = [&](std::string_view instead, std::size_t length) {
    out.append(text, plain, at - plain);
    out += instead;
    plain = at + length;
  };
  while (at < text.size()) {
    const std::size_t length = utf8_length(text, at);
    const auto c = static_cast<unsigned char>(text[at]);
    if (length == 0 || is_control(c) || is_c1(text.substr(at, length)))
      flush(replacement, std::max<std::size_t>(length, 1));
    else if (const std::string_view safe = entity(text[at]); !safe.empty())
      flush(safe, 1);
    at += std::max<std::size_t>(length, 1);
  }
  out.append(text, plain, at - plain);
}

std::string text(std::string_view text) {
  std::string out;
  append_text(out, text);
  return out;
}

bool is_safe_address(std::string_view address) {
  const std::string_view scheme = scheme_of(address);
  if (!std::any_of(address.begin(), address.end(), [](char c) { return c == ':'; })) return false;
  if (std::any_of(address.begin(), address.end(), [](unsigned char c) { return c <= 0x20 || c >= 0x7F || c == '\\'; }))
    return false;
  if (equal_ignoring_ascii_case(scheme, "mailto")) return true;
  if (!equal_ignoring_ascii_case(scheme, "http") && !equal_ignoring_ascii_case(scheme, "https")) return false;
  const std::string_view rest = address.substr(scheme.size() + 1);
  if (rest.substr(0, 2) != "//") return false;
  const std::string_view host = rest.substr(2, rest.find_first_of("/?#", 2) - 2);
  return !host.empty() && host.find('@') == std::string_view::npos;
}

}  // namespace clausediff::html
