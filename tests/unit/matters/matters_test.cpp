// SPDX-License-Identifier: Apache-2.0
#include "catch.h"
#include "findings.h"
#include "has.h"

using namespace clausediff;
using clausediff::test::compare_texts;
using clausediff::test::has;

namespace {

const Matter& only(const Report& report) {
  REQUIRE(report.matters.items.size() == 1);
  return report.matters.items.front();
}

std::size_t words_of(const std::string& text) {
  std::size_t count = text.empty() ? 0 : 1;
  for (const char c : text) count += c == ' ' ? 1U : 0U;
  return count;
}

}  // namespace

TEST_CASE("A changed figure is one matter that tells both values in their sentence") {
  const Report report = compare_texts("1. Rent. The Tenant shall pay a rent of $900 each month.",
                                      "1. Rent. The Tenant shall pay a rent of $750 each month.");
  const Matter& matter = only(report);
  CHECK(has(matter.sentence, "$750 (was $900)"));
  CHECK(has(matter.sentence, "Tenant shall pay"));
  CHECK(matter.topic == Topic::payment);
  CHECK(matter.changes == std::vector<std::uint32_t>{0});
}

TEST_CASE("A clause that comes or goes is one matter with its heading and what it does") {
  const std::string kept = "1. Term. The Lease runs for two years.\n\n";
  const std::string audit = "2. Inspection. The Landlord may inspect the Barn on two days' notice.";
  CHECK(has(only(compare_texts(kept, kept + audit)).sentence, "New: Inspection. The Landlord may inspect the Barn"));
  CHECK(has(only(compare_texts(kept + audit, kept)).sentence, "Deleted: Inspection. The Landlord may inspect the Barn"));
}

TEST_CASE("A sentence that went to another clause is no matter") {
  const Report report = compare_texts(
      "1. Keys. The Tenant may use the large key of the gate and the small key of the cellar. The Tenant shall return them in "
      "May.\n\n"
      "2. Locks. The Landlord keeps the locks of every door, window, gate and shutter of the house in good repair.",
      "1. Keys. The Tenant may use the large key of the gate and the small key of the cellar.\n\n"
      "2. Locks. The Landlord keeps the locks of every door, window, gate and shutter of the house in good repair. The Tenant "
      "shall "
      "return them in May.");
  CHECK(report.matters.items.empty());
  REQUIRE(report.matters.no_substance.size() == 1);
  CHECK(report.matters.no_substance.front().kind == NoSubstanceKind::moved);
}

TEST_CASE("A defined name swapped throughout is no substance, told once with its count") {
  const auto text = [](const std::string& name) {
    return "\"" + name + "\" means the body that runs the Hall.\n\nThe " + name + " shall open the Hall at nine.\n\nThe " + name +
           " may close the Hall in August.\n\nNobody enters without leave of the " + name + ".";
  };
  const Report report = compare_texts(text("Wardens"), text("Stewards"));
  CHECK(report.matters.items.empty());
  const auto& rest = report.matters.no_substance;
  REQUIRE_FALSE(rest.empty());
  CHECK(rest.front().kind == NoSubstanceKind::renamed);
  CHECK(has(rest.front().sentence, "\u201CStewards\u201D for \u201CWardens\u201D"));
}

TEST_CASE("What is grave comes before what is not, and what is against the reader's party before all") {
  const std::string before =
      "1. Notices. Notices are sent by letter.\n\n2. Liability. The Carrier's liability shall not exceed $900.\n\n"
      "3. Fees. The Shipper shall pay $40 for each crate.";
  const std::string after =
      "1. Notices. Notices are sent by courier.\n\n2. Liability. The Carrier's liability shall not exceed $400.\n\n"
      "3. Fees. The Shipper shall pay $60 for each crate.";
  const Report report = compare_texts(before, after);
  REQUIRE(report.matters.items.size() == 3);
  CHECK(report.matters.items[0].topic == Topic::liability);
  CHECK(has(report.matters.items[2].sentence, "courier"));
  CompareOptions options;
  options.party = "shipper";
  const Report mine = compare_texts(before, after, options);
  CHECK(has(mine.matters.items[0].sentence, "$60"));
  CHECK(mine.matters.items[0].stance == Stance::against);
}

