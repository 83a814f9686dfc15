// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "in_english.h"
#include "plain/furniture.h"

using namespace clausediff;

TEST_CASE("roman numbers of pages are read, and what only looks like one is not") {
  struct Row {
    const char* line;
    std::uint32_t value;
  };
  const Row rows[] = {{"i", 1},   {"ii", 2},      {"iv", 4},   {"v", 5},    {"vi", 6},  {"ix", 9},
                      {"x", 10},  {"xi", 11},     {"xiv", 14}, {"xix", 19}, {"xl", 40}, {"l", 50},
                      {"lx", 60}, {"lxxxix", 89}, {"xc", 0},   {"", 0},     {"ixa", 0}, {"mix", 0}};
  for (const Row& row : rows) {
    INFO(row.line);
    const PageNumber read = page_number(row.line);
    CHECK(read.value == row.value);
    if (row.value != 0) CHECK(read.roman);
  }
}

TEST_CASE("a page's number may say which page of how many it is") {
  struct Row {
    const char* line;
    std::uint32_t value;
    const char* lead;
    bool says_page;
  };
  const Row rows[] = {{"7", 7, "", false},           {"Page 7", 7, "Page ", true}, {"Page 7 of 12", 7, "Page ", true},
                      {"7 of 12", 7, "", true},      {"7/12", 7, "", true},        {"A-7", 7, "A-", false},
                      {"7 of twelve", 0, "", false}, {"7 pumps", 0, "", false},    {"Page 7 of 12345", 0, "", false}};
  for (const Row& row : rows) {
    INFO(row.line);
    const PageNumber read = page_number(row.line);
    CHECK(read.value == row.value);
    if (row.value == 0) continue;
    CHECK(read.lead == row.lead);
    CHECK(read.says_page == row.says_page);
    CHECK_FALSE(read.roman);
  }
}
