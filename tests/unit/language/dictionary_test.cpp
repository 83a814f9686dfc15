// SPDX-License-Identifier: Apache-2.0
#include "language/dictionary.h"

#include "catch.h"

using namespace clausediff;

TEST_CASE("nouns, adjectives and adverbs that share a common meaning are told from those that do not") {
  const Language& language = english();
  struct Case {
    const char* one;
    const char* other;
    bool same;
  };
  const Case cases[] = {{"obligation", "duty", true}, {"obligations", "duties", true},  {"yearly", "annual", true},
                        {"duty", "right", false},     {"buyer", "seller", false},       {"direct", "indirect", false},
                        {"before", "after", false},   {"quickly", "slowly", false},     {"licensor", "licensee", false},
                        {"profit", "loss", false},    {"reasonable", "absolute", false}};
  for (const Case& one : cases) {
    INFO(one.one << " " << one.other);
    CHECK(share_sense(one.one, one.other, language) == one.same);
  }
}
