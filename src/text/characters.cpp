// SPDX-License-Identifier: Apache-2.0
#include "text/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace clausediff {

char32_t next_code_point(std::string_view text, std::uint32_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  auto i = static_cast<std::int32_t>(at);
  UChar32 c = 0;
  U8_NEXT(bytes, i, size, c);
  at = c < 0 ? at + 1 : static_cast<std::uint32_t>(i);
  return c < 0 ? U'\uFFFD' : static_cast<char32_t>(c);
}

bool is_white_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D);
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF;
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

bool is_joining_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2013); }

char plain_quote(char32_t c) {
  if (c == '\'' || (c >= 0x2018 && c <= 0x201B) || c == 0x2032 || c == 0x2039 || c == 0x203A || c == 0x60 || c == 0xB4 ||
      c == 0x275B || c == 0x275C || c == 0xFF07)
    return '\'';
  if (c == '"' || (c >= 0x201C && c <= 0x201F) || c == 0x2033 || c == 0xAB || c == 0xBB || c == 0xFF02 || c == 0x02BA ||
      c == 0x275D || c == 0x275E || (c >= 0x301D && c <= 0x301F))
    return '"';
  return 0;
}

std::string_view private_letters(char32_t c) {
  static constexpr std::string_view digits = "0123456789", letters = "abcdefghijklmnopqrstuvwxyz";
  if (c == 0xF001) return "fi";
  if (c == 0xF002) return "fl";
  if (c >= 0xF730 && c <= 0xF739) return digits.substr(c - 0xF730, 1);
  if (c >= 0xF761 && c <= 0xF77A) return letters.substr(c - 0xF761, 1);
  return {};
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  if (plain_quote(c) == '"')
    return false;  // U+02BA is a letter to Unicode, and a typewriter's quotation mark to those who type it
  if (!private_letters(c).empty()) return true;
  const auto point = static_cast<UChar32>(c);
  return u_isalnum(point) || (U_GET_GC_MASK(point) & (U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

bool needs_dictionary(char32_t c) {
  return (c >= 0x0E01 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) || (c >= 0x1780 && c <= 0x17FF) ||
         (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) ||
         (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_currency_sign(char32_t c) {
  if (c < 0x80) return c == '$';
  return u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL;
}

}  // namespace clausediff
