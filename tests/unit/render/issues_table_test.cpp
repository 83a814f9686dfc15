// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"

using namespace clausediff;

namespace {

Report compare_texts(const std::string& before, const std::string& after) {
  return compare(*read_bytes(before, "first <draft>.txt"), *read_bytes(after, "second & last.txt"));
}

Document read_back(const std::string& bytes) {
  Result<Document> document = read_bytes(bytes, "table.docx");
  REQUIRE(document.ok());
  CHECK(document->warnings.empty());
  return std::move(*document);
}

/// The table as a reader of Word files sees it, in cells.
std::vector<std::string> cells_of(const std::string& bytes) {
  std::vector<std::string> cells;
  for (const Paragraph& paragraph : read_back(bytes).paragraphs)
    if (paragraph.cell != none) cells.push_back(paragraph.text);
  return cells;
}

bool has_cell(const std::vector<std::string>& cells, const std::string& text) {
  return std::find(cells.begin(), cells.end(), text) != cells.end();
}

bool any_has(const std::vector<std::string>& cells, const std::string& words) {
  return std::any_of(cells.begin(), cells.end(), [&](const std::string& cell) { return cell.find(words) != std::string::npos; });
}

Report licence_report() {
  return compare_texts(
      "1. Grant. Averil grants Boreal an exclusive licence.\n\n2. Rent. Boreal shall pay $40 a day.\n\n3. Peace. Nothing "
      "happens.\n",
      "1. Grant. Averil grants Boreal a non-exclusive licence.\n\n2. Rent. Boreal shall pay $55 a day.\n\n3. Peace. Nothing "
      "happens.\n");
}

}  // namespace

TEST_CASE("the issues list is a Word document with a row for each matter") {
  const Report report = licence_report();
  const Result<std::string> bytes = to_issues_table(report);
  REQUIRE(bytes.ok());
  const std::vector<std::string> cells = cells_of(*bytes);
  CHECK(cells.size() == 8 * 3);
  CHECK(has_cell(cells, "What changes"));
  CHECK(has_cell(cells, "For whom"));
  CHECK(any_has(cells, "$55 (was $40)"));
  CHECK_FALSE(any_has(cells, "Nothing"));
  CHECK(*to_issues_table(report) == *bytes);
}

TEST_CASE("words of a contract become no markup in the issues list") {
  const std::string hostile = "</w:t></w:r><w:p/> & \"quoted\" \x01 ]]> <!-- ";
  const Report report = compare_texts("1. One " + hostile + "red.\n", "1. One " + hostile + "blue.\n");
  HtmlOptions options;
  options.title = "<b>Title</b>";
  options.firm = "A & B";
  const Result<std::string> bytes = to_issues_table(report, options);
  REQUIRE(bytes.ok());
  CHECK(cells_of(*bytes).size() == 8 * 2);
}

TEST_CASE("the memo tells the summary, the matters by topic and what was not compared, in Word and in Markdown") {
  Report report = licence_report();
  report.before.document.coverage = {{"macros", 1, Treatment::not_compared}};
  const Result<std::string> bytes = to_memo(report);
  REQUIRE(bytes.ok());
  std::string text;
  for (const Paragraph& paragraph : read_back(*bytes).paragraphs) text += paragraph.text + "\n";
  const std::string markdown = to_memo_markdown(report);
  for (const std::string& memo : {text, markdown}) {
    CHECK(memo.find("2 changes of substance.") != std::string::npos);
    CHECK(memo.find("Exclusivity") != std::string::npos);
    CHECK(memo.find("Price and payment") != std::string::npos);
    CHECK(memo.find("macros") != std::string::npos);
  }
  CHECK(*to_memo(report) == *bytes);
}

TEST_CASE("the memo's parties are those that the preamble names, and no purpose or programme") {
  const std::string preamble =
      "MILL AGREEMENT\n\nThis Mill Agreement is made between Harrow Grain, Inc., a Delaware corporation (\"Harrow\"), and the "
      "undersigned farmer of "
      "the parish (\"Farmer\"). Harrow and the Farmer wish to try a better way of milling (the \"Purpose\") under the grain of "
      "the valley scheme "
      "(the \"Programme\").\n\n";
  const std::string memo = to_memo_markdown(
      compare_texts(preamble + "1. Price. The Farmer shall pay $5.", preamble + "1. Price. The Farmer shall pay $6."));
  CHECK(memo.find("Harrow Grain, Inc. (“Harrow”)") != std::string::npos);
  CHECK(memo.find("(“Farmer”)") != std::string::npos);
  CHECK(memo.find("“Purpose”") == std::string::npos);
  CHECK(memo.find("“Programme”") == std::string::npos);
}

TEST_CASE("what a changed definition reaches stands in one wide cell, and the memo says it in one sentence") {
  const std::string rest = "\n\n2. Grant. The Mill grants the Farm a licence for the Field.\n\n3. Peace. Nothing happens.\n";
  const Report report = compare_texts("1. \"Field\" means barley and oats." + rest, "1. \"Field\" means barley." + rest);
  REQUIRE_FALSE(report.matters.same_words.empty());
  const Result<std::string> bytes = to_issues_table(report);
  REQUIRE(bytes.ok());
  const std::vector<std::string> cells = cells_of(*bytes);
  CHECK(has_cell(cells, "New meaning"));
  CHECK(any_has(cells, "It reaches 2 Grant."));
  CHECK(cells.size() == 8 * 2 + 5);
  CHECK(to_memo_markdown(report).find("what these clauses mean: 2 Grant.") != std::string::npos);
}

TEST_CASE("the memo names the parties without their particulars, and says once that a clause is gone") {
  const std::string head =
      "LEASE\n\nThis Lease is made by and between Averil Labs, Inc., a Delaware corporation with its seat at Averil (the "
      "\"Tenant\"), and Boreal LLC, a company of the isles (the \"Landlord\").\n\n1. Rent. The Tenant shall pay $40 a day.\n\n";
  const Report report = compare_texts(head + "2. Repair. The Landlord shall repair the roof in May.\n", head);
  const std::string memo = to_memo_markdown(report);
  CHECK(memo.find("- Averil Labs, Inc. (“Tenant”)") != std::string::npos);
  CHECK(memo.find("- Boreal LLC (“Landlord”)") != std::string::npos);
  CHECK(memo.find("(deleted)") == std::string::npos);
  CHECK(memo.find("Deleted: Repair. The Landlord shall repair") != std::string::npos);
}
