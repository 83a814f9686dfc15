// SPDX-License-Identifier: Apache-2.0
// Rows of tables that stand elsewhere, and tables inside cells.
#include "../docx/word_file.h"
#include "catch.h"
#include "issues_list.h"
#include "versions.h"

using namespace clausediff;

namespace {

using TableRows = std::vector<std::vector<std::string>>;

std::string cell(const std::string& content) { return "<w:tc>" + content + "</w:tc>"; }

std::string rows_table(const TableRows& rows) {
  std::string xml = "<w:tbl>";
  for (const auto& row : rows) {
    xml += "<w:tr>";
    for (const std::string& text : row) xml += cell(paragraph(text));
    xml += "</w:tr>";
  }
  return xml + "</w:tbl>";
}

Report compared_bodies(const std::string& before, const std::string& after) {
  const std::string last = paragraph("The Buyer shall pay within thirty days.");
  const Result<Document> was = WordFile(before + last).read(), is = WordFile(after + last).read();
  REQUIRE(was.ok());
  REQUIRE(is.ok());
  Report report = compare(*was, *is);
  tests::check_told_once(report);
  tests::check_entries(report);
  return report;
}

const TableRows prices = {{"Item", "Price"}, {"Pump", "EUR 310"}, {"Valve", "EUR 20"}, {"Hose", "EUR 9"}};

}  // namespace

TEST_CASE("a row that stands elsewhere is known by its name, whatever became of its price") {
  const Report sorted = compared_bodies(
      rows_table(prices), rows_table({{"Item", "Price"}, {"Hose", "EUR 9"}, {"Pump", "EUR 330"}, {"Filter", "EUR 44"}}));
  CHECK(sorted.counts.replacements == 1);
  CHECK(sorted.counts.table_insertions == 1);  // Filter
  CHECK(sorted.counts.table_deletions == 1);   // Valve
  const auto said = [&](const std::string& sentence) {
    return std::any_of(sorted.matters.items.begin(), sorted.matters.items.end(),
                       [&](const Matter& matter) { return matter.sentence == sentence; });
  };
  CHECK(said("Price, Pump: EUR 330 (was EUR 310)."));
  // That a row came is told with its words.
  for (const NoSubstance& one : sorted.matters.no_substance) CHECK(one.kind != NoSubstanceKind::restated);
}

TEST_CASE("a table that was sorted has moved rows, and a running number is no name") {
  const Report sorted = compared_bodies(
      rows_table(prices), rows_table({{"Item", "Price"}, {"Hose", "EUR 9"}, {"Valve", "EUR 20"}, {"Pump", "EUR 310"}}));
  CHECK(sorted.counts.insertions + sorted.counts.deletions + sorted.counts.replacements == 0);
  CHECK(sorted.counts.table_insertions + sorted.counts.table_deletions == 0);
  CHECK(sorted.counts.moves > 0);
  const Report numbered = compared_bodies(rows_table({{"1", "Pump in red"}, {"2", "Valve of brass"}, {"3", "Hose, long"}}),
                                          rows_table({{"1", "Hose, long"}, {"2", "Filter and oil"}, {"4", "Pump in red"}}));
  for (std::uint32_t row = 0; row < numbered.alignment.pairs.size(); ++row) {
    const Pair& pair = numbered.alignment.pairs[row];
    if (pair.before == none || pair.after == none) continue;
    const std::string& was = numbered.before.document.paragraphs[pair.before].text;
    CHECK((was != "Valve of brass" || numbered.after.document.paragraphs[pair.after].text != "Filter and oil"));
  }
}

TEST_CASE("a table in a cell is compared row by row, and one in that too") {
  const auto inner = [](const std::string& price, const TableRows& more) {
    TableRows rows = {{"Item", "Price"}, {"Pump", price}};
    rows.insert(rows.end(), more.begin(), more.end());
    return rows_table(rows);
  };
  const auto outer = [](const std::string& content) {
    return "<w:tbl><w:tr>" + cell(content + paragraph("")) + cell(paragraph("Annex")) + "</w:tr></w:tbl>";
  };
  for (const int depth : {1, 2}) {
    std::string before = inner("EUR 310", {}), after = inner("EUR 330", {{"Filter", "EUR 44"}});
    for (int k = 0; k < depth; ++k) before = outer(before), after = outer(after);
    const Report report = compared_bodies(before, after);
    CHECK(report.counts.replacements == 1);
    CHECK(report.counts.deletions == 0);
    CHECK(report.counts.table_insertions == 1);
  }
}
