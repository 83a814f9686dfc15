// SPDX-License-Identifier: Apache-2.0
#include "text/normalize.h"

#include "catch.h"

using namespace clausediff;

TEST_CASE("a raised or lowered digit is never taken for part of the number before it") {
  const char* const digits[] = {"\u00B9", "\u00B2", "\u00B3", "\u2070", "\u2074", "\u2075", "\u2076",
                                "\u2077", "\u2078", "\u2079", "\u2080", "\u2081", "\u2082", "\u2083",
                                "\u2084", "\u2085", "\u2086", "\u2087", "\u2088", "\u2089"};
  for (const std::string digit : digits) {
    INFO(digit);
    const std::string alone = normal_form(digit, {});
    CHECK(normal_form("10" + digit, {}) != "10" + alone);
    CHECK(normal_form("10" + digit + " m", {}) == normal_form(" 10" + digit + "\u00A0m ", {}));
  }
}

TEST_CASE("marks that stand for a quotation mark are one") {
  for (const std::string mark : {"\"", "\u201C", "\u201E", "\u201F", "\u00AB", "\u2033", "\u02BA", "\u275D", "\u301D", "\uFF02",
                                 "''", "``", "\u2018\u2018", "\u2019\u2019"}) {
    INFO(mark);
    CHECK(normal_form(mark, {}) == "\"");
  }
  CHECK(normal_form("'", {}) == "'");
  CHECK(normal_form("workers\u2019", {}) == "workers'");
}

TEST_CASE("letters that a PDF's font has in the private use area are read as its maker means them") {
  CHECK(normal_form("con\uF001rm", {}) == "confirm");
  CHECK(normal_form("\uF002oor", {}) == "floor");
  CHECK(normal_form("\uF731\uF735", {}) == "15");
  CHECK(normal_form("\uF0B7", {}) == "\uF0B7");  // whose font nobody knows
}
