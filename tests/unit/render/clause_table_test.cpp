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

/// The table as a reader of Word files sees it, in cells.
std::vector<std::string> cells_of(const std::string& bytes) {
  const Result<Document> document = read_bytes(bytes, "table.docx");
  REQUIRE(document.ok());
  CHECK(document->warnings.empty());
  std::vector<std::string> cells;
  for (const Paragraph& paragraph : document->paragraphs)
    if (paragraph.cell != none) cells.push_back(paragraph.text);
  return cells;
}

bool has(const std::vector<std::string>& cells, const std::string& text) {
  return std::find(cells.begin(), cells.end(), text) != cells.end();
}

}  // namespace

TEST_CASE("the table of clauses is a Word document with a row for each clause to go through") {
  const Report report = compare_texts(
      "1. Grant. Averil holds an exclusive licence.\n\n2. Colour. The hall is red.\n\n3. Peace. Nothing happens here.\n",
      "1. Grant. Averil holds a non-exclusive licence.\n\n2. Colour. The hall is blue.\n\n3. Peace. Nothing happens here.\n");
  const Result<std::string> bytes = to_clause_table(report);
  REQUIRE(bytes.ok());
  const std::vector<std::string> cells = cells_of(*bytes);
  CHECK(cells.size() == 9 * 3);
  CHECK(has(cells, "Commercial impact"));
  CHECK(has(cells, "High"));
  CHECK(has(cells, "term-exclusivity"));
  CHECK(has(cells, "2. Colour. The hall is redblue."));
  CHECK(std::none_of(cells.begin(), cells.end(),
                     [](const std::string& cell) { return cell.find("Nothing") != std::string::npos; }));
  CHECK(*to_clause_table(report) == *bytes);
}

TEST_CASE("words of a contract become no markup in the table") {
  const std::string hostile = "</w:t></w:r><w:p/> & \"quoted\" \x01 ]]> <!-- ";
  const Report report = compare_texts("1. One " + hostile + "red.\n", "1. One " + hostile + "blue.\n");
  HtmlOptions options;
  options.title = "<b>Title</b>";
  options.firm = "A & B";
  const Result<std::string> bytes = to_clause_table(report, options);
  REQUIRE(bytes.ok());
  const std::vector<std::string> cells = cells_of(*bytes);
  CHECK(cells.size() == 9 * 2);
  CHECK(std::any_of(cells.begin(), cells.end(),
                    [](const std::string& cell) { return cell.find("</w:t></w:r><w:p/> & \"quoted\"") != std::string::npos; }));
}
