// SPDX-License-Identifier: Apache-2.0
// What is about the contract, or made from it, is none of its words.
#include <algorithm>

#include "../docx/word_file.h"
#include "catch.h"
#include "versions.h"

using namespace clausediff;

namespace {

Document commented(const std::string& remark) {
  WordFile file(
      "<w:p><w:commentRangeStart w:id=\"3\"/><w:r><w:t>The Tenant shall keep bees.</w:t></w:r>"
      "<w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r></w:p>" +
      paragraph("The Landlord mows the lawn."));
  file.related("comments", "comments", "<w:comment w:id=\"3\" w:author=\"P. Ash\">" + paragraph(remark) + "</w:comment>");
  const Result<Document> document = file.read();
  REQUIRE(document.ok());
  return *document;
}

/// A contract with a table of contents in the style of one, and its clauses.
Document with_contents(const std::vector<std::string>& lines, const std::vector<std::string>& clauses) {
  std::vector<std::string> texts = {"Grazing Agreement"};
  texts.insert(texts.end(), lines.begin(), lines.end());
  texts.insert(texts.end(), clauses.begin(), clauses.end());
  Document document = document_of(texts);
  document.styles = {"toc 1"};
  for (std::size_t k = 0; k < lines.size(); ++k) document.paragraphs[k + 1].style = 0;
  return document;
}

const std::string water = "1. Water. The Grazier may use the trough by the gate.";
const std::string fences = "2. Fences. The Owner repairs the fences each spring.";
const std::string liability = "Liability. Neither party is liable for loss of profit.";

}  // namespace

TEST_CASE("a changed comment is shown, and is no change of the contract") {
  const Report report = compare(commented("Fine by us."), commented("The exclusive licence must go, see Section 9."));
  CHECK_FALSE(differs(report));
  CHECK(report.counts.comments == 1);
  CHECK(report.counts.replacements == 0);
  CHECK(report.findings.items.empty());
  CHECK(report.findings.hygiene.empty());
  CHECK(report.matters.items.empty());  // the list says what the exit status says
  REQUIRE(report.matters.no_substance.size() == 1);
  CHECK(report.matters.no_substance[0].sentence.find("omments of reviewers") != std::string::npos);
  const std::string out = to_terminal(report);
  CHECK(out.find("No differences of the contract itself.") != std::string::npos);
  CHECK(out.find("1 change in comments") != std::string::npos);
  CHECK(out.find("exclusive") != std::string::npos);
}

TEST_CASE("an inserted clause is one line of the contents, and the lines behind it are as they were") {
  const Document before =
      with_contents({"1.\tWater\t2", "2.\tFences\t3", "3.\tLiability\t4"}, {water, fences, "3. " + liability});
  const Document after = with_contents({"1.\tWater\t2", "2.\tFences\t3", "3.\tBees\t4", "4.\tLiability\t5"},
                                       {water, fences, "3. Bees. The Grazier keeps no bees.", "4. " + liability});
  const Report report = compare(before, after);
  CHECK(report.counts.contents == 1);
  CHECK(report.counts.insertions == 1);
  CHECK(report.counts.deletions + report.counts.replacements == 0);
  for (const Finding& finding : report.findings.items)
    CHECK(report.after.clauses.items[report.alignment.pairs[finding.pair].after].kind != ClauseKind::contents);
  // Nor is the line an issue beside its clause.
  REQUIRE(report.matters.items.size() == 1);
  CHECK(report.matters.items[0].sentence.find("Grazier") != std::string::npos);
  REQUIRE(report.matters.no_substance.size() >= 1);
  CHECK(std::any_of(report.matters.no_substance.begin(), report.matters.no_substance.end(),
                    [](const NoSubstance& one) { return one.kind == NoSubstanceKind::derived; }));
}

TEST_CASE("what a program writes of the file itself is no difference, and a date in the text is one") {
  const auto field = [](const std::string& code, const std::string& result) {
    return "<w:fldSimple w:instr=\" " + code + " \"><w:r><w:t>" + result + "</w:t></w:r></w:fldSimple>";
  };
  const auto file = [&](const std::string& name, const std::string& date, const std::string& in_text) {
    WordFile made("<w:p><w:r><w:t xml:space=\"preserve\">Made on </w:t></w:r>" + field("DATE", in_text) + "</w:p>" +
                  paragraph("The Landlord mows the lawn.") +
                  "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/></w:sectPr>");
    made.related("footer", "ftr",
                 "<w:p>" + field("FILENAME", name) + "<w:r><w:t xml:space=\"preserve\"> of </w:t></w:r>" +
                     field("SAVEDATE", date) + "</w:p>");
    const Result<Document> document = made.read();
    REQUIRE(document.ok());
    return *document;
  };
  CHECK_FALSE(differs(compare(file("lease1.docx", "1 May 2024", "2 May 2024"), file("lease2.docx", "9 May 2024", "2 May 2024"))));
  CHECK(differs(compare(file("lease1.docx", "1 May 2024", "2 May 2024"), file("lease1.docx", "1 May 2024", "3 May 2024"))));
}

TEST_CASE("contents alone make no difference, and are shown") {
  const Report report = compare(with_contents({"1.\tWater\t2"}, {water, fences}),
                                with_contents({"1.\tWater\t7", "2.\tFences\t9"}, {water, fences}));
  CHECK_FALSE(differs(report));
  CHECK(report.counts.contents == 1);
  CHECK(to_terminal(report).find("in the table of contents") != std::string::npos);
}

TEST_CASE("a line that looks like contents and repeats no heading is a line of the contract") {
  const std::vector<std::string> before = {"Charges", water, fences, "Deposit ........... 500"};
  const std::vector<std::string> after = {"Charges", water, fences, "Deposit ........... 900"};
  CHECK(differs(compared(before, after)));
  const Report made = compared({"Grazing Agreement", "Water ........ 2", "Fences ....... 3", water, fences},
                               {"Grazing Agreement", "Water ........ 4", "Fences ....... 5", water, fences});
  CHECK_FALSE(differs(made));
}

TEST_CASE("contents that begin a document are contents, and its first paragraph may be the heading that they repeat") {
  CHECK_FALSE(differs(compared({"Water ........ 2", "Fences ....... 3", water, fences},
                               {"Water ........ 4", "Fences ....... 5", water, fences})));
  CHECK_FALSE(differs(compared({water, "Water ........ 2", fences}, {water, "Water ........ 4", fences})));
}

TEST_CASE("two contracts that share next to nothing are told to be hardly versions of one") {
  std::vector<std::string> one;
  std::vector<std::string> other;
  for (int k = 0; k < 12; ++k) {
    one.push_back(std::to_string(k + 1) + ". The Brewer delivers barrel " + std::to_string(k * 37 + 5) +
                  " to the cellar in autumn.");
    other.push_back(std::to_string(k + 1) + ". Pilots report squalls over station x" + std::to_string(k * 91 + 3) +
                    " by radio at dusk.");
  }
  const auto warned = [](const Report& report) {
    const auto& list = report.after.document.warnings;
    return std::any_of(list.begin(), list.end(), [](const Warning& w) { return w.id == "unrelated"; });
  };
  CHECK(warned(compared(one, other)));
  CHECK_FALSE(warned(compared(one, one)));
}
