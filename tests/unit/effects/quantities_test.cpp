// SPDX-License-Identifier: Apache-2.0
// What a revision does to the sums, rates, counts and times of a statement, and to where it stands: "change who act" for each
// delta.

#include "catch.h"
#include "delta_cases.h"

using namespace clausediff;

TEST_CASE("a sum is compared by its value however it is written") {
  check_deltas(
      {{"Borrower shall pay a fee of One Million Five Hundred Thousand and 00/100 Dollars ($1,500,000.00).",
        "Borrower shall pay a fee of One Million Two Hundred Thousand and 00/100 Dollars ($1,200,000.00).",
        "amount-decreased Borrower pay"},
       {"Trustee shall pay $1,000,000.", "Trustee shall pay One Million and No/100 Dollars ($1,000,000.00).", ""},
       {"Tenant shall pay half of the taxes.", "Tenant shall pay one third of the taxes.", "amount-decreased Tenant pay"},
       {"Licensee shall pay $0.10 per unit.", "Licensee shall pay $0.40 per dozen units.", "amount-decreased Licensee pay"},
       {"Buyer shall pay $10 per square foot.", "Buyer shall pay $10 per square metre.", "amount-decreased Buyer pay"},
       {"Landlord may enter the Barn with 2 workers.", "Landlord may enter the Barn with up to 5 workers.",
        "amount-increased Landlord enter"}});
}

TEST_CASE("how often is a count, and a multiple of something that stays is more of it") {
  check_deltas(
      {{"Auditor may inspect the books no more than twice a year.", "Auditor may inspect the books no more than once a year.",
        "amount-decreased Auditor inspect"},
       {"Grower shall log the readings at least 10 times per day.", "Grower shall log the readings.",
        "amount-removed Grower log"},
       {"Auditor may inspect the books.", "Auditor may inspect the books once a year.", "amount-added Auditor inspect"},
       {"Builder shall remove the crane.", "Builder shall remove the crane once the roof is on.",
        "condition-added Builder remove"},
       {"Architect shall visit the site five times.", "Architect shall visit the site.", "amount-removed Architect visit"},
       {"Liability shall not exceed the total fees paid.", "Liability shall not exceed twice the total fees paid.",
        "amount-increased - exceed"},
       {"Liability shall not exceed 150% of the Annual Fee.", "Liability shall not exceed the Annual Fee.",
        "amount-decreased - exceed"},
       {"Late sums shall bear interest at the Base Rate.",
        "Late sums shall bear interest at two percentage points above the Base Rate.", "amount-increased - bear"},
       {"The rate shall be the Prime Rate plus 3%.", "The rate shall be the Prime Rate.", "amount-decreased - be"}});
}

TEST_CASE("a range is one quantity, and so is the choice between two") {
  check_deltas({{"Company shall issue between 1,000 and 2,000 shares.", "Company shall issue between 500 and 1,000 shares.",
                 "amount-decreased Company issue"},
                {"Club shall elect at least three (3) but not more than seven (7) stewards.",
                 "Club shall elect five (5) stewards.", "amount-changed Club elect"},
                {"Fund shall keep not less than 10 nor more than 15 per cent of its profits.",
                 "Fund shall keep not less than 5 nor more than 10 per cent of its profits.", "amount-decreased Fund keep"},
                {"Seller shall supply a minimum of 40 units per week.", "Seller shall supply a maximum of 40 units per week.",
                 "amount-changed Seller supply"},
                {"The cap is the lesser of $1,000,000 and the fees paid.",
                 "The cap is the greater of $1,000,000 and the fees paid.", "amount-increased - be"},
                {"The fee is £300 or 2% of the price, whichever is the higher.",
                 "The fee is £300 or 2% of the price, whichever is the lower.", "amount-decreased - be"},
                {"Company may issue a maximum of 500 shares.", "Company may issue up to 500 shares.", ""},
                {"Tenant shall pay no more than $500.", "Tenant shall pay up to $500.", ""}});
}

TEST_CASE("a bound at the head of a sentence is an amount of its statement") {
  check_deltas({{"No more than ten days of vacation may be carried over.",
                 "No more than five days of vacation may be carried over.", "amount-decreased - carry"},
                {"Not more than 12 guests may enter the hall.", "Not more than 20 guests may enter the hall.",
                 "amount-increased guests enter"}});
}

TEST_CASE("a base in words against a sum cannot be compared") {
  check_deltas(
      {{"Supplier's liability shall not exceed $500,000.",
        "Supplier's liability shall not exceed the fees paid in the twelve months before the claim.", "amount-changed - exceed"},
       {"Dealer shall pay to the Fund the sum of £1,500 in May.",
        "Dealer shall pay to the Fund a share of the cost that the Agent fixes in May.", "amount-changed Dealer pay"}});
}

