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

// A clause says the same whatever label it was typed with.
const std::vector<std::string> labels = {"", "7. ", "4.2 ", "(c) ", "(viii) ", "Section 3. "};

std::size_t deltas_with(const std::string& label, const Rewording& one) {
  return deltas_of({label + one.before}, {label + one.after}).size();
}

void check_silent(const std::vector<Rewording>& cases) {
  for (const Rewording& one : cases)
    for (const std::string& label : labels) {
      INFO(label << one.after);
      CHECK(deltas_with(label, one) == 0);
    }
}

void check_told(const std::vector<Rewording>& cases) {
  for (const Rewording& one : cases)
    for (const std::string& label : labels) {
      INFO(label << one.after);
      CHECK(deltas_with(label, one) > 0);
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

TEST_CASE("a pronoun stands for others than us and you") {
  check_told({{"The Insurer will defend them against any claim that is made by a third party.",
               "Against any claim made by a third party, you will be defended by the Insurer."},
              {"The Lessor shall notify him in writing before the works begin and shall reimburse the cost.",
               "Before the works commence, the Lessor shall give us written notice and shall repay the cost."},
              {"My work product belongs to the Company from the time that it is made.",
               "From the moment it is made, your work product is the property of the Company."}});
}

TEST_CASE("to whom something is given is told for each deed by itself") {
  check_told({{"If the Buyer has paid the deposit to the Agent, the Seller shall deliver the goods to the Carrier.",
               "Where the deposit was paid by the Buyer to the Carrier, the Seller must deliver the goods to the Agent."},
              {"If notice is given to the Guarantor, the Borrower shall repay the loan to the Lender.",
               "The Borrower must repay the loan to the Guarantor where notice was given to the Lender."}});
  check_silent({{"If notice is given to the Guarantor, the Borrower shall repay the loan to the Lender.",
                 "The Borrower must repay the loan to the Lender where notice was given to the Guarantor."}});
}

TEST_CASE("what is due to somebody is not due from him") {
  check_told({{"The amounts due to the Seller shall be paid within ten days after delivery.",
               "Amounts due from the Seller must be paid no later than ten days following delivery."},
              {"Any sum due the Carrier shall be set off against the freight.",
               "Any sum due from the Carrier must be set off against the freight."},
              {"Damages payable by the Carrier shall not exceed the freight for the voyage.",
               "In no event shall damages payable to the Carrier exceed the freight for the voyage."}});
  check_silent({{"The amounts due to the Seller shall be paid within ten days after delivery.",
                 "The amounts due to the Seller must be paid no later than ten days following delivery."}});
}

TEST_CASE("of two that are compared each stays on its side") {
  check_told({{"If the rent exceeds the budget, the Tenant may end the lease on ten days' notice.",
               "Where the budget is more than the rent, the Tenant is entitled to end the lease on ten days' notice."},
              {"If the value of the shares is less than the loan, the Borrower shall add collateral.",
               "The Borrower must add collateral where the loan is less than the value of the shares."},
              {"The premium shall be refunded if it is in excess of the claims.",
               "If the claims are in excess of the premium, it must be refunded."},
              {"The Tenant shall ask the Landlord before asking the Council.",
               "Prior to asking the Landlord the Tenant must ask the Council."}});
  check_silent({{"If the rent exceeds the budget, the Tenant may end the lease on ten days' notice.",
                 "Where the rent is more than the budget, the Tenant is entitled to end the lease on ten days' notice."}});
}

TEST_CASE("or within a denial is no and") {
  check_told({{"The Supplier shall not subcontract or assign the services unless the Client agrees in writing.",
               "Unless the Client agrees in writing, the Supplier must not subcontract and assign the services."},
              {"The Lender shall not be liable for loss of profit or loss of data under this Agreement.",
               "Under this Agreement, the Lender is not liable for loss of profit and loss of data."}});
}

TEST_CASE("an adverb of its own is no form of the adjective it is written like") {
  check_told({{"The Tenant shall have near access to the loading dock at all times.",
               "At all times, the Tenant shall nearly have access to the loading dock."},
              {"The Engineer shall make a short report to the Board on the state of the bridge.",
               "To the Board, the Engineer shall shortly make a report on the state of the bridge."},
              {"The Owner shall make a fair large payment to the Fund each year.",
               "Each year, the Owner shall make a fairly large payment to the Fund."}});
}

TEST_CASE("a denial that was parted denies it to the same persons") {
  check_told({{"Neither party shall hire or solicit any guide of the other without the written consent of the other party.",
               "Neither party shall hire any guide of the other without the written consent of the other party. No guide shall "
               "solicit any such party without that consent."},
              {"The Buyer shall not resell or export the goods without the consent of the Seller.",
               "The Buyer shall not resell the goods without the consent of the Seller. The Seller shall not export them without "
               "that consent."},
              {"Neither party shall disclose or use the information of the other.",
               "Neither party shall disclose the information of the other. The other party shall not use such information."}});
}

TEST_CASE("any reason is more than a reason") {
  check_told({{"The Client may refuse delivery for any reason.", "The Client is entitled to refuse delivery for a reason."},
              {"The Owner may at any time stop the works.", "The Owner is entitled to stop the works at a time."}});
  check_silent({{"The Client may for any reason refuse delivery on ten days' notice.",
                 "On ten days' notice the Client is entitled to refuse delivery for whatever reason."}});
}

TEST_CASE("a defined term is another thing than the word that it is made of") {
  const std::string definition = "1. \"Price\" means the sum of $500.";
  const std::string before = "2. The Buyer shall pay the Price within ten days after delivery.";
  CHECK_FALSE(
      deltas_of({definition, before}, {definition, "2. The Buyer shall pay the price within ten days after delivery."}).empty());
  CHECK_FALSE(
      deltas_of({definition, before}, {definition, "2. Within ten days following delivery, the Buyer must pay the price."})
          .empty());
  CHECK(deltas_of({definition, before}, {definition, "2. Within ten days following delivery, the Buyer must pay the Price."})
            .empty());
  CHECK(deltas_of({before}, {"2. The Buyer shall pay the price within ten days after delivery."}).empty());
}

TEST_CASE("a term of several words is recased only where all of them stand") {
  const std::string longer = "1. \"Purchase Price\" means the sum of $500.";
  const std::string shorter = "2. \"Purchase Order Form\" means the form in Annex A.";
  const auto deltas = [&](const std::string& before, const std::string& after) {
    return deltas_of({longer, shorter, before}, {longer, shorter, after});
  };
  CHECK_FALSE(deltas("3. The Buyer shall pay the Purchase Price within ten days.",
                     "3. The Buyer shall pay the purchase Price within ten days.")
                  .empty());
  CHECK(deltas("3. The Buyer shall pay the Purchase Sum within ten days.",
               "3. The Buyer shall pay the purchase Sum within ten days.")
            .empty());
}

TEST_CASE("a list in another order is the same, two deeds that took each other's place are not") {
  check_silent({{"The Builder shall test the pumps, the winches and the gear in the presence of the Owner before sea trials.",
                 "The Builder shall test the gear, the winches and the pumps in the presence of the Owner before sea trials."}});
  check_told(
      {{"The Buyer shall pay the price and deliver the deed.", "The Buyer shall deliver the price and pay the deed."},
       {"The order is accepted if it is not rejected in writing.", "The order is rejected if it is not accepted in writing."}});
}

TEST_CASE("no right and no duty are denied once") {
  check_silent({{"The Lender shall not be entitled to receive interest in excess of the lawful rate.",
                 "The Lender has no right to receive interest greater than the lawful rate."},
                {"The Tenant is under no obligation to repaint the rooms at the end of the term.",
                 "At the expiry of the term, the Tenant is not obliged to repaint the rooms."}});
  check_told({{"The Lender has the right to receive interest in excess of the lawful rate.",
               "The Lender has no right to receive interest greater than the lawful rate."},
              {"The Tenant is under no obligation to repaint the rooms at the end of the term.",
               "At the expiry of the term, the Tenant has no right to repaint the rooms."}});
}

TEST_CASE("what must be done so may not be done otherwise") {
  check_silent(
      {{"Any claim relating to this Agreement must be brought in the courts of Ohio.",
        "No claim relating to this Agreement may be brought otherwise than in the courts of Ohio."},
       {"Any suit or action that relates to the boats must be instituted in the state or federal courts of Ohio.",
        "No action or suit that relates to the boats may be instituted otherwise than in the federal or state courts of Ohio."}});
  check_told(
      {{"The Seller must deliver the goods to the depot.", "The Seller may not deliver the goods otherwise than to the depot."},
       {"Any claim relating to this Agreement may be brought in the courts of Ohio.",
        "No claim relating to this Agreement may be brought otherwise than in the courts of Ohio."},
       {"Any claim relating to this Agreement must be brought otherwise than in Ohio.",
        "No claim relating to this Agreement may be brought otherwise than in Ohio."}});
}

TEST_CASE("two or more are more than one, and what is done at the same time is done at once") {
  check_silent(
      {{"No person shall simultaneously hold more than one of the other offices except in the case of special offices.",
        "Save in the case of special offices, a person may not hold two or more of the other offices at the same time."}});
  check_told(
      {{"No Member may hold more than two offices at the same time.",
        "A Member may not simultaneously hold two or more offices."},
       {"No Member may hold more than one office at the same time.", "A Member may not hold two or more offices at any time."}});
}

TEST_CASE("who agrees that he shall, shall; permission from somebody is his") {
  check_silent({{"The Executive agrees that the Executive shall not compete with the Company during the term.",
                 "During the term the Executive shall not compete with the Company."},
                {"Customer may not copy the plans without express written permission from the Architect.",
                 "Unless the Architect has expressly permitted it in writing, Customer must not copy the plans."}});
  check_told({{"The Executive agrees that the Company shall not compete with the Executive during the term.",
               "During the term the Executive shall not compete with the Company."},
              {"Customer may not copy the plans without written permission from the Architect.",
               "Unless Customer has permitted it in writing, the Architect must not copy the plans."},
              {"The Buyer needs approval from the Council before it builds.",
               "The Council needs the Buyer's approval before it builds."}});
}

TEST_CASE("the end of a term is its expiry, and no termination") {
  check_silent({{"The Licensee shall cease all use of the marks at the end of the term.",
                 "On expiry of the term the Licensee must stop all use of the marks."}});
  check_told({{"The Licensee shall cease all use of the marks at the end of the term.",
               "On expiry of the term the Licensee need not stop all use of the marks."},
              {"Upon termination the Licensee shall pay the fee.", "Upon expiry of the term the Licensee must pay the fee."}});
}

TEST_CASE("an aside behind shall, and who pays told as a payment by him, say no other thing") {
  check_silent({{"The Seller shall, at the Buyer's expense, cooperate with the Buyer in all inquiries.",
                 "At the expense of the Buyer, the Seller must cooperate with the Buyer in all inquiries."},
                {"The Lender shall, during the term, insure the boats.", "During the term, the Lender must insure the boats."}});
  check_told({{"The Seller shall, at the Buyer's expense, cooperate with the Buyer in all inquiries.",
               "The Seller shall, at its own expense, cooperate with the Buyer in all inquiries."},
              {"The Seller shall, at the Buyer's expense, cooperate with the Buyer in all inquiries.",
               "The Buyer shall, at the Seller's expense, cooperate with the Seller in all inquiries."},
              {"The Lender shall, during the term, insure the boats.", "The Lender shall, after the term, insure the boats."}});
}

TEST_CASE("the letter of another paragraph is no mark of an item, and a label that is a part of a figure no label") {
  check_told({{"Paragraphs (a) to (c) shall not apply to the Buyer.", "Paragraphs (a) to (d) shall not apply to the Buyer."},
              {"The Buyer shall observe paragraph (b).", "The Buyer shall observe paragraph (c)."},
              {"The Buyer shall observe clauses 9(a) and (b).", "The Buyer shall observe clauses 9(a) and (c)."}});
  CHECK_FALSE(
      deltas_of({"10.5 EUR for each hour shall be paid by the Buyer."}, {"12.5 EUR for each hour shall be paid by the Buyer."})
          .empty());
}
