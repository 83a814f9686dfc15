// SPDX-License-Identifier: Apache-2.0
#include "text/contents_line.h"

#include <array>
#include <string>

#include "catch.h"

using namespace clausediff;

TEST_CASE("a line of contents has words between its number, its leaders and its page") {
  struct Row {
    std::string_view line, words;
  };
  const std::array rows = {
      Row{"3.2\tFees ....... 14", "Fees"},
      Row{"3.2\tFees\t14", "Fees"},
      Row{"3.2 Fees and taxes....14", "Fees and taxes"},
      Row{"3.2 Fees and taxes   14", "Fees and taxes"},
      Row{"IV. Fees ....... xiv", "Fees"},
      Row{"(a) Fees ....... 14", "Fees"},
      Row{"Fees ____\t14", "Fees"},
      Row{"Schedule 1\tFees\t14", "Fees"},
      Row{"A number of 24 bytes, or\tFees\t14", "Fees"},
      Row{"A number of 25 bytes, no.\tFees\t14", "A number of 25 bytes, no.\tFees"},
      Row{"Fees\t14", "Fees"},
      Row{"Fees of 14", "Fees of 14"},    // no page: nothing sets it off
      Row{"Fees . . 14", "Fees . . 14"},  // two dots are no leader
      Row{"Fees . . . 14", "Fees"},
      Row{"Fees  14", "Fees  14"},  // nor are two blanks
      Row{"Fees\t123456", "Fees"},
      Row{"Fees\t1234567", "Fees\t1234567"},  // longer than any page
      Row{"3.2", "3.2"},
      Row{"14", "14"},
      Row{"", ""},
  };
  for (const Row& row : rows) {
    INFO(row.line);
    const Span words = contents_words(row.line);
    CHECK(std::string(row.line.substr(words.begin, words.size())) == row.words);
  }
}