TEST_CASE("A sentence is never longer than thirty words") {
  std::string clause = "1. Duties. The Keeper shall";
  for (int i = 0; i < 60; ++i) clause += " feed the animal number " + std::to_string(i) + " and";
  const Report report = compare_texts("1. Duties. The Keeper rests.", clause + " sweep.");
  for (const Matter& matter : report.matters.items) CHECK(words_of(matter.sentence) <= 30);
}

TEST_CASE("What says the same in other words is no matter, and what only looks like it is one") {
  const auto matters = [](const std::string& before, const std::string& after) {
    return compare_texts(before, after).matters.items.size();
  };
  CHECK(matters("1. Signing. Each counterpart of this Lease is an original.",
                "1. Signing. Every counterpart of this Lease is an original.") == 0);
  CHECK(matters("1. Law. The court of NY shall hear the case.", "1. Law. The court of New York shall hear the case.") == 0);
  CHECK(matters("1. Words. The terms used herein bind the Tenant.", "1. Words. The terms used in this Lease bind the Tenant.") ==
        0);
  CHECK(matters("1. Entry. The Guild's approval opens the Hall.", "1. Entry. The approval of the Guild opens the Hall.") == 0);
  CHECK(matters("1. Default. A rule is invalid and unenforceable if a court says so.",
                "1. Default. A rule is not invalid and unenforceable if a court says so.") == 1);
  CHECK(matters("1. Pay. The Tenant shall pay the Landlord.", "1. Pay. The Landlord shall pay the Tenant.") == 1);
  CHECK(matters("1. Cause. Misconduct that is wilful and grave is cause.",
                "1. Cause. Misconduct that is wilful or grave is cause.") == 1);
}

TEST_CASE("A cap in a clause that speaks of another thing says so") {
  const Report report =
      compare_texts("1. Notices. Notices are sent by letter to the Mill.",
                    "1. Notices. Notices are sent by letter to the Mill. The liability of the Mill shall not exceed $900.");
  REQUIRE(report.matters.items.size() == 1);
  CHECK(report.matters.items[0].note == "buried in Notices");
}

TEST_CASE("A pointer is told with the heading of the clause that it names") {
  const std::string rest = "\n\n2. Exclusivity. The Farm shall buy from nobody else.\n\n3. Fees. The Farm shall pay $40.";
  const Report report = compare_texts("1. Limits. The cap does not apply to a breach of Section 2 or to fraud." + rest,
                                      "1. Limits. The cap does not apply to fraud." + rest);
  CHECK(has(only(report).sentence, "Section 2"));
  CHECK(has(only(report).sentence, "[Exclusivity]"));
}

TEST_CASE("An item of a list is told with the whole sentence that leads in to it, where there is room") {
  const std::string head =
      "1. Cause. The Mill may dismiss the Keeper at once without notice or pay for any of these reasons:\n\n(a) theft;";
  const Report report = compare_texts(head + "\n\n(c) arson.", head + "\n\n(b) poor work;\n\n(c) arson.");
  CHECK(has(only(report).sentence, "for any of these reasons: poor work"));
}

TEST_CASE("What is gone is told with the words before it") {
  const Report report = compare_texts(
      "1. Use. The Keeper may open the Archive and use the Letters solely to write the history of the Hall, of the Mill, of the "
      "Farm, of the "
      "Bridge, of the Weir and of the Quay for the Owner.",
      "1. Use. The Keeper may open the Archive and use the Letters to write the history of the Hall, of the Mill, of the Farm, "
      "of the Bridge, "
      "of the Weir and of the Quay for the Owner.");
  CHECK(has(only(report).sentence, "use the Letters (no longer “solely”)"));
}

