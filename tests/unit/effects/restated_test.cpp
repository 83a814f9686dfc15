// SPDX-License-Identifier: Apache-2.0
// Sentences that were only worded anew, and beside each kind some that differ in one thing that does change the sense.
#include <string>
#include <vector>

#include "catch.h"
#include "delta_cases.h"

using namespace clausediff;

namespace {

struct Rewording {
  const char* before;
  const char* after;
};

void check_silent(const std::vector<Rewording>& cases) {
  for (const Rewording& one : cases) {
    INFO(one.after);
    CHECK(deltas_of({one.before}, {one.after}).empty());
  }
}

void check_told(const std::vector<Rewording>& cases) {
  for (const Rewording& one : cases) {
    INFO(one.after);
    CHECK_FALSE(deltas_of({one.before}, {one.after}).empty());
  }
}

}  // namespace

TEST_CASE("neither … nor is two denials in one") {
  check_silent({{"Unless the Council has approved it in writing, the Lessee shall not erect a fence and shall not plant a hedge.",
                 "Without the written approval of the Council, the Lessee shall neither erect a fence nor plant a hedge."},
                {"Unless the Dean has agreed in writing, no student shall enter the cellar.",
                 "No student shall enter the cellar unless the Dean has so agreed in writing."}});
  check_told({{"The Grower shall not sell the seed and shall keep it dry in the barn.",
               "The Grower shall neither sell the seed nor keep it dry in the barn."},
              {"The Lessee shall not build unless the Council has approved in writing.",
               "Without the written approval of the Lessee, the Council shall not build."}});
}

TEST_CASE("a denial of two acts may be parted into two sentences that each deny") {
  check_silent(
      {{"Neither Tenant nor Guarantor shall paint or drill the walls without the written consent of the Landlord.",
        "Neither Tenant nor Guarantor shall paint the walls without the written consent of the Landlord. Neither Tenant nor "
        "Guarantor shall drill them without that consent."},
       {"Neither party shall hire or solicit for hire any guide of the other without the written consent of the other party.",
        "Neither party shall hire any guide of the other without the written consent of the other party. Neither party shall "
        "solicit any such guide for hire without that consent."}});
  check_told(
      {{"Neither party shall hire or solicit any guide of the other without the written consent of the other party.",
        "Neither party shall hire any guide of the other. Neither party shall solicit any such guide without the written consent "
        "of the other party."},
       {"The Buyer shall not sell or lend the boats during the season without the consent of the Seller.",
        "The Buyer shall not sell the boats without the consent of the Seller. The Buyer shall not lend the boats during the "
        "season without that consent."}});
}

TEST_CASE("what somebody may not do except so, he may do only so") {
  check_silent(
      {{"No Member shall be entitled to sell or otherwise dispose of any of its berths to any third party except with the "
        "prior written consent of the other Member.",
        "A Member may sell or otherwise dispose of any of its berths to a third party only with the prior written consent "
        "of the other Member."}});
  check_told({{"No Member may leave except with the prior written consent of the Board.",
               "A Member may leave even without the prior written consent of the Board."}});
}

TEST_CASE("a sum told as a total, and its payment told from the other object") {
  check_silent(
      {{"If the aggregate of previous payments made by the Shipper exceeds the amount due the Carrier, the Carrier shall "
        "reimburse "
        "the difference to the Shipper.",
        "The Carrier must reimburse the Shipper for the difference where the previous payments by the Shipper add up to more "
        "than "
        "the amount that is due to the Carrier."}});
  check_told({{"The Carrier shall repay the Shipper if the total of the charges exceeds the deposit.",
               "The Shipper must repay the Carrier where the charges add up to more than the deposit."},
              {"The Club shall refund the fee if the total of visits exceeds the quota.",
               "The Club must refund the fee where the visits add up to less than the quota."},
              {"The Agent shall sell the Bank to the Trustee if the sum is more than $5.",
               "The Agent must sell the Trustee to the Bank where the amount exceeds $5."}});
}

TEST_CASE("we and you are persons who may take each other's place") {
  check_told({{"We will send you notice in writing before the change.", "You will send us written notice prior to the change."}});
}

TEST_CASE("a wage in another order, a currency in another spelling, a remedy in other words") {
  check_silent(
      {{"Your bi-weekly wage will be US $812.50, payable under the usual payroll rules of the Mill.",
        "Your wage of USD 812.50 will be payable every two weeks under the usual payroll rules of the Mill."},
       {"In the event that a Lessee is in breach of its duties and does not correct such breach within 20 days of notice by the "
        "Lessor, the Lessor shall have the right to end this Deed.",
        "Where a Lessee is in breach of its duties and fails to remedy that breach within twenty days of being notified by the "
        "Lessor, the Lessor may end this Deed."},
       {"The Mill shall repay you for your reasonable travel costs in accordance with its then prevailing policy (which shall "
        "include proof of the costs incurred).",
        "You shall be repaid by the Mill for your reasonable travel costs in accordance with the policy that it has in force at "
        "the time (which shall include proof of the costs incurred)."}});
  check_told({{"Your bi-weekly wage will be US $812.50, payable under the usual payroll rules of the Mill.",
               "Your wage of USD 812.50 will be payable every two months under the usual payroll rules of the Mill."},
              {"Buyer shall pay the price in accordance with Seller's then current price list.",
               "Buyer must pay the price in accordance with Seller's first price list."}});
}

TEST_CASE("what looks like the same in other words and is not") {
  check_told({{"The Buyer shall comply with the rules in force at the time.",
               "The Buyer must comply with the rules in force from time to time."},
              {"The Buyer shall pay the rates in effect at the time of the order prior to delivery.",
               "The Buyer must pay the rates then in effect before delivery of the order."},
              {"The Buyer bears the total loss prior to delivery.", "The Buyer bears the combined loss before delivery."},
              {"The Tenant shall pay rent after June 10.", "The Tenant shall pay rent by June 10."},
              {"The Tenant shall pay rent by the tenth day of the month.",
               "The Tenant shall pay rent after the tenth day of the month."}});
}
