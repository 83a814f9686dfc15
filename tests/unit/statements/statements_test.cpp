// SPDX-License-Identifier: Apache-2.0
// What a sentence says: who must, may or must not do what. Each row is one sentence and all statements that must be read in it.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <string>
#include <vector>

#include "catch.h"
#include "versions.h"

using namespace clausediff;

namespace {

// "force who act" for each statement, parted by "; ".
std::string statements_of(const std::vector<std::string>& paragraphs) {
  std::string all;
  for (const Statement& statement : read_contract(document_of(paragraphs)).statements.items) {
    if (!all.empty()) all += "; ";
    all += std::string(name(statement.force)) + " " + (statement.who.empty() ? "-" : statement.who) + " " + statement.act;
  }
  return all;
}

struct Case {
  const char* sentence;
  const char* statements;
};

void check(const std::vector<Case>& cases) {
  for (const Case& expected : cases) {
    INFO(expected.sentence);
    CHECK(statements_of({expected.sentence}) == expected.statements);
  }
}

}  // namespace

TEST_CASE("a verb of a relative clause is no statement") {
  check(
      {{"Bank may disclose all papers which Bank now has or may hereafter acquire.", "permission Bank disclose"},
       {"Employee waives any right Employee may have to recover costs.", "grant Employee waive"},
       {"Any provision that would harm the Buyer shall have no effect.", "effect - have"},
       {"Tenant shall pay the charges that Landlord may fix and shall keep the receipts.", "duty Tenant pay; duty Tenant keep"}});
}

TEST_CASE("who acts is named behind asides and pronouns") {
  check({{"Every member of the Board, subject to the conditions above, shall have the right to inspect the books.",
          "permission member of the Board inspect"},
         {"The Employee agrees that he will notify the Company and will not speak to others.",
          "duty Employee notify; ban Employee speak"},
         {"All sums shall be paid by wire transfer.", "duty - pay"},
         {"The books shall be reviewed by an accountant approved by the Owners.", "duty accountant review"},
         {"Customer and Provider will each pay half of the cost.", "duty Customer and Provider pay"},
         {"It shall be the responsibility of the Customer to provide the room.", "duty Customer provide"}});
}

TEST_CASE("who acts is named across what stands between the name and its verb") {
  check({{"Tenant and Guarantor each shall sign the deed.", "duty Tenant and Guarantor sign"},
         {"The Sellers both must keep the records.", "duty Sellers keep"},
         {"The party unable to perform shall give notice of the delay to the other party.", "duty party unable to perform give"},
         {"If a storm occurs, the party prevented or hindered shall tell the other party.",
          "duty party prevented or hindered tell"},
         {"Tenant agrees that Landlord, upon two days' notice, may enter the barn and Tenant shall open the gate.",
          "permission Landlord enter; duty Tenant open"},
         {"Such party shall consult with the other party and following such consultation shall designate a substitute.",
          "duty party consult; duty party designate"},
         {"The total cost is guaranteed by the Builder not to exceed $4,000.", "grant Builder guarantee"}});
}

TEST_CASE("what is joined behind a condition without a comma has the subject of the first verb") {
  check({{"If Owner so elects, Builder shall join the pool and shall obey its rules.", "duty Builder join; duty Builder obey"}});
}

TEST_CASE("acts lie under being responsible to, one's best, and neither … nor") {
  check({{"The Club shall be responsible to hire or retain guards.", "duty Club hire"},
         {"You will do your best to keep the cellar dry.", "duty You keep"},
         {"The Grower shall neither sell the seed nor give it to any person.", "ban Grower sell; ban Grower give"},
         {"“Owner” means a holder of a deed. “Owner” shall not include any lender.", "effect - mean; effect - include"}});
}

TEST_CASE("what must have happened, and what is expected in a condition, is no duty") {
  check({{"The Bank shall lend the sum, provided that the Mill shall have first signed and returned the note.", "duty Bank lend"},
         {"“Incapacity” means your being unable to work, but only if such inability has lasted or is reasonably expected to last "
          "for at least six months.",
          "effect - mean"},
         {"Where a Lessee is in breach and fails to remedy that breach within ten days, the Lessor may end this Deed.",
          "permission Lessor end"}});
}

TEST_CASE("an item's verb completes its lead-in behind a number") {
  const std::string lead = "The Museum shall in addition to the services outlined in Schedule 2:";
  CHECK(statements_of({lead, "(a) Include the Lender as a patron.", "(b) Provide lighting as set out in Schedule 3."}) ==
        "duty Museum include; duty Museum provide");
}