TEST_CASE("A short sentence that is struck beside a graver one is told all the same") {
  const Report report = compare_texts(
      "1. Shares. Each Founder shall have shares that vest over four years from the date of this Agreement as the Board of "
      "Directors of the "
      "Company and its committees decide. Full acceleration upon a double trigger.",
      "1. Shares. Each Founder shall have shares that vest over six years from the date of this Agreement as the Board of "
      "Directors of the "
      "Company and its committees decide.");
  bool told = false;
  for (const Matter& matter : report.matters.items)
    told = told || has(matter.sentence, "Full acceleration upon a double trigger");
  CHECK(told);
}

TEST_CASE("A line of a form is told with what it is filled in for") {
  const Report report = compare_texts(
      "1. Time\n\nThe Builder shall complete the whole Barn not later than\n\n(Insert the date.)\n\nMay 2, 2031\n",
      "1. Time\n\nThe Builder shall complete the whole Barn not later than\n\n(Insert the date.)\n\nJuly 9, 2031\n");
  CHECK(has(only(report).sentence, "complete the whole Barn not later than: July 9, 2031 (was May 2, 2031)"));
}

TEST_CASE("A list that comes whole is one matter") {
  const std::string kept = "1. Works. The Builder shall build the Barn as drawn.\n\n";
  std::string list = kept;
  for (int i = 1; i < 8; ++i) list += "North elevation, sheet " + std::to_string(i) + "\n\n";
  CHECK(only(compare_texts(kept, list)).rows.size() == 7);
}

TEST_CASE("What silence does and one party for another weigh more than a word added") {
  const Report report = compare_texts(
      "1. Orders. The Seller shall answer each Order in writing and in due form.\n\n2. Boxes. The Seller shall pack the Goods in "
      "boxes of "
      "wood.",
      "1. Orders. An Order that the Seller does not answer is deemed accepted.\n\n2. Boxes. The Seller shall pack the Goods in "
      "boxes of pale "
      "wood.");
  REQUIRE(report.matters.items.size() == 2);
  CHECK(has(report.matters.items.front().sentence, "deemed accepted"));
}

TEST_CASE("An item of a list does not lead in to the next one") {
  const std::string list =
      "1. Services. The Keeper shall:\n\nclean the whole of the Hall;\n\nkeep the Owner well informed; and\n\n";
  const Report report = compare_texts(list + "report weekly.\n", list + "report monthly.\n");
  CHECK_FALSE(has(only(report).sentence, "informed"));
}

namespace {

/// The sentence of the first matter of two that weigh alike but for what they are about.
std::string first_of(const std::string& grave_before, const std::string& grave_after) {
  const std::string before = "1. Boxes. The Seller shall pack the Goods in boxes of wood.\n\n2. Sale. " + grave_before;
  const std::string after = "1. Boxes. The Seller shall pack the Goods in boxes of pale wood.\n\n2. Sale. " + grave_after;
  const Report report = compare_texts(before, after);
  return report.matters.items.empty() ? std::string() : report.matters.items.front().sentence;
}

}  // namespace

TEST_CASE("What a partner looks for first stands first") {
  CHECK(has(first_of("The Seller shall show the source code to the Buyer.",
                     "The Seller shall place the source code in escrow for the Buyer."),
            "escrow"));
  CHECK(has(first_of("The commission shall not exceed the difference of both prices.",
                     "The commission shall not be less than the difference of both prices."),
            "less than"));
  CHECK(has(first_of("Neither party may sell the Goods on a Sunday.", "Buyer may not sell the Goods on a Sunday."), "Sunday"));
}

