// SPDX-License-Identifier: Apache-2.0
// A lead-in that lacks its verb is completed by every numbered paragraph below it that begins with one.
#include <clausediff/clausediff.h>

#include <string>
#include <vector>

#include "catch.h"
#include "findings.h"
#include "has.h"

namespace clausediff {
namespace {

const std::vector<std::string> leads = {
    "Borrower further covenants that so long as any liabilities remain outstanding, Borrower will not without Bank's prior "
    "written consent:",
    "Borrower will not without the prior written consent of Bank:",
    "So long as any note is outstanding, Borrower shall not, directly or indirectly:",
    "Until payment in full, Borrower agrees that it shall not:",
};

std::string covenants(const std::string& lead, const std::string& limit) {
  return "ARTICLE V\nNEGATIVE COVENANTS\n\n" + lead +
         "\n\nSECTION 5.1. USE OF FUNDS. Use any of the proceeds of any credit except for the purposes stated in Article I.\n\n"
         "SECTION 5.2. CAPITAL EXPENDITURES. Make any additional investment in fixed assets in excess of " +
         limit +
         " in any fiscal year.\n\n"
         "SECTION 5.3. GUARANTIES. Guarantee any liabilities of any other person.\n";
}

Side contract_of(const std::string& text) { return read_contract(*read_bytes(text, "text.txt")); }

}  // namespace

TEST_CASE("each numbered paragraph completes the ban above it, whatever its heading") {
  for (const std::string& lead : leads) {
    CAPTURE(lead);
    const Side side = contract_of(covenants(lead, "$5,000,000"));
    std::vector<std::string> acts;
    for (const Statement& statement : side.statements.items)
      if (statement.force == Force::ban && statement.who == "Borrower") acts.push_back(statement.act);
    CHECK(acts == std::vector<std::string>{"use", "make", "guarantee"});
  }
}

TEST_CASE("what stands under a ban is told with it") {
  const Report report = test::compare_texts(covenants(leads[0], "$5,000,000"), covenants(leads[0], "$9,000,000"));
  REQUIRE(report.matters.items.size() == 1);
  CHECK(test::has(report.matters.items.front().sentence, "Borrower will not"));
  CHECK(test::has(report.matters.items.front().sentence, "$9,000,000 (was $5,000,000)"));
}

TEST_CASE("a section with a verb of its own is told without the ban above it") {
  const std::string ban =
      "5. Negative Covenants. Borrower will not without Bank's prior written consent:\n\n5.1 Debt. Incur any debt.\n\n";
  const Report report = test::compare_texts(ban + "5.2 Notice. Notice shall be given by Bank in five days.\n",
                                            ban + "5.2 Notice. Notice shall be given by Bank in ten days.\n");
  REQUIRE(report.matters.items.size() == 1);
  CHECK_FALSE(test::has(report.matters.items.front().sentence, "will not"));
}

TEST_CASE("a section that begins with a noun has a verb of its own and completes nothing") {
  for (const char* own : {"Notice to Bank is valid if it is sent by mail.", "Interest accrues from day to day.",
                          "Use of the loan is limited.", "Time is of the essence."}) {
    INFO(own);
    const Side side = contract_of(covenants(leads[0], "$5,000,000") + "\nSECTION 5.4. REST. " + own + "\n");
    REQUIRE_FALSE(side.statements.items.empty());
    CHECK(side.statements.items.back().force != Force::ban);
  }
  const Side list = contract_of(
      "1. Delivery. Supplier shall deliver the following:\n\n1.1 Goods. Boats.\n\n"
      "1.2 Orders. Purchase orders of the Buyer bind the Buyer.\n");
  for (const Statement& statement : list.statements.items)
    if (statement.act == "bind") CHECK(statement.force != Force::duty);
}

TEST_CASE("a participle before a noun makes no verb of it") {
  const Side side = contract_of(
      "1. Borrower will not without Bank's prior written consent use any of the proceeds.\n\n"
      "2. Tenant may upon the agreed notice leave the premises.\n");
  REQUIRE(side.statements.items.size() == 2);
  const Side fee = contract_of("1. The Buyer shall in addition to the following pay the fee to the Seller.\n");
  REQUIRE(fee.statements.items.size() == 1);
  CHECK(fee.statements.items[0].act == "pay");
  CHECK(side.statements.items[0].act == "use");
  CHECK(side.statements.items[1].act == "leave");
}

}  // namespace clausediff
