// SPDX-License-Identifier: Apache-2.0
// ASCII classes of characters, which is all that labels and references are made of.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "text/ascii.h"

namespace clausediff {

inline constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline constexpr bool is_lower(char c) { return is_ascii_lower(c); }
inline constexpr bool is_upper(char c) { return is_ascii_upper(c); }
inline constexpr bool is_letter(char c) { return is_ascii_letter(c); }
inline bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f'; }
/// Part of a word in any script: bytes above ASCII count. A table, for every byte of every contract is asked.
inline constexpr std::array<bool, 256> word_bytes = [] {
  std::array<bool, 256> table{};
  for (std::size_t byte = 0; byte < table.size(); ++byte) {
    const char c = static_cast<char>(byte);
    table[byte] = is_letter(c) || is_digit(c) || byte >= 0x80;
  }
  return table;
}();
inline bool is_word(char c) { return word_bytes[static_cast<unsigned char>(c)]; }
inline char lower(char c) { return ascii_lower(c); }

inline std::string lower(std::string_view text) { return ascii_lower(text); }

inline bool begins_with(std::string_view text, std::string_view begin) { return text.substr(0, begin.size()) == begin; }

/// Bytes of the space of another width than the usual one that begins at `at`: U+00A0, U+2000 to U+200A, U+202F, U+205F, U+3000.
inline std::size_t odd_space_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "\xC2\xA0") return 2;
  const std::string_view wide = text.substr(at, 3);
  const bool general =
      wide.size() == 3 && wide.substr(0, 2) == "\xE2\x80" && (static_cast<unsigned char>(wide[2]) <= 0x8A || wide[2] == '\xAF');
  return general || wide == "\xE2\x81\x9F" || wide == "\xE3\x80\x80" ? 3 : 0;
}

/// Bytes of white space at `at`, of whatever width.
inline std::size_t space_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    const bool ascii = static_cast<unsigned char>(text[end]) < 0x80;
    const std::size_t size = ascii ? (is_space(text[end]) ? 1 : 0) : odd_space_at(text, end);
    if (size == 0) break;
    end += size;
  }
  return end - at;
}

/// Behind the white space at `at`.
inline std::size_t skip_space(std::string_view text, std::size_t at) { return at + space_at(text, at); }

template <class Predicate>
std::size_t count_while(std::string_view text, std::size_t at, Predicate good) {
  std::size_t end = at;
  while (end < text.size() && good(text[end])) ++end;
  return end - at;
}

}  // namespace clausediff