TEST_CASE("A matter is for or against a party only where its duty, right or ban comes, goes, turns or has another figure") {
  const auto only = [](const std::string& before, const std::string& after) {
    const Report report = compare_texts(before, after);
    REQUIRE(report.matters.items.size() == 1);
    return report.matters.items.front();
  };
  const Matter fee = only("4. Fee. The Supplier shall be free to deliver, and the Customer shall pay the Supplier $500 a month.",
                          "4. Fee. The Supplier shall be free to deliver, and the Customer shall pay the Supplier $900 a month.");
  CHECK(fee.burdens == "Customer");
  CHECK(fee.favours.empty());
  const Matter come = only("4. Fee. The Customer shall pay $500 a month.",
                           "4. Fee. The Customer shall pay $500 a month. The Supplier shall insure the goods against fire.");
  CHECK(come.burdens == "Supplier");
  // What a word that stands in another's place does to whom is not known.
  const Matter word = only("4. Ways. The Customer may manage the orders in the settings of its own ledger.",
                           "4. Ways. The Customer may manage the orders in the settings of its own account.");
  CHECK(word.burdens.empty());
  CHECK(word.favours.empty());
}

TEST_CASE("One party is never burdened and favoured by the same matter") {
  const Report report = compare_texts(
      "4. Breakdowns. The Carrier must have documented procedures which ensure that the service is established again within a "
      "reasonable time after a breakdown.",
      "4. Breakdowns. In the case of a breakdown the Carrier shall tell the Shipper without delay, if more than a week is needed "
      "until the service is established again.");
  for (const Matter& matter : report.matters.items) {
    CAPTURE(matter.sentence);
    CHECK((matter.burdens.empty() || matter.burdens != matter.favours));
  }
}

TEST_CASE("a long sentence of which its clause says something else now is replaced and not only deleted") {
  const std::string frame = "1. The Keeper opens the Hall.\n\n2. Joined Disputes. ";
  const Report report = compare_texts(frame +
                                          "The resolution of any dispute that arises under the terms of this Agreement shall be "
                                          "determined by a separate arbitration "
                                          "before a guild of the town, and such dispute shall not be consolidated with other "
                                          "disputes or treated as a class action, "
                                          "whoever may have brought the other one and wherever it may be pending on that day.",
                                      frame +
                                          "No party hereto shall be entitled to join or consolidate its own quarrels with those "
                                          "of others in any proceeding, except "
                                          "those parties who have signed a lease of the Hall, nor to include in it a claim as a "
                                          "representative or a member of a class, "
                                          "or to act in the interest of the public or as a private attorney.");
  std::string all;
  for (const Matter& matter : report.matters.items) all += matter.sentence + "\n";
  CAPTURE(all);
  CHECK(all.find("Deleted:") == std::string::npos);
  CHECK(all.find("New:") == std::string::npos);
}

TEST_CASE("a sentence that went and one like it that came beside its clause are edited, not deleted and new") {
  const std::string stayed =
      "1. Doors. The Keeper has the right to bar a Guest from all or any part of the Hall at any hour, with or without reason, "
      "with or "
      "without warning, taking effect at once.";
  const std::string law = "\n\n2. Law. The law of Ohio governs.";
  const Report report = compare_texts(stayed +
                                          " The Keeper has the right to end a Guest's use of all or any part of the Hall at any "
                                          "hour, with or without reason, upon forty "
                                          "days advance warning. Then the Keeper hands out what was left there, if asked." +
                                          law,
                                      stayed +
                                          "\n\nThe Keeper has the right to close a Guest's account at any hour, with or without "
                                          "reason, upon forty days advance warning or "
                                          "where the account was barred for more than ninety days." +
                                          law);
  REQUIRE_FALSE(report.matters.items.empty());
  for (const Matter& matter : report.matters.items) {
    CAPTURE(matter.sentence);
    CHECK(matter.sentence.find("Deleted:") == std::string::npos);
    CHECK(matter.sentence.find("New:") == std::string::npos);
  }
}
