// SPDX-License-Identifier: Apache-2.0
#include "text/characters.h"

#include <initializer_list>
#include <string>

#include "catch.h"

using namespace clausediff;

namespace {

using Class = bool (*)(char32_t);

void check(Class is_one, std::initializer_list<char32_t> members, std::initializer_list<char32_t> neighbours) {
  for (const char32_t c : members) {
    INFO("U+" << std::hex << static_cast<std::uint32_t>(c));
    CHECK(is_one(c));
  }
  for (const char32_t c : neighbours) {
    INFO("not U+" << std::hex << static_cast<std::uint32_t>(c));
    CHECK_FALSE(is_one(c));
  }
}

}  // namespace

TEST_CASE("the classes of characters hold their first and last members and not their neighbours") {
  check(is_white_space, {' ', 0x09, 0x0D, 0x85, 0xA0, 0x1680, 0x2000, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000},
        {0x08, 0x0E, 0x1FFF, 0x200B, 0x202A, 0x3001, 'a'});
  check(is_invisible, {0xAD, 0x61C, 0x180E, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060, 0x2069, 0xFE00, 0xFE0F, 0xFEFF},
        {0xAC, 0xAE, 0x200A, 0x2010, 0x2029, 0x202F, 0x205F, 0x206A, 0xFDFF, 0xFE10, 0xFEFE, ' '});
  check(is_dash, {'-', 0x2010, 0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D}, {'_', 0x200F, 0x2016, 0x2211, 0xFE59});
  check(is_joining_dash, {'-', 0x2010, 0x2013}, {0x200F, 0x2014, 0x2212});
  check(is_word_character, {'0', '9', 'A', 'Z', 'a', 'z', 0xE9, 0x660, 0x301, 0x4E00},
        {'/', ':', '@', '[', '`', '{', 0xA7, 0x2014});
  check(needs_dictionary,
        {0x0E01, 0x0EFF, 0x1000, 0x109F, 0x1780, 0x17FF, 0x2E80, 0x2FDF, 0x3005, 0x3007, 0x3041, 0x30FA, 0x30FF, 0x3400, 0x9FFF,
         0xF900, 0xFAFF, 0x20000, 0x3FFFF},
        {0x0E00, 0x0F00, 0x0FFF, 0x10A0, 0x177F, 0x1800, 0x2E7F, 0x2FE0,  0x3004,  0x3008,
         0x3040, 0x30FB, 0x3100, 0x33FF, 0xA000, 0xF8FF, 0xFB00, 0x1FFFF, 0x40000, 'a'});
  check(is_currency_sign, {'$', 0x20AC, 0xA3, 0xA5, 0x20B9}, {'#', '%', 0xA7});
}

TEST_CASE("a quotation mark has its plain form, whatever its language") {
  for (const char32_t c : {U'\'', U'\u2018', U'\u201B', U'\u2032', U'\u2039', U'\u203A', U'`', U'\u00B4'})
    CHECK(plain_quote(c) == '\'');
  for (const char32_t c : {U'"', U'\u201C', U'\u201F', U'\u2033', U'\u00AB', U'\u00BB', U'\uFF02'}) CHECK(plain_quote(c) == '"');
  for (const char32_t c : {U'\u2017', U'\u2020', U'\u2031', U'\u2034', U'\u2038', U'\u203B', U'a'}) CHECK(plain_quote(c) == 0);
}

TEST_CASE("code points follow one another; what is no UTF-8 counts a byte at a time") {
  const std::string text = "a\u00E9\x80\U0001F600";
  std::uint32_t at = 0;
  CHECK(next_code_point(text, at) == U'a');
  CHECK(at == 1);
  CHECK(next_code_point(text, at) == U'\u00E9');
  CHECK(at == 3);
  CHECK(next_code_point(text, at) == U'\uFFFD');
  CHECK(at == 4);
  CHECK(next_code_point(text, at) == U'\U0001F600');
  CHECK(at == 8);
}