TEST_CASE("verbs behind a long object, behind another agreement and behind a second infinitive are read") {
  check(
      {{"The Company shall keep complete books and records, and permit access by the Bank.",
        "duty Company keep; duty Company permit"},
       {"Each Owner covenants that he shall keep his Lot clean and that no building shall be erected there without consent.",
        "duty Owner keep; ban - erect"},
       {"Neither party has any right to assume a debt or to bind the other party.", "ban each party assume; ban each party bind"},
       {"The Executive shall not, during the Term, in any way defame the Company.", "ban Executive defame"},
       {"Seller represents and warrants that it has not sold the Goods.", "warranty Seller represent"},
       {"The Tenant is to pay the Rent.", "duty Tenant pay"},
       {"Buyer will deliver or shall have delivered the deed.", "duty Buyer deliver"}});
}

TEST_CASE("a verb is found behind asides, dates, marks of items and adverbs") {
  check({{"Customer (a) will follow the policy and (b) represents and warrants that it owns the data.",
          "duty Customer follow; warranty Customer represent"},
         {"Builder shall, on the Delivery Date deliver the Vessel.", "duty Builder deliver"},
         {"The Company shall, immediately following the Closing Date, pay the balance.", "duty Company pay"},
         {"A Member who, before the Vesting Date, incurs a penalty shall forfeit the balance.", "duty Member forfeit"},
         {"The Borrowers hereby, jointly and severally, unconditionally promise to pay the loan.", "duty Borrowers pay"},
         {"The parties hereto acknowledge and agree that the Lenders are no beneficiaries.", "warranty each party acknowledge"},
         {"The Supplier shall keep logs and, within ten days after the end of each month, shall prepare a report.",
          "duty Supplier keep; duty Supplier prepare"},
         {"No vote shall be cast for the Lot.", "ban - cast"},
         {"The Term begins on the Start Date.", "effect - begin"},
         {"Capitalized terms not otherwise defined herein have the meaning of the Lease.", "effect - have"},
         {"MAS shall install the Equipment.", "duty MAS install"}});
}

TEST_CASE("who acts is not whom another deed of the sentence names") {
  check({{"If the Board finds that the sum is too small, it shall levy a charge.", "duty Board levy"},
         {"If Client is unable to settle, it may, at its option, end the licence.", "permission Client end"},
         {"Claims shall be settled by arbitration administered by the Chamber.", "duty - settle"},
         {"The balance will be paid upon acceptance of the Goods by Buyer.", "duty - pay"},
         {"The value shall be determined by the Board if the Agent so asks.", "duty Board determine"},
         {"Bank hereby employs Hong as President and Director, and Hong accepts the post.",
          "grant Bank employ; warranty Hong accept"},
         {"\"Affiliate\" means any firm which owns or controls, is owned by, or is under control of, Seller.", "effect - mean"},
         {"Employee agrees that he has no claim and agrees to repay the loan.", "effect - have; duty Employee repay"}});
}

TEST_CASE("what opens a sentence as a condition has no statement of its own") {
  check({{"Should a court find a term invalid, the other terms shall remain in effect.", "effect - remain"},
         {"Provided that no default exists, the Bank may lend more.", "permission Bank lend"},
         {"Except by will or under a court order, the right shall not be assigned.", "ban - assign"},
         {"For whatever reason the post ends, the Employee shall return the keys.", "duty Employee return"},
         {"The Owner shall withhold any taxes the Company is required to deduct.", "duty Owner withhold"}});
}

TEST_CASE("what happens in an item of a list of events is no statement of its own") {
  CHECK(statements_of({"1. Each of the following is an Event of Default:", "(a) Borrower fails to pay when due; or",
                       "(b) Guarantor shall cease to carry on business."}) == "effect - be; effect - be");
}

TEST_CASE("a number in brackets behind its word is no mark of an item, and a lettered exhibit ends its sentence") {
  check({{"Portal may terminate the licence if Licensee does not pay within fifteen (15) calendar days.",
          "permission Portal terminate"},
         {"Quill shall pay the fees in Exhibit A. The Arbitrator may inspect the work.",
          "duty Quill pay; permission Arbitrator inspect"}});
}

TEST_CASE("the list of statements says who, what, when and unless") {
  const Side contract = read_contract(document_of({"2. Supplier shall deliver the Goods within ten days, unless Buyer objects.",
                                                   "3. Buyer is responsible for unloading them."}));
  const std::string csv = to_statement_csv(contract);
  CHECK(csv.find("\"2\",\"Supplier\",\"must\",\"deliver the Goods\",\"within ten days\",\"unless Buyer objects\"") !=
        std::string::npos);
  CHECK(csv.find("\"3\",\"Buyer\",\"must\",\"see to unloading them\"") != std::string::npos);
  const std::string json = to_statement_json(contract);
  CHECK(json.find("\"force\":\"duty\",\"who\":\"Supplier\"") != std::string::npos);
  for (const std::size_t width : {40U, 80U, 200U}) {
    TerminalOptions options;
    options.width = width;
    CHECK(to_statement_table(contract, options).find("Supplier") != std::string::npos);
  }
  CHECK(to_statement_table(read_contract(document_of({"Preamble"}))) == "No statement was read in this file.\n");
}
