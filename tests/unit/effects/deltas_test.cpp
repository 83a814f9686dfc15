// SPDX-License-Identifier: Apache-2.0
// What a revision does to a statement: one sentence before and after, and the deltas that must come of it, no more and no fewer.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <sstream>
#include <string>
#include <vector>

#include "catch.h"
#include "delta_cases.h"
#include "versions.h"

using namespace clausediff;

namespace {

std::size_t words_in(const std::string& text) {
  std::istringstream in(text);
  std::size_t count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

}  // namespace

TEST_CASE("an edit within a sentence is one delta of its statement") {
  const DeltaCase cases[] = {
      {"The Carrier shall collect the empty crates within three weeks after each delivery.",
       "The Carrier shall collect the empty crates within ten days after each delivery.", "time-shorter Carrier collect"},
      {"Renter shall pay a deposit of $1,500.", "Renter shall pay a deposit of $2,250.", "amount-increased Renter pay"},
      {"Developer shall pay $0.40 a hour for each seat.", "Developer shall pay $9 a day for each seat.",
       "amount-decreased Developer pay"},
      {"Subscriber shall pay a fee of EUR 40 per month.", "Subscriber shall pay a fee of GBP 40 per month.",
       "amount-changed Subscriber pay"},
      {"Dealer shall display the posters.", "Dealer may display the posters.", "force Dealer display"},
      {"Supplier may raise its prices.", "Supplier may raise its prices if the index rises.", "condition-added Supplier raise"},
      {"Member shall not transfer its shares.", "Member shall not transfer its shares without the consent of the Board.",
       "exception-added Member transfer"},
      {"Contractor shall finish the Works by 1 May.", "Contractor shall use reasonable efforts to finish the Works by 1 May.",
       "standard-lowered Contractor finish"},
      {"Host shall insure the building.", "Host shall insure the building and its contents.", "act-widened Host insure"},
      {"This Deed is governed by the laws of Ontario.", "This Deed is governed by the laws of Quebec.", "act-changed - govern"}};
  for (const DeltaCase& expected : cases) {
    INFO(expected.after);
    CHECK(deltas_of({expected.before}, {expected.after}) == expected.deltas);
  }
}

TEST_CASE("what took another's place, or stands behind the next verb, is one delta of the first statement") {
  const DeltaCase cases[] = {
      {"This Deed is governed by and construed under the laws of Ohio.",
       "This Deed is governed by and construed under the laws of Utah.", "act-changed - govern"},
      {"Disputes will be resolved in the courts within the District of Utah.",
       "Disputes will be resolved by arbitration in Ohio.", "act-changed - resolve"},
      {"Agent may end this Deed at any time, for any reason, by giving notice.",
       "Agent may end this Deed at any time if Buyer defaults, by giving notice.", "condition-added Agent end"},
      {"The General Cap is the fees paid in the 12 months before the claim.",
       "The General Cap is the fees paid in the 6 months before the claim.", "amount-decreased - be"},
      {"Each party's liability will not be more than the Cap.", "Each party's liability will not be more than two times the Cap.",
       "amount-increased - be"},
      {"Neither party shall be liable for any direct, indirect or special damages.",
       "Neither party shall be liable for any indirect or special damages.", "act-narrowed - be"},
      {"The employee will return to the Company all papers.",
       "The employee will return to the Company and its parent all papers.", "beneficiary employee return"},
      {"Secrecy shall survive the end of this Deed.", "Secrecy may survive the end of this Deed.", "act-changed - survive"},
      {"Agent shall supply the plans to Party B free of charge.", "Agent shall supply the plans to Party B at cost.",
       "amount-changed Agent supply"}};
  for (const DeltaCase& expected : cases) {
    INFO(expected.after);
    CHECK(deltas_of({expected.before}, {expected.after}) == expected.deltas);
  }
}

TEST_CASE("the same in other words is no delta") {
  const DeltaCase cases[] = {
      {"Tenant may keep one cat.", "Tenant is entitled to keep one cat.", ""},
      {"The rebate applies only if the yearly spend exceeds $10,000.",
       "The rebate does not apply if the yearly spend is $10,000 or less.", ""},
      {"If it rains, the Show shall be moved indoors.", "The Show shall be moved indoors if it rains.", ""},
      {"Prior to closing, Seller shall clear the yard.", "Before closing, Seller shall clear the yard.", ""},
      {"Neither party may assign this Deed.", "No party shall assign this Deed.", ""},
      {"Buyer shall make payment to Seller within ten days.", "Buyer shall pay Seller within ten days.", ""},
      {"Notice goes to 4 Elm Street, Suite 2, Dayton, Ohio 45402 and shall be dated.",
       "Notice goes to 4 Elm St., Ste. 2, Dayton, OH 45402 and shall be dated.", ""},
      {"This Page is based on Version 1.0 of the Form.", "This Page is based on the Form (v1.0).", ""},
      {"No waiver will be valid unless signed by Buyer.", "No waiver will be valid except if signed by Buyer.", ""},
      {"Buyer may exercise the rights under Section 365(n) of the Bankruptcy Code.",
       "Buyer may exercise the rights under 11 U.S.C. § 365(n).", ""},
      {"Actor shall not disclose the script.", "Actor agrees not to disclose the script.", ""}};
  for (const DeltaCase& expected : cases) {
    INFO(expected.after);
    CHECK(deltas_of({expected.before}, {expected.after}) == "");
  }
}

TEST_CASE("the same deed as a noun, in another voice, order or synonym is no delta") {
  const DeltaCase cases[] = {{"Upon termination of the Lease, the Agent shall cease the sale of the Goods.",
                              "When the Lease terminates, the Agent shall stop the sale of the Goods.", ""},
                             {"All disputes arising under this Deed shall be settled in Geneva.",
                              "Any dispute that arises under this Deed shall be resolved in Geneva.", ""},
                             {"Consultant agrees that he will not, during the Term, join a rival.",
                              "During the Term the Consultant shall not join a rival.", ""},
                             {"The Agent may end this Deed by sixty days' notice in writing to the Principal.",
                              "The Agent may end this Deed by sixty days' written notice to the Principal.", ""},
                             {"Tenant shall keep all of its own records.", "Tenant shall keep its own records.", ""},
                             {"Seller shall do so only with the owner's consent and knowledge.",
                              "Seller shall do so only with the knowledge and consent of the owner.", ""},
                             {"Buyer may end this Deed upon: (i) the insolvency of Seller, or (ii) the death of Seller.",
                              "Buyer may end this Deed upon (a) the insolvency of Seller, or (b) the death of Seller.", ""}};
  for (const DeltaCase& expected : cases) {
    INFO(expected.after);
    CHECK(deltas_of({expected.before}, {expected.after}) == expected.deltas);
  }
}

TEST_CASE("when it happens, on whose word and who holds it are no other words for the same") {
  const DeltaCase cases[] = {
      {"The Smith shall mend defects that exist at delivery.", "The Smith shall mend defects that occur after delivery.", ""},
      {"The Borrower shall pay interest on demand.", "The Borrower shall pay interest on request.", ""},
      {"The Supplier shall own the tools.", "The Supplier shall possess the tools.", ""}};
  for (const DeltaCase& expected : cases) {
    INFO(expected.after);
    CHECK_FALSE(deltas_of({expected.before}, {expected.after}).empty());
  }
}

TEST_CASE("a condition before another is told by itself, and one leave for another is a change") {
  const DeltaCase cases[] = {
      {"If Owner fails to pay, Builder may sell the Vessel.",
       "Unless the parties agree otherwise, if Owner fails to pay, Builder may sell the Vessel.", "exception-added Builder sell"},
      {"Upon notice to the other party, a party may add a member.",
       "A party may, with the other party's prior written consent, add a member.", "condition-changed party add"},
      {"If Seller accepts the offer, Buyer shall be deemed to have rejected it.",
       "If Seller rejects the offer, Buyer shall be deemed to have accepted it.",
       "condition-changed - deem; act-changed - deem"}};
  for (const DeltaCase& expected : cases) {
    INFO(expected.after);
    CHECK(deltas_of({expected.before}, {expected.after}) == expected.deltas);
  }
}

TEST_CASE("a sentence that went to another clause moved, and an edit in it is told in its place") {
  const std::vector<std::string> before = {"3.1 Lessee shall oil the Press. Lessee shall log each run.",
                                           "3.2 Lessor may inspect the Press."};
  CHECK(deltas_of(before, {"3.1 Lessee shall oil the Press.", "3.2 Lessor may inspect the Press. Lessee shall log each run."}) ==
        "moved Lessee log");
  CHECK(deltas_of(before, {"3.1 Lessee shall oil the Press.", "3.2 Lessor may inspect the Press. Lessee may log each run."}) ==
        "force Lessee log");
}

TEST_CASE("a delta says whom it burdens and whom it eases, in at most thirty words") {
  const Report report = compared({"Dealer shall display the posters in every window of its shop that faces a street."},
                                 {"Dealer may display the posters in every window of its shop that faces a street."});
  REQUIRE(report.deltas.items.size() == 1);
  const Delta& delta = report.deltas.items.front();
  CHECK(delta.favours == "Dealer");
  CHECK(delta.burdens.empty());
  CHECK(delta.before == "duty");
  CHECK(delta.after == "permission");
  CHECK(delta.sentence.find("Dealer may, but no longer must, display the posters") == 0);
  CHECK(words_in(delta.sentence) <= 30);
}

TEST_CASE("versions that are the same have no deltas") {
  CHECK(deltas_of({"1. Dealer shall display the posters."}, {"1. Dealer shall display the posters."}) == "");
}

TEST_CASE("a finding is the tag of the delta that tells of its words") {
  const Report report = compared({"Dealer shall pay $100 within ten days.", "Host shall insure the barn and may not sell it."},
                                 {"Dealer shall pay $250 within thirty days.", "Host shall insure the barn and may sell it."});
  REQUIRE(report.findings.items.size() >= 3);
  for (const Finding& finding : report.findings.items) {
    INFO(finding.rule + ": " + finding.sentence);
    REQUIRE(finding.delta != none);
    const Delta& delta = report.deltas.items[finding.delta];
    CHECK(delta.pair == finding.pair);
    if (finding.kind == FindingKind::amount) CHECK(delta.kind == DeltaKind::amount_increased);
    if (finding.kind == FindingKind::duration) CHECK(delta.kind == DeltaKind::time_longer);
    if (finding.kind == FindingKind::modality || finding.kind == FindingKind::negation) CHECK(delta.kind == DeltaKind::force);
  }
}

TEST_CASE("a finding in a sentence that came whole is the tag of its statement, and of none in a label") {
  const Report came = compared({"The Shop opens at nine."},
                               {"The Shop opens at nine. The Agent must keep the Files confidential for five years."});
  REQUIRE(!came.findings.items.empty());
  for (const Finding& finding : came.findings.items) {
    INFO(finding.rule);
    REQUIRE(finding.delta != none);
    CHECK(came.deltas.items[finding.delta].kind == DeltaKind::added);
  }
  const Report label =
      compared({"Fee, exclusive of tax: $100", "The Shop opens at nine."}, {"Fee: $250", "The Shop opens at nine."});
  REQUIRE(label.findings.items.size() == 2);
  for (const Finding& finding : label.findings.items) CHECK((finding.delta == none) == (finding.kind == FindingKind::term));
}

TEST_CASE("a denial with the subject, a number that counts nothing and a quality that was taken are read as what they are") {
  check_deltas({{"Either Partner may, after a year, leave the firm.", "Neither Partner may, after a year, leave the firm.",
                 "force Partner leave"},
                {"Harbor grants Sailor a nonsublicensable license to moor.",
                 "Harbor grants Sailor a sublicensable license to moor.", "act-widened Harbor grant"}});
}

TEST_CASE("each of hundreds of findings in one paragraph is the tag of the delta of its own words") {
  std::string before, after;
  for (int i = 0; i < 300; ++i) {
    const std::string name = {static_cast<char>('A' + i / 26), static_cast<char>('a' + i % 26), 'x'};
    const std::string crate = "The Carrier shall fetch the " + name + " crate within ";
    before += crate + std::to_string(1000 + i) + " days. ";
    after += crate + std::to_string(2000 + i) + " days. ";
  }
  const Report report = compared({before}, {after});
  std::size_t durations = 0;
  for (const Finding& finding : report.findings.items) {
    if (finding.kind != FindingKind::duration) continue;
    ++durations;
    REQUIRE(finding.delta != none);
    const Delta& delta = report.deltas.items[finding.delta];
    CHECK(delta.after_span.begin <= finding.after.begin);
    CHECK(finding.after.end <= delta.after_span.end);
  }
  CHECK(durations == 300);
}
