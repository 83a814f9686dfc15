// SPDX-License-Identifier: Apache-2.0
// What the page shows otherwise of words that stayed is of substance: it stands in the issues list.
#include "../docx/word_file.h"
#include "catch.h"
#include "issues_list.h"
#include "versions.h"

using namespace clausediff;

namespace {

std::string words(const std::string& text, const std::string& properties = "") {
  return "<w:r>" + (properties.empty() ? "" : "<w:rPr>" + properties + "</w:rPr>") + "<w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r>";
}

Document page(const std::string& runs) {
  const Result<Document> document = WordFile("<w:p>" + runs + "</w:p>" + paragraph("The Host lights the hall.")).read();
  REQUIRE(document.ok());
  return *document;
}

Report shown(const std::string& before, const std::string& after) {
  Report report = compare(page(before), page(after));
  tests::check_told_once(report);
  tests::check_entries(report);
  return report;
}

const std::string duty = words("The Guest shall pay for all breakage");

}  // namespace

TEST_CASE("a carve-out that is hidden or struck by hand is a matter of substance") {
  const std::string plain = duty + words(", except for fair wear") + words(".");
  const std::string hidden = duty + words(", except for fair wear", "<w:vanish/>") + words(".");
  const std::string struck = duty + words(", except for fair wear", "<w:strike/>") + words(".");
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
  const Report report = shown(duty + words("." + cap), duty + words(".") + words(cap, "<w:vanish/>"));
  REQUIRE(report.matters.items.size() == 1);
  CHECK(report.matters.items[0].severity == Severity::high);
}

TEST_CASE("a digit that is raised no more and a box that is ticked beside its mark are matters") {
  const Report digit =
      shown(words("Up to 10") + words("6", "<w:vertAlign w:val=\"superscript\"/>") + words(" units."), words("Up to 106 units."));
  REQUIRE(digit.matters.items.size() == 1);
  CHECK(digit.matters.items[0].sentence == "\u201C6\u201D is no longer raised or lowered.");
  const auto box = [](const std::string& state) {
    return "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"" + state + "\"/></w14:checkbox></w:sdtPr><w:sdtContent>" +
           words("\u2610") + "</w:sdtContent></w:sdt>" + words(" The hall is let exclusively.");
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
