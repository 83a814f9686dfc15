// SPDX-License-Identifier: Apache-2.0
// What is said of a delta: the sentence of the contract with its edit marked, and no direction that the text does not say.
#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "findings.h"
#include "has.h"

using namespace clausediff;
using clausediff::test::compare_texts;
using clausediff::test::has;

namespace {

struct SaidCase {
  const char* before;
  const char* after;
  const char* said;  // of one of the deltas
};

std::string all_of(const Report& report) {
  std::string all;
  for (const Delta& delta : report.deltas.items) all += delta.sentence + "\n";
  return all;
}

void check_said(const std::vector<SaidCase>& cases) {
  for (const SaidCase& one : cases) {
    const std::string all = all_of(compare_texts(one.before, one.after));
    INFO(all);
    CHECK(has(all, one.said));
  }
}

}  // namespace

TEST_CASE("a delta is told in its own sentence, with the words of both sides") {
  check_said({
      {"Host shall pay the Agent within ten days.", "Host shall pay the Agent within thirty days.",
       "within thirty (was ten) days."},
      {"Host shall paint the barn.", "Host shall paint the barn and the fence.", "now \u201Cand the fence\u201D."},
      {"Notices must be sent in writing to the email or postal address of the Host.",
       "Notices must be sent in writing to the postal address of the Host.", "(no longer \u201Cemail or\u201D)"},
      {"Waivers must be signed by the Host and cannot be implied.", "Waivers must be signed by the Host or may be implied.",
       "signed by the Host or may (was and cannot) be implied."},
      {"Refunds are due except for used goods.", "Refunds are due.",
       "Refunds are due (no longer \u201Cexcept for used goods\u201D)."},
      {"The Agent may sell the Goods.", "The Agent may sell the Goods if the Host agrees.",
       "now \u201Cif the Host agrees\u201D."},
      {"The Fee is $400.", "The Fee is $450.", "The Fee is $450 (was $400)."},
      {"This Deed is governed by the laws of Ohio.", "This Deed is governed by the laws of Utah.", "laws of Utah (was Ohio)."},
      {"The Lender will use reasonable efforts to find a buyer.", "The Lender will use best efforts to find a buyer.",
       "use best (was reasonable) efforts"},
      {"Renter shall pay a deposit of $900.", "Renter shall pay a deposit.", "(no longer \u201Cof $900\u201D)."},
  });
}

TEST_CASE("no delta says that a duty is wider or narrower, longer or shorter") {
  const std::vector<std::pair<const char*, const char*>> pairs = {
      {"Company shall pay Agent for any expenses reasonably incurred.",
       "Company shall pay Agent for any expenses approved in advance in writing and reasonably incurred."},
      {"This Licence is made between Voice, Inc. and Kaplan Company, Inc.",
       "This Licence is made between Voice, Inc. and Midwest L.L.C."},
      {"This Agreement is made as of May 3, 2019 by the parties.", "This Agreement is made as of June 3, 2019 by the parties."},
      {"The Series means the stock of the Company.", "The Series means the preferred stock of the Company."},
      {"Payment is due in arrears on the last day of each month.", "Payment is due within ten days after each invoice."},
      {"If any portion is invalid, such invalidity shall not affect any other provision.",
       "If any provision is invalid, the other provisions shall not be affected."},
  };
  for (const auto& [before, after] : pairs) {
    const std::string all = all_of(compare_texts(before, after));
    INFO(all);
    for (const char* claim : {" wider", " narrower", "(longer)", "(shorter)", "(more)", "(less)", "stricter", "looser"})
      CHECK_FALSE(has(all, claim));
  }
}

TEST_CASE("a statement that came or went is told as it stands, and not put together from its parts") {
  const std::string kept = "The Host keeps the barn in good repair.\n\n";
  const std::vector<const char*> sentences = {
      "No late charge may be imposed on the Renter.",
      "No habitable floor shall be placed below the flood line.",
      "In this Part, \u201Cyou\u201D shall refer to you and any entity under common control with you.",
      "If the Agent works overtime, the Host will pay for it.",
      "The Files shall be kept and delivered by the Agent.",
      "Nothing in this Part keeps the Agent from speaking to a court.",
      "It does not grant the Host the right to sell the Files.",
      "Members appointed by the Host need not be Owners.",
      "The Notice shall be deemed received on the third day.",
      "Neither party is under any duty that may affect the other."};
  for (const char* sentence : sentences) {
    const std::string came = all_of(compare_texts(kept, kept + sentence));
    const std::string went = all_of(compare_texts(kept + sentence, kept));
    INFO(came + went);
    CHECK(has(came, std::string("New") + (has(came, "New definition") ? " definition: " : ": ") + sentence));
    CHECK(has(went, std::string("Deleted") + (has(went, "Deleted definition") ? " definition: " : ": ") + sentence));
  }
}

TEST_CASE("an exception that went with what it was an exception of is not told alone") {
  const std::string all = all_of(compare_texts(
      "\u201COpen Claims\u201D means (a) fraud, (b) any breach of Section 18, excluding breaches about the Files and (c) theft.",
      "\u201COpen Claims\u201D means (a) fraud and (b) theft."));
  INFO(all);
  CHECK_FALSE(has(all, "Exception deleted"));
  CHECK(has(all, "any breach of Section 18"));
}

