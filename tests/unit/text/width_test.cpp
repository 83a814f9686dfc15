// SPDX-License-Identifier: Apache-2.0
#include "text/width.h"

#include "catch.h"

using namespace clausediff;

TEST_CASE("columns are counted by grapheme cluster and East Asian width") {
  struct Row {
    std::string_view text;
    std::size_t columns;
  };
  const auto row = GENERATE(values<Row>({{"", 0},
                                         {"clause", 6},
                                         {"\u00E9", 1},
                                         {"e\u0301", 1},
                                         {"\u5408\u540C", 4},
                                         {"\uFF21", 2},
                                         {"\u201CFee\u201D \u2014 \u20AC5\u2026", 11},
                                         {"\u0416\u0301x", 2},
                                         {"a\u00ADb", 3},
                                         {"\U0001F469\u200D\U0001F469\u200D\U0001F467", 2},
                                         {"a\u200Bb", 2}}));
  CHECK(display_width(row.text) == row.columns);
}

TEST_CASE("a cut never falls inside a grapheme cluster") {
  CHECK(fitting_bytes("abcdef", 4) == 4);
  CHECK(fitting_bytes("e\u0301e\u0301", 1) == 3);
  CHECK(fitting_bytes("\u5408\u540C", 3) == 3);
  CHECK(fitting_bytes("\u5408\u540C", 1) == 3);
  CHECK(fitting_bytes("\u201Cab\u201D", 2) == 4);
  CHECK(fitting_bytes("\u201Cab\u201D", 0) == 3);
  CHECK(fitting_bytes("\u201Cab\u201D", 9) == 8);
}

TEST_CASE("lines may end after spaces, and between ideographs") {
  CHECK(line_breaks("one two  three") == std::vector<std::uint32_t>{4, 9, 14});
  CHECK(line_breaks("\u5408\u540C") == std::vector<std::uint32_t>{3, 6});
  CHECK(line_breaks("").empty());
}
