// SPDX-License-Identifier: Apache-2.0
// Standards put on an act or taken off, and the words that give its force: "change who act" for each delta.

#include "catch.h"
#include "delta_cases.h"

using namespace clausediff;

TEST_CASE("efforts are ranked however they are worded, and belong to the verb behind them") {
  check_deltas(
      {{"Contractor shall use all reasonable endeavours to complete the Works.",
        "Contractor shall use reasonable endeavours to complete the Works.", "standard-lowered Contractor complete"},
       {"Contractor shall do its utmost to complete the Works.", "Contractor shall complete the Works.",
        "standard-raised Contractor complete"},
       {"The Fund will endeavour to publish prices daily.", "The Fund will publish prices daily.", "standard-raised - publish"},
       {"Monitor shall close every query.", "Monitor shall endeavour in good faith to close every query.",
        "standard-lowered Monitor close"},
       {"Customer shall not copy, and shall use all reasonable endeavours to guard, the Keys.",
        "Customer shall not copy, and shall use reasonable endeavours to guard, the Keys.", "standard-lowered Customer guard"},
       {"Employee must not solicit or attempt to hire any Driver.", "Employee must not solicit any Driver.",
        "act-narrowed Employee solicit"}});
}

TEST_CASE("how well it is to be done binds more where it comes") {
  check_deltas({{"Carrier shall pack the goods.", "Carrier shall pack the goods with due care.", "standard-raised Carrier pack"},
                {"Architect shall draw the plans with reasonable skill and care.", "Architect shall draw the plans.",
                 "standard-lowered Architect draw"},
                {"Manager shall determine the price.", "Manager shall in good faith determine the price.",
                 "standard-raised Manager determine"},
                {"Tenant shall keep the Barn in repair.", "Tenant shall keep the Barn in good and substantial repair.",
                 "standard-raised Tenant keep"},
                {"Builder shall paint the floor.", "Builder shall paint the floor in a good and workmanlike manner.",
                 "standard-raised Builder paint"}});
}

TEST_CASE("what is joined to a word of standard belongs to it, and one change of a standard is one delta") {
  check_deltas({{"Seller represents that, to the best of its knowledge and belief, the Plant is safe.",
                 "Seller represents that the Plant is safe.", "standard-raised Seller represent"},
                {"Borrower shall pay all costs of Lender.", "Borrower shall pay all reasonable and documented costs of Lender.",
                 "standard-lowered Borrower pay"},
                {"Bank may refuse the draft in its sole discretion.", "Bank may refuse the draft in its reasonable discretion.",
                 "standard-raised Bank refuse"},
                {"Manager shall determine the price in its reasonable judgment.",
                 "Manager shall determine the price in its sole judgment.", "standard-lowered Manager determine"}});
}

TEST_CASE("a fault joined to others is one more item") {
  check_deltas(
      {{"The Carrier is liable for wilful misconduct.", "The Carrier is liable for negligence or wilful misconduct.",
        "act-widened - be"},
       {"Agent shall indemnify Owner for loss from Agent's breach.",
        "Agent shall indemnify Owner for loss from Agent's gross negligence or breach.", "act-widened Agent indemnify"},
       {"The Carrier is liable for negligence.", "The Carrier is liable for gross negligence.", "standard-lowered - be"}});
}

TEST_CASE("words of force that change are told by the force alone") {
  check_deltas(
      {{"Trustee is authorized and directed to pay the tax.", "Trustee is authorized to pay the tax.", "force Trustee pay"},
       {"It shall be lawful for Lessor to enter.", "Lessor must enter.", "force Lessor enter"},
       {"Lessee hereby covenants with the Lessor to paint the doors.", "Lessee may paint the doors.", "force Lessee paint"},
       {"You don't have to give notice.", "You have to give notice.", "force You give"},
       {"In no event shall Contractor stop work.", "Contractor may stop work.", "force Contractor stop"},
       {"Tenant is forbidden to keep pets.", "Tenant is allowed to keep pets.", "force Tenant keep"},
       {"Employer may seek to extend the term.", "Employer shall extend the term.", "force Employer extend"}});
}