TEST_CASE("gross is a standard before a fault alone") {
  check_deltas({{"Lessee shall pay a rent of $2,000.", "Lessee shall pay a rent of $2,000 plus two per cent of its gross sales.",
                 "amount-increased Lessee pay"}});
}

TEST_CASE("a time is compared by the side of its event that it lies on") {
  check_deltas(
      {{"Buyer shall pay the price before delivery.", "Buyer shall pay the price after delivery.", "time-longer Buyer pay"},
       {"Employee shall keep the Secrets during the Term.", "Employee shall keep the Secrets during and after the Term.",
        "time-longer Employee keep"},
       {"Employee will not, during or after the term of his employment, disclose the Secrets.",
        "Employee will not, during the term of his employment, disclose the Secrets.", "time-shorter Employee disclose"},
       {"Nurse shall guard the files during the Term and thereafter.", "Nurse shall guard the files during the Term.",
        "time-shorter Nurse guard"},
       {"Mill shall post the list no later than 15 days before the end of each calendar quarter.",
        "Mill shall post the list no later than 30 days before the end of each calendar quarter, and the list shall be fair.",
        "time-longer Mill post; added - be"},
       {"Client shall pay the fee in advance.", "Client shall pay the fee in arrears.", "time-longer Client pay"},
       {"The report shall be filed no later than March 31 of each year.",
        "The report shall be filed no later than February 28 of each year.", "time-shorter - file"},
       {"Tenant shall pay by 1 June 2025.", "Tenant shall pay on or before June 1, 2025.", ""},
       {"Buyer shall pay within ten days of delivery.", "Buyer shall pay within ten days after delivery.", ""}});
}

TEST_CASE("times in words that name no length are times") {
  check_deltas(
      {{"Buyer shall inspect the goods at once.", "Buyer shall inspect the goods within a week.", "time-changed Buyer inspect"},
       {"If Tenant fails to pay in a reasonably timely manner, Landlord may enter.",
        "If Tenant fails to pay within thirty days of demand, Landlord may enter.", "time-changed Landlord enter"},
       {"Tenant shall pay without undue delay.", "Tenant shall pay promptly.", ""},
       {"Coach shall train the team for three seasons.", "Coach shall train the team for two seasons.",
        "time-shorter Coach train"},
       {"Owner shall pay not later than the (10th) tenth day of the following month.",
        "Owner shall pay by the tenth day of the following month.", ""}});
}

TEST_CASE("a sum or a time in an item that comes whole is told with the item") {
  check_deltas(
      {{"Tenant shall pay the rent.", "Tenant shall pay the rent and a monthly service charge of $200 for the lift.",
        "act-widened Tenant pay"},
       {"Borrower shall not create any lien other than liens for taxes.",
        "Borrower shall not create any lien other than liens for taxes and purchase money liens securing not more than $100,000.",
        "exception-changed Borrower create"},
       {"Tenant shall clean the Barn during the Term.",
        "Tenant shall clean the Barn during the Term and the yard beside the mill.", "act-widened Tenant clean"},
       {"Liability shall not exceed an amount equal to the total fees paid.",
        "Liability shall not exceed two times the total fees paid.", "amount-increased - exceed"}});
}

TEST_CASE("the sentence that moved is told, and not the one beside which it stands now") {
  const char* insure = "Owner shall insure the Barge.";
  const char* load = "Charterer shall not load coal onto the Barge.";
  const char* paint = "Charterer shall paint the hull.";
  const auto of = [](const std::vector<const char*>& sentences) {
    std::string all;
    for (const char* sentence : sentences) all += (all.empty() ? "" : " ") + std::string(sentence);
    return all;
  };
  const std::string moved = "moved Charterer load";
  CHECK(deltas_of({"1. " + of({insure, load}), "2. " + of({paint})}, {"1. " + of({insure}), "2. " + of({load, paint})}) == moved);
  CHECK(deltas_of({"1. " + of({insure}), "2. " + of({load, paint})}, {"1. " + of({insure, load}), "2. " + of({paint})}) == moved);
  CHECK(deltas_of({"1. " + of({load, insure}), "2. " + of({paint})}, {"1. " + of({insure}), "2. " + of({paint, load})}) == moved);
  CHECK(deltas_of({"1. " + of({insure}), "2. " + of({paint, load})}, {"1. " + of({load, insure}), "2. " + of({paint})}) == moved);
  CHECK(deltas_of({"1. " + of({insure, load})}, {"1. " + of({insure}), "2. " + of({load})}).empty());
}
