// SPDX-License-Identifier: Apache-2.0
#include "render/escape.h"

#include <array>

namespace clausediff {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

unsigned byte(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0; }

bool continues(std::string_view text, std::size_t at) { return (byte(text, at) & 0xC0U) == 0x80U; }

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
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    case '\f': out += "\\f"; break;
    case '\b': out += "\\b"; break;
    default:
      out += "\\u00";
      out += digits[(c >> 4U) & 0xFU];
      out += digits[c & 0xFU];
  }
}

}  // namespace

std::size_t utf8_length(std::string_view text, std::size_t at) {
  const unsigned a = byte(text, at);
  const unsigned b = byte(text, at + 1);
  if (a < 0x80) return at < text.size() ? 1 : 0;
  if (a < 0xC2 || a > 0xF4 || !continues(text, at + 1)) return 0;
  if (a < 0xE0) return 2;
  if (!continues(text, at + 2)) return 0;
  if (a < 0xF0) return (a == 0xE0 && b < 0xA0) || (a == 0xED && b > 0x9F) ? 0 : 3;
  if (!continues(text, at + 3)) return 0;
  return (a == 0xF0 && b < 0x90) || (a == 0xF4 && b > 0x8F) ? 0 : 4;
}

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
    if (length == 0) out += replacement;
    else if (length == 1) append_json_control(out, byte(text, at));
    else if (sequence == "\u2028") out += "\\u2028";
    else if (sequence == "\u2029") out += "\\u2029";
    else out += sequence;
    at += length == 0 ? 1 : length;
  }
  out += '"';
}

}  // namespace clausediff
