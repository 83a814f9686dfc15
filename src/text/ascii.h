// SPDX-License-Identifier: Apache-2.0
// Letters and digits of ASCII, whatever the host's locale: names in files, markup and English words are told by these alone.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace clausediff {

constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_alphanumeric(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

constexpr char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char ascii_upper(char c) { return is_ascii_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

/// What a hexadecimal digit stands for; -1 for any other character.
constexpr int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char letter = ascii_lower(c);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// Equal but for A to Z in either case.
inline bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

/// The text without what stands at its ends of the characters `what`.
constexpr std::string_view stripped(std::string_view text, std::string_view what = " \t\r\n") {
  const std::size_t begin = text.find_first_not_of(what);
  return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(what) - begin + 1);
}

/// The letters A to Z in lower case; every other byte as it is.
inline std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

inline std::string ascii_upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_upper(c);
  return out;
}

}  // namespace clausediff
