// SPDX-License-Identifier: Apache-2.0
#include "text/ascii.h"

#include "catch.h"

using namespace clausediff;

TEST_CASE("letters and digits of ASCII are told at both ends of their ranges") {
  for (const char c : {'A', 'Z', 'a', 'z'}) CHECK(is_ascii_letter(c));
  for (const char c : {'@', '[', '`', '{', '0', '\xC4'}) CHECK_FALSE(is_ascii_letter(c));
  for (const char c : {'0', '9', 'a', 'Z'}) CHECK(is_ascii_alphanumeric(c));
  for (const char c : {'/', ':', ' ', '\xB5'}) CHECK_FALSE(is_ascii_alphanumeric(c));
  CHECK(ascii_lower("ÄZa-@[9") == "Äza-@[9");
}

TEST_CASE("a hexadecimal digit has its value, any other character none") {
  const std::string_view digits = "0123456789abcdef", capitals = "0123456789ABCDEF";
  for (std::size_t i = 0; i < digits.size(); ++i) {
    CHECK(hex_value(digits[i]) == static_cast<int>(i));
    CHECK(hex_value(capitals[i]) == static_cast<int>(i));
  }
  for (const char c : {'g', 'G', '/', ':', '@', '`', ' '}) CHECK(hex_value(c) == -1);
}

TEST_CASE("texts are equal whatever the case of their ASCII letters, and only of those") {
  CHECK(equal_ignoring_ascii_case("WingDings", "wINGdINGS"));
  CHECK(equal_ignoring_ascii_case("", ""));
  CHECK_FALSE(equal_ignoring_ascii_case("Wingdings", "Wingdings 2"));
  CHECK_FALSE(equal_ignoring_ascii_case("\xC3\xA4", "\xC3\x84"));
  CHECK_FALSE(equal_ignoring_ascii_case("[", "{"));
}

TEST_CASE("what stands at the ends of a text is taken off, and nothing between") {
  CHECK(stripped(" \t a b\r\n") == "a b");
  CHECK(stripped("a") == "a");
  CHECK(stripped(" \n").empty());
  CHECK(stripped("").empty());
  CHECK(stripped("\fa", " ") == "\fa");
}
