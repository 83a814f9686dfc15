// SPDX-License-Identifier: Apache-2.0
// A sentence that was rewritten in several places is told place by place.
#include <algorithm>
#include <cstdint>
#include <vector>

#include "catch.h"
#include "findings.h"
#include "issues_list.h"

using namespace clausediff;
using clausediff::test::compare_texts;

namespace {

bool has(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

std::string sentences(const std::string& before, const std::string& after) {
  return clausediff::tests::lines_told(compare_texts(before, after));
}

std::string only_sentence(const std::string& before, const std::string& after) {
  const Report report = compare_texts(before, after);
  REQUIRE(report.matters.items.size() == 1);
  CHECK(clausediff::tests::count_words(report.matters.items.front().sentence) <= 30);
  return report.matters.items.front().sentence;
}

}  // namespace

TEST_CASE("An item of a rewritten list is told with both its figures, as far as thirty words go") {
  const std::string sentence = only_sentence(
      "4. Return. The Keeper may not return the Boat unless (A) the Keeper gives the Harbour a written complaint about the "
      "engine of "
      "the Boat within twenty (20) days after the hull was inspected, (B) such complaint is not answered by the Harbour within "
      "forty "
      "(40) days of its arrival and (C) the Keeper has paid the berth.",
      "4. Return. The Keeper may not return the Boat unless (A) the Keeper gives the Harbour a written complaint within ninety "
      "(90) "
      "days after he learns of the fault, (B) the fault is not mended by the Harbour within fifteen (15) days of its arrival and "
      "(C) "
      "the Keeper has paid the berth.");
  CAPTURE(sentence);
  CHECK(has(sentence, "90"));
  CHECK(has(sentence, "20"));
}

TEST_CASE("A limit that changed in a sentence that was rewritten is told with the one that it had") {
  const std::string sentence = only_sentence(
      "4. Powers. Such rights may also be suspended by the Board after notice and hearing before three of its members, for a "
      "period "
      "not to exceed sixty (60) days for breach of the published rules of the Association.",
      "4. Powers. Such rights, and the right to use the Ponds, may at any time be suspended, without hearing and at the "
      "discretion "
      "of the Manager, for a period not to exceed one hundred eighty (180) days for breach of the published rules of the "
      "Association.");
  CAPTURE(sentence);
  CHECK(has(sentence, "180 days"));
  CHECK(has(sentence, "60 days"));
}

TEST_CASE("A figure takes another's place only beside the same words") {
  const std::string all = sentences(
      "4. Notice. The Keeper shall, having looked into all of the books of the Harbour, answer each letter of the Warden within "
      "ten "
      "(10) days.",
      "4. Rent. Where the tide is out the Warden shall, whatever a guest or a pilot may say, pay for two (2) years the wages of "
      "the "
      "Keeper.");
  CHECK_FALSE(has(all, "(was 10"));
}

TEST_CASE("No word that denies is left out before what it denies") {
  const std::string nor = sentences(
      "4.2 Remedies. Upon the occurrence of an Event of Default that continues beyond any period of grace, Landlord may exercise "
      "any one "
      "or more of the remedies that are provided in Section 8.2, subject to the limitations in Section 8.10.",
      "4.2 Remedies. Upon the occurrence of an Event of Default that continues beyond any period of grace, Landlord's sole "
      "remedy shall "
      "be to cease making advances, and neither Developer nor Guarantor shall be liable in damages.");
  CAPTURE(nor);
  CHECK((!has(nor, "Guarantor shall be liable") || has(nor, "nor Guarantor shall be liable")));
  const std::string exceed = sentences(
      "5. Guaranties. The Mill will not guarantee or become liable in any way as surety or endorser for debts of any other "
      "person, except "
      "additional guaranties in the ordinary course of trade in amounts not to exceed a sum of $1,000,000.00 outstanding at any "
      "time.",
      "5. Guaranties. The Mill will not guarantee or become liable in any way as surety or endorser for debts of any other "
      "person, except "
      "pledges of grain in favour of the Farmer and bonds up to $30,000,000.00 outstanding at any time.");
  CAPTURE(exceed);
  CHECK((!has(exceed, "to exceed") || has(exceed, "not to exceed")));
  const std::string whether = sentences(
      "1. “Sell” means to hand the Grain to any third party in any manner, whether or not for a price, including by gift, lease, "
      "loan, "
      "barter, hire, or mixing with other grain; and “Sold” and “Sale” have the meanings that go with it.",
      "1. “Sell” means to hand the Grain over in public to third parties for a price, including by gift, lease or barter, but "
      "excluding "
      "any sample, trial or fair; and “Sold” and “Sale” have the meanings that go with it.");
  CAPTURE(whether);
  CHECK_FALSE(has(whether, "or not…"));
  CHECK_FALSE(has(whether, "or not\u201D"));
}

TEST_CASE("What a sentence begins with that says nothing is not told, nor a condition that stayed") {
  const std::string sentence = only_sentence(
      "7. Costs. If the Mill must sue the Farmer over the grain that was delivered in the year before the last harvest, then the "
      "losing "
      "side will in all cases bear the reasonable fees of the winning side and of its counsel that are caused by the suit.",
      "7. Costs. If the Mill must sue the Farmer over the grain that was delivered in the year before the last harvest, then the "
      "Mill "
      "shall advance to the Farmer, as they fall due, the fees of his counsel, whatever the outcome of the suit, and bear its "
      "own.");
  CAPTURE(sentence);
  CHECK(has(sentence, "the Mill shall advance"));
  CHECK(has(sentence, "the fees of his counsel"));
  CHECK(has(sentence, "losing side"));
  CHECK_FALSE(has(sentence, "last harvest"));
}

TEST_CASE("No quotation ends on a word that leads on, and no number stands without what it counts") {
  const std::string sentence = only_sentence(
      "9. Visits. The Landlord may enter the House with the consent of the Tenant on any working day of the week between the "
      "hours of "
      "nine and five, and shall leave the House, its garden, its cellar and its roof in the condition in which it found them.",
      "9. Visits. The Landlord, its agents and its lenders may enter the House, its garden and its cellar without the consent of "
      "the "
      "Tenant at any hour upon a notice of not less than two hundred (200) hours to the Tenant and to each of the persons who "
      "live "
      "there, and shall owe nothing for the condition in which any of them leaves the House.");
  CAPTURE(sentence);
  for (const std::string word : {"of", "the", "a", "to", "in", "upon", "(200)", "200"})
    CHECK_FALSE(has(sentence, " " + word + "\u2026"));
}

TEST_CASE("A table in a text of which figures changed is told by its name, with both values") {
  const auto table = [](const std::string& first, const std::string& second, const std::string& third) {
    return "3. The Ferry keeps the minimum Cash Reserve levels of the table below, amended by replacing the minimum Cash Reserve "
           "levels "
           "with the following:\n\n"
           "Quarters ending on:             Cash Reserve <S>          <C> June 30, 2031               $" +
           first + " September 30, 2031          $" + second + " December 31, 2031           $" + third + "\n";
  };
  const std::string sentence = only_sentence(table("900", "950", "990"), table("700", "720", "980"));
  CAPTURE(sentence);
  CHECK(has(sentence, "Cash Reserve (lower): June 30, 2031: $700 (was $900)"));
  CHECK(has(sentence, "September 30, 2031: $720 (was $950)"));
}

TEST_CASE("What is grave in one sentence at two places has a line for each") {
  const Report report = compare_texts(
      "6. Price. The Mill shall pay the Farmer for the grain that is delivered in a month at cost plus forty percent (40%), "
      "regardless of what the harvest of that year comes to.  In no event will the share of the Mill in the proceeds of the "
      "flour be lower than the Farmer's, and the Mill shall bear the carriage to the quay.",
      "6. Price. The Mill shall pay the Farmer for the grain that is delivered in a month at documented cost plus twenty-five "
      "percent (25%), and in no event shall the sum of all that the Mill pays the Farmer under this Agreement exceed Two Million "
      "Dollars ($2,000,000), and the Farmer shall bear whatever exceeds it and the carriage to the quay.");
  REQUIRE(report.matters.items.size() >= 2);
  std::vector<std::uint32_t> changes;
  std::size_t rate = 0, ceiling = 0;
  for (const Matter& matter : report.matters.items) {
    CAPTURE(matter.sentence);
    const bool one = has(matter.sentence, "25%"), other = has(matter.sentence, "$2,000,000");
    CHECK_FALSE((one && other));
    rate += one ? 1 : 0;
    ceiling += other ? 1 : 0;
    changes.insert(changes.end(), matter.changes.begin(), matter.changes.end());
  }
  CHECK(rate == 1);
  CHECK(ceiling == 1);
  std::sort(changes.begin(), changes.end());
  CHECK(std::adjacent_find(changes.begin(), changes.end()) == changes.end());
}
