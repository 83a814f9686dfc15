// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "catch.h"
#include "findings.h"
#include "has.h"
#include "matters/policy.h"
#include "matters/wording.h"

using namespace clausediff;
using clausediff::test::compare_texts;
using clausediff::test::has;

TEST_CASE("The same edit at several places is one line that says at how many") {
  const auto text = [](const std::string& state) {
    return "1. Law. This Agreement is governed by the laws of " + state +
           ".\n\n2. Records. The Keeper keeps its books as the statutes of " + state +
           " ask.\n\n3. Holidays. The Hall is closed on the holidays of " + state + ".";
  };
  const Report report = compare_texts(text("Texas"), text("Illinois"));
  REQUIRE(report.matters.items.size() == 1);
  const Matter& only = report.matters.items.front();
  CHECK(has(only.sentence, "Illinois (was Texas)"));
  CHECK(has(only.sentence, "(and in 2 other places)"));
  CHECK(only.rows.size() == 3);
}

TEST_CASE("A figure that changes alike in two rules is two lines") {
  const Report report =
      compare_texts("1. The Keeper pays within 30 days of an invoice.\n\n2. The Owner may end the lease on 30 days of notice.",
                    "1. The Keeper pays within 60 days of an invoice.\n\n2. The Owner may end the lease on 60 days of notice.");
  CHECK(report.matters.items.size() == 2);
}

TEST_CASE("Two changes of one clause are two lines") {
  const Report report = compare_texts("1. The Keeper shall clean the Hall each week. The Owner shall heat the Hall in winter.",
                                      "1. The Keeper shall clean the Hall each day. The Owner may heat the Hall in winter.");
  CHECK(report.matters.items.size() == 2);
}

TEST_CASE("What is counted stands with its number, what was before behind both") {
  const Report report = compare_texts("1. The Keeper holds the Hall for 2 years.", "1. The Keeper holds the Hall for 5 years.");
  REQUIRE(report.matters.items.size() == 1);
  CHECK(has(report.matters.items.front().sentence, "for 5 years (was 2)"));
}

TEST_CASE("Of a long list, what weighs little is told with what is graver under its heading, and nothing is lost") {
  std::string before, after;
  for (int clause = 1; clause <= 8; ++clause) {
    const std::string number = std::to_string(clause);
    before += number + ". Rule " + std::string(1, static_cast<char>('A' + clause)) + "\n\n";
    after += number + ". Rule " + std::string(1, static_cast<char>('A' + clause)) + "\n\n";
    for (int item = 1; item <= 6; ++item) {
      const std::string place =
          "gate" + std::string(1, static_cast<char>('a' + clause)) + std::string(1, static_cast<char>('a' + item));
      before +=
          number + "." + std::to_string(item) + " Walkers find " + place + " painted in the brown of the village and open.\n\n";
      after +=
          number + "." + std::to_string(item) + " Walkers find " + place + " painted in a shade of " + place + " and open.\n\n";
    }
  }
  const Report report = compare_texts(before, after);
  CHECK(report.matters.items.size() <= longest_list + 8);
  std::set<std::uint32_t> changes;
  for (const Matter& matter : report.matters.items)
    for (const std::uint32_t change : matter.changes) CHECK(changes.insert(change).second);
  for (const NoSubstance& rest : report.matters.no_substance)
    for (const std::uint32_t change : rest.changes) CHECK(changes.insert(change).second);
  CHECK(changes.size() == report.changes.items.size());
}
