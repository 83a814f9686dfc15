// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.h"

#include <array>
#include <string>

#include "catch.h"

using namespace clausediff;

TEST_CASE("only the shortest form of a code point is UTF-8") {
  struct Row {
    std::string_view bytes;
    std::size_t length;
  };
  const std::array rows = {Row{"a", 1},
                           Row{"\x7F", 1},
                           Row{"\x80", 0},              // a tail that nothing leads
                           Row{"\xC1\xBF", 0},          // U+007F in two bytes
                           Row{"\xC2\x80", 2},          // the first of two bytes
                           Row{"\xC2", 0},              // cut off
                           Row{"\xDF\xBF", 2},          // the last of two bytes
                           Row{"\xE0\x9F\xBF", 0},      // U+07FF in three
                           Row{"\xE0\xA0\x80", 3},      // the first of three
                           Row{"\xE2\x82", 0},          // cut off
                           Row{"\xED\x9F\xBF", 3},      // before the surrogates
                           Row{"\xED\xA0\x80", 0},      // a surrogate
                           Row{"\xEF\xBF\xBF", 3},      // the last of three
                           Row{"\xF0\x8F\xBF\xBF", 0},  // U+FFFF in four
                           Row{"\xF0\x90\x80\x80", 4},  // the first of four
                           Row{"\xF4\x8F\xBF\xBF", 4},  // the last code point
                           Row{"\xF4\x90\x80\x80", 0},  // beyond it
                           Row{"\xF5\x80\x80\x80", 0},
                           Row{"\xF0\x90\x80", 0}};
  for (const Row& row : rows) {
    INFO(row.bytes);
    CHECK(utf8_length(row.bytes, 0) == row.length);
    CHECK(utf8_length("x" + std::string(row.bytes), 1) == row.length);
  }
  CHECK(utf8_length("a", 1) == 0);
}

TEST_CASE("a lead byte announces how long its character is") {
  for (const std::string_view one : {"a", "\u00E9", "\u20AC", "\U0001F600"})
    CHECK(utf8_announced(static_cast<unsigned char>(one[0])) == one.size());
}

TEST_CASE("a cut goes to where a character begins") {
  const std::string_view text = "a\u20ACb";  // a, three bytes, b
  const std::array<std::size_t, 7> begins = {0, 1, 1, 1, 4, 5, 5};
  for (std::size_t at = 0; at < begins.size(); ++at) CHECK(character_begin(text, at) == begins[at]);
  CHECK(character_begin("\x80\x80", 1) == 0);
}

TEST_CASE("what a terminal would obey is told, the characters beside it are not") {
  for (const std::string_view one : {"\x1F", "\n", "\x7F", "\u0080", "\u009F", "\u2028", "\u202E", "\u2066", "\u2069"})
    CHECK(is_control_sequence(one));
  for (const std::string_view one : {" ", "~", "\u00A0", "\u2027", "\u202F", "\u2065", "\u206A", "\U0001F600"})
    CHECK_FALSE(is_control_sequence(one));
}