TEST_CASE("a sentence said in other words is not deleted") {
  const std::string all = all_of(compare_texts(
      "The covenant reaches only Customers with whom the Agent had contact; it is no broader than necessary to protect "
      "the goodwill of the Host.",
      "The covenant reaches only Customers with whom the Agent had contact; it is limited to the scope needed to protect "
      "the goodwill of the Host."));
  INFO(all);
  CHECK_FALSE(has(all, "Deleted:"));
}

TEST_CASE("the stops between the words of a marked sentence stay") {
  check_said({
      {"The Agent may store, parse and show the Files.", "The Agent may store, host, parse and show the Files.",
       "store, now \u201Chost\u201D, parse"},
      {"The Agent grants a limited, non-exclusive, lasting, non-transferable right to use the Files.",
       "The Agent grants a limited, non-exclusive, non-transferable right to use the Files.",
       "non-exclusive (no longer \u201Clasting\u201D), non-transferable"},
      {"Any lessee, licenser, or assignee may apply.", "Any lessee, licensor, or assignee may apply.",
       "lessee, licensor (was licenser), or assignee"},
  });
}

TEST_CASE("words that come or go at the head of a sentence are told before it") {
  check_said({
      {"Any use of the Tools is at the risk of the Host.",
       "Unless the Agent has agreed in writing, any use of the Tools is at the risk of the Host.",
       "Now \u201CUnless the Agent has agreed in writing\u201D, any use of the Tools"},
  });
}

TEST_CASE("a turn of force is said outright of a named actor, and else in the sentence that turns") {
  check_said({
      {"Dealer shall display the posters.", "Dealer may display the posters.",
       "Dealer may, but no longer must, display the posters"},
      {"Any sum owed by the Host may be applied against its debts.",
       "Any sum owed by the Host may not be applied against its debts.",
       "Any sum owed by the Host may not (was may) be applied against its debts."},
  });
}

TEST_CASE("a point within an abbreviation ends no sentence") {
  check_said({
      {"Examples of these laws include the U.S. Foreign Practices Act and the Bribery Act.",
       "Examples of these laws include the U.S. Foreign Practices Act, as amended, and the Bribery Act.",
       "Examples of these laws include the U.S. Foreign Practices Act, now \u201Cas amended\u201D, and the Bribery Act."},
  });
}

TEST_CASE("a blank of a form stays whole beside an edit") {
  check_said({{"Buyers who have invested at least [$________] will receive the letter.",
               "Buyers who have invested at least [$________] will receive the letter within ten days.",
               "at least [$________] will receive the letter now \u201Cwithin ten days\u201D"}});
}

TEST_CASE("what stands in capitals is told in sentence case, and names as they are") {
  check_said({
      {"The Host keeps it.\n\nTHE HOST SHALL NOT BE LIABLE TO BLAW-KNOX FOR MORE THAN $900 DURING ANY YEAR.",
       "The Host keeps it.\n\nTHE HOST SHALL NOT BE LIABLE TO BLAW-KNOX FOR MORE THAN $500 DURING ANY YEAR.",
       "The host shall not be liable to BLAW-KNOX for more than $500 (was $900) during any year."},
      {"REPAIR AND INSURANCE\n\nThe Host shall insure the barn.",
       "REPAIR AND INSURANCE\n\nThe Host shall insure the barn and the yard.",
       "The Host shall insure the barn now \u201Cand the yard\u201D."},
  });
}

TEST_CASE("no item is told with the link to the one before it") {
  const std::string all = all_of(
      compare_texts("4. ENDING OF THE LEASE\n\nThe Host may end it upon:\n\n(a) theft of its tools;\n\n(b) fire in the barn; "
                    "or\n\n(c) loss of the yard.",
                    "4. ENDING OF THE LEASE\n\nThe Host may end it upon:\n\n(a) theft of its tools;\n\n(b) fire in the barn."));
  INFO(all);
  CHECK_FALSE(has(all, ": or "));
}

TEST_CASE("a sentence of an item that went with its lead-in is told in its own paragraph") {
  check_said(
      {{"5.3 Ending. Either party may end the Lease at once:\n\n5.3(b) upon notice if the other party (i) breaks the Lease in a "
        "manner that "
        "cannot be mended; (ii) gives up its trade and nobody follows it; (iii) makes an assignment for the good of its "
        "creditors; or "
        "(iv) goes bankrupt and stays so for more than 60 days.",
        "The barn is red.", "(iv) goes bankrupt and stays so for more than 60 days."}});
}

TEST_CASE("a sentence with headings in its place is told as deleted") {
  check_said({{"Requests for the keeping of records must come from a road office.",
               "_Keeping Requests from Foreign Road Offices_\n\n### Serving Papers on the Harbour and Asking Questions",
               "Deleted: Requests for the keeping of records must come from a road office."}});
}

TEST_CASE("a sentence of a delta has no changed word unmarked") {
  const Report report = compare_texts(
      "5. Disputes. The Dealer is not required to pay disputed amounts during the talks but will timely pay all other amounts to "
      "the Mill upon 30 days notice by mail or otherwise.",
      "5. Disputes. The Dealer is required to pay disputed amounts during the talks and will timely pay all other amounts to the "
      "Mill upon 90 days notice by mail.");
  REQUIRE_FALSE(report.deltas.items.empty());
  for (const Delta& delta : report.deltas.items) {
    CAPTURE(delta.sentence);
    CHECK((!has(delta.sentence, "required to pay") || has(delta.sentence, "(no longer \u201Cnot\u201D) required")));
    CHECK((!has(delta.sentence, "90") || has(delta.sentence, "(was 30)")));
  }
}
