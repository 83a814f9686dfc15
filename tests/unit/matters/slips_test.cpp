// SPDX-License-Identifier: Apache-2.0
// Slips of whoever typed a contract are no matters, and what looks like one and is none is told.
#include <string>

#include "catch.h"
#include "findings.h"
#include "issues_list.h"

using namespace clausediff;
using clausediff::test::compare_texts;

namespace {

struct Versions {
  const char* before;
  const char* after;
};

std::size_t matters_of(const Versions& versions) { return compare_texts(versions.before, versions.after).matters.items.size(); }

}  // namespace

TEST_CASE("a word that a typist took for another, or forgot, is no matter") {
  for (const Versions& one : {
           Versions{"4. Toll. The toll is due on the latter of arrival and mooring.",
                    "4. Toll. The toll is due on the later of arrival and mooring."},
           Versions{"4. Loan. The Loan is all debt under than certain note of the Bank.",
                    "4. Loan. The Loan is all debt under that certain note of the Bank."},
           Versions{"4. Effect. A void clause shall not effect the others.",
                    "4. Effect. A void clause shall not affect the others."},
           Versions{"4. Whole. This Charter is all that the parties agreed with respect its subject.",
                    "4. Whole. This Charter is all that the parties agreed with respect to its subject."},
           Versions{"4. Ropes. The Owner keeps the ropes in accordance the rules of the pier.",
                    "4. Ropes. The Owner keeps the ropes in accordance with the rules of the pier."},
       }) {
    INFO(one.before);
    CHECK(matters_of(one) == 0);
  }
}

TEST_CASE("a small word that says who or when is no slip") {
  for (const Versions& one : {
           Versions{"4. Notice. The Owner shall give notice to the Warden.",
                    "4. Notice. The Owner shall give notice for the Warden."},
           Versions{"4. Toll. The toll is due on the later of arrival and mooring.",
                    "4. Toll. The toll is due on the earlier of arrival and mooring."},
       }) {
    INFO(one.before);
    CHECK(matters_of(one) > 0);
  }
}

TEST_CASE("what must come first is told alike with an if, with another tense, and turned round") {
  for (const Versions& one : {
           Versions{"4. Void. If any part of this Charter shall be held void, the rest stays in effect.",
                    "4. Void. If any part of this Charter is held void, the rest stays in effect."},
           Versions{"4. Void. If any part of this Charter is held void, the rest stays in effect.",
                    "4. Void. Should any part of this Charter be held void, the rest stays in effect."},
           Versions{"4. Hold. The Owner may, if the Skipper fails to pay, hold the boat.",
                    "4. Hold. The Owner may, should the Skipper fail to pay, hold the boat."},
       }) {
    INFO(one.after);
    const Report report = compare_texts(one.before, one.after);
    CHECK(report.matters.items.empty());
    CHECK(report.findings.items.empty());
  }
  CHECK(matters_of({"4. Pay. The Skipper shall pay the toll.", "4. Pay. The Skipper should pay the toll."}) > 0);
}

TEST_CASE("and and or say the same between law and equity, and do not elsewhere") {
  CHECK(matters_of({"4. Remedies. All remedies at law and in equity are kept.",
                    "4. Remedies. All remedies at law or in equity are kept."}) == 0);
  CHECK(matters_of({"4. Papers. The Guest shall show the licence and the deed.",
                    "4. Papers. The Guest shall show the licence or the deed."}) > 0);
}
