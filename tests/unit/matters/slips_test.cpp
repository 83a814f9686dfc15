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
           Versions{"4. Whole. This Charter is all that the parties agreed with respect its subject.",
                    "4. Whole. This Charter is all that the parties agreed with respect to its subject."},
           Versions{"4. Rights. Each licenser of the chart has a copy.", "4. Rights. Each licensor of the chart has a copy."},
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
           Versions{"4. Toll. The toll is due on the later of arrival and mooring.",
                    "4. Toll. The toll is due on the latter of arrival and mooring."},
           Versions{"4. Tolls. The former tolls are due in May, and the latter tolls in June.",
                    "4. Tolls. The former tolls are due in May, and the later tolls in June."},
           Versions{"4. Toll. No other toll than the Owner knows is due.", "4. Toll. No other toll that the Owner knows is due."},
           Versions{"4. Effect. Nothing here shall affect a sale of the boat.",
                    "4. Effect. Nothing here shall effect a sale of the boat."},
           Versions{"4. Pay. The Guest shall pay at the time of arrival.", "4. Pay. The Guest shall pay the time of arrival."},
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
  for (const Versions& one : {
           Versions{"4. Pay. The Skipper shall pay the toll.", "4. Pay. The Skipper should pay the toll."},
           Versions{"4. Pay. Where the Owner is late the Guest shall be paid.",
                    "4. Pay. Where the Owner is late the Guest should be paid."},
           Versions{"4. Price. If the parties have agreed a price the Owner shall be bound.",
                    "4. Price. If the parties have agreed a price the Owner was bound."},
           Versions{"4. Defects. The Owner is liable where a defect was present on arrival.",
                    "4. Defects. The Owner is liable where a defect is present on arrival."},
           Versions{"4. End. If the Bank shall be paid in full, the charge ends.",
                    "4. End. If the Bank has been paid in full, the charge ends."},
           Versions{"4. Ropes. The ropes, on arrival, shall all be counted.",
                    "4. Ropes. The ropes, on arrival, should all be counted."},
       }) {
    INFO(one.before);
    CHECK(matters_of(one) > 0);
  }
}

TEST_CASE("and and or say the same between law and equity, and do not elsewhere") {
  CHECK(matters_of({"4. Remedies. All remedies at law and in equity are kept.",
                    "4. Remedies. All remedies at law or in equity are kept."}) == 0);
  CHECK(matters_of({"4. Books. The Guest may sell equity or law books.", "4. Books. The Guest may sell equity and law books."}) >
        0);
  CHECK(matters_of({"4. Papers. The Guest shall show the licence and the deed.",
                    "4. Papers. The Guest shall show the licence or the deed."}) > 0);
}
