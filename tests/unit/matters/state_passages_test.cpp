// SPDX-License-Identifier: Apache-2.0
// What the page shows otherwise of words that stayed is of substance: it stands in the issues list.
#include "matters/state_passages.h"

#include "../docx/page_of_runs.h"
#include "catch.h"
#include "issues_list.h"
#include "language/stem.h"
#include "versions.h"

using namespace clausediff;

namespace {

Report shown(const std::string& before, const std::string& after) {
  Report report = compare(page_of_runs(before), page_of_runs(after));
  tests::check_told_once(report);
  tests::check_entries(report);
  return report;
}

const std::string duty = run_of("The Guest shall pay for all breakage");

}  // namespace

TEST_CASE("a carve-out that is hidden or struck by hand is a matter of substance") {
  const std::string plain = duty + run_of(", except for fair wear") + run_of(".");
  const std::string hidden = duty + run_of(", except for fair wear", "<w:vanish/>") + run_of(".");
  const std::string struck = duty + run_of(", except for fair wear", "<w:strike/>") + run_of(".");
  const auto only = [](const Report& report) {
    REQUIRE(report.matters.items.size() == 1);
    CHECK(report.matters.no_substance.empty());
    CHECK(report.matters.items[0].severity != Severity::low);
    return report.matters.items[0].sentence;
  };
  CHECK(only(shown(plain, hidden)) == "Now hidden, no longer on the page: \u201Cexcept for fair wear\u201D.");
  CHECK(only(shown(hidden, plain)) == "Hidden before, now on the page: \u201Cexcept for fair wear\u201D.");
  CHECK(only(shown(plain, struck)) == "Now struck through by hand: \u201Cexcept for fair wear\u201D.");
  CHECK(only(shown(struck, plain)) == "No longer struck through: \u201Cexcept for fair wear\u201D.");
}

TEST_CASE("a whole sentence that is hidden weighs as one that is deleted, and is told in thirty words") {
  const std::string cap =
      " The Host's liability under this agreement, whether in contract, tort or otherwise, shall not exceed the fees paid or "
      "payable for the evening on which the event that gives rise to the claim took place.";
  const Report report = shown(duty + run_of("." + cap), duty + run_of(".") + run_of(cap, "<w:vanish/>"));
  REQUIRE(report.matters.items.size() == 1);
  CHECK(report.matters.items[0].severity == Severity::high);
}

TEST_CASE("a digit that is raised no more and a box that is ticked beside its mark are matters") {
  const Report digit = shown(run_of("Up to 10") + run_of("6", "<w:vertAlign w:val=\"superscript\"/>") + run_of(" units."),
                             run_of("Up to 106 units."));
  REQUIRE(digit.matters.items.size() == 1);
  CHECK(digit.matters.items[0].sentence == "\u201C6\u201D is no longer raised or lowered.");
  const auto box = [](const std::string& state) {
    return "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"" + state + "\"/></w14:checkbox></w:sdtPr><w:sdtContent>" +
           run_of("\u2610") + "</w:sdtContent></w:sdt>" + run_of(" The hall is let exclusively.");
  };
  const Report ticked = shown(box("0"), box("1"));
  REQUIRE(ticked.matters.items.size() == 1);
  CHECK(ticked.matters.items[0].sentence == "The box \u201C\u2610\u201D is now ticked.");
}

TEST_CASE("a picture in place of another one is a matter, and not the same in other words") {
  const auto with = [](const std::string& digest) {
    Document document = document_of({"The Site is as drawn: \uFFFC", "The Host lights the hall."});
    Object plan;
    plan.span = {22, 25};
    plan.kind = ObjectKind::image;
    plan.digest = digest;
    plan.description = "Plan of the Site";
    if (!digest.empty())
      document.objects.push_back(plan);
    else
      document.paragraphs[0].text = "The Site is as drawn: ";
    return document;
  };
  const auto only = [&](const std::string& before, const std::string& after) {
    const Report report = compare(with(before), with(after));
    tests::check_told_once(report);
    tests::check_entries(report);
    CHECK(report.matters.no_substance.empty());
    REQUIRE(report.matters.items.size() == 1);
    return report.matters.items[0].sentence;
  };
  CHECK(only("a1", "b2") == "A picture \u201CPlan of the Site\u201D stands in place of another one.");
  CHECK(only("a1", "") == "Deleted: a picture \u201CPlan of the Site\u201D.");
  CHECK(only("", "b2") == "New: a picture \u201CPlan of the Site\u201D.");
}

TEST_CASE("each of hundreds of struck stretches of one sentence is read in the words near by") {
  std::string plain, struck;
  for (int at = 0; at < 400; ++at) {
    const std::string words = "the Supplier delivers item" + std::to_string(at) + " to the Buyer, ";
    plain += run_of(words);
    struck += run_of(words, at % 2 == 0 ? "" : "<w:strike/>");
  }
  const Report report = shown(plain, struck);
  REQUIRE(report.matters.items.size() == 200);
  // A whole sentence for each would be forty times as long.
  const Stemmer stemmer(*report.options.language);
  const std::vector<Passage> none_of_words;
  StatePassages states(report, none_of_words, stemmer);
  while (const std::optional<StatePassage> state = states.next()) {
    CHECK(state->passage.before.words.size() <= 130);
    CHECK(state->passage.edits.size() == 1);
  }
}

TEST_CASE("several links that lead elsewhere are one line") {
  const auto text = [](const std::string& host) {
    std::string all;
    for (const char* name : {"rules", "prices", "boats"})
      all += "The [" + std::string(name) + "](https://" + host + "/" + name + ") of the Hall bind the Guest.\n\n";
    return *read_bytes(all, "text.md");
  };
  const Report report = compare(text("hall.example"), text("pier.example"));
  REQUIRE(report.matters.items.size() == 1);
  CHECK(report.matters.items[0].sentence ==
        "3 links lead elsewhere now: \u201Crules\u201D, \u201Cprices\u201D, \u201Cboats\u201D.");
  CHECK(report.matters.items[0].rows.size() == 3);
  tests::check_told_once(report);
}
