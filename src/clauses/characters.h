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

/// Bytes of white space at `at`; a no-break space counts.
inline std::size_t space_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    if (is_space(text[end]))
      ++end;
    else if (text.substr(end, 2) == "\xC2\xA0")
      end += 2;
    else
      break;
  }
  return end - at;
}

template <class Predicate>
std::size_t count_while(std::string_view text, std::size_t at, Predicate good) {
  std::size_t end = at;
  while (end < text.size() && good(text[end])) ++end;
  return end - at;
}

}  // namespace clausediff
