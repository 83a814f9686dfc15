// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include <algorithm>

#include "catch.h"
#include "has.h"
#include "report_builder.h"

using namespace clausediff;
using clausediff::test::has;
using clausediff::testing::ReportBuilder;

namespace {

std::size_t count_of(const std::string& page, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) ++count;
  return count;
}

/// The part of the page between two marks.
std::string between(const std::string& page, std::string_view begin, std::string_view end) {
  const std::size_t from = page.find(begin);
  if (from == std::string::npos) return {};
  return page.substr(from, page.find(end, from) - from);
}

std::string redline_of(const Report& report) { return between(to_html(report), "<article", "</article>"); }

/// The values of an attribute of the page's body, with or without quotation marks.
std::vector<std::string> values_of(const std::string& page, std::string_view attribute) {
  std::vector<std::string> values;
  for (std::size_t at = page.find(attribute, page.find("<body")); at < page.rfind("<script"); at = page.find(attribute, at + 1)) {
    const std::size_t begin = at + attribute.size();
    if (page[begin] == '"')
      values.push_back(page.substr(begin + 1, page.find('"', begin + 1) - begin - 1));
    else
      values.push_back(page.substr(begin, page.find_first_of(" >", begin) - begin));
  }
  return values;
}

std::string page_of_row(std::string_view marked) {
  ReportBuilder b;
  b.row("1.1", marked);
  return redline_of(b.build());
}

}  // namespace

TEST_CASE("a deletion stands before its insertion, both are spoken, and share one number") {
  CHECK(has(page_of_row("within [-sixty-]{+thirty+} days"),
            "within <span class=k id=change-1><del><small>deleted: </small>sixty</del>"
            "<ins><small>inserted: </small>thirty</ins><a class=n href=#change-1>1</a></span> days"));
}

TEST_CASE("the same report makes the same bytes") {
  const Report report = testing::specimen();
  CHECK(to_html(report) == to_html(Report(report)));
}

TEST_CASE("every change has its number once, as an anchor and a link") {
  const Report report = testing::specimen();
  const std::string redline = redline_of(report);
  for (std::size_t i = 1; i <= report.changes.items.size(); ++i) {
    INFO(i);
    CHECK(count_of(redline, " id=change-" + std::to_string(i) + '>') == 1);
    CHECK(count_of(redline, "class=n href=#change-" + std::to_string(i) + '>') == 1);
  }
}

TEST_CASE("no anchor stands twice, and every link within the page has its target") {
  const std::string page = to_html(testing::specimen());
  std::vector<std::string> anchors = values_of(page, " id=");
  std::sort(anchors.begin(), anchors.end());
  CHECK(std::adjacent_find(anchors.begin(), anchors.end()) == anchors.end());
  std::size_t within = 0;
  for (const std::string& target : values_of(page, " href=")) {
    if (target[0] != '#') continue;
    INFO(target);
    CHECK(std::binary_search(anchors.begin(), anchors.end(), target.substr(1)));
    ++within;
  }
  CHECK(within > 30);
}

TEST_CASE("a typed label is shown once, in its column") {
  ReportBuilder b(SourceKind::text);
  b.row("2.1", "2.1  Term. It runs {+on+}.");
  for (Side* side : {&b.report.before, &b.report.after}) side->clauses.items[0].label_span = {0, 3};
  b.was("2.0");
  const std::string redline = redline_of(b.build());
  CHECK(has(redline, ">2.1<span class=was><span class=sr> formerly </span>2.0</span>"));
  CHECK(has(redline, "<p>Term. It runs "));
}

TEST_CASE("a moved clause and the place it left lead to each other") {
  const std::string redline = redline_of(testing::specimen());
  const std::string there = between(redline, "href=#r10-from", "</a>");
  CHECK(has(there, "moved from 2.2"));
  const std::string left = between(redline, "id=r10-from", "</div></div>");
  CHECK(has(left, "href=#r10>moved to 2.4"));
  CHECK(has(left, "Publicity. Neither Party"));
  CHECK(redline.find("id=r10-from") < redline.find("Price."));
}

TEST_CASE("unchanged clauses fold with their number and their labels; the headings over a change stay") {
  const std::string redline = redline_of(testing::specimen());
  CHECK(has(redline, "<summary>2 clauses unchanged: 1.1 to 1.2</summary>"));
  CHECK(redline.find("1. Definitions") < redline.find("<summary>"));
}

TEST_CASE("bold words are bold, and only they") {
  ReportBuilder b;
  b.row("1.1", "Fees. All {+due +}fees.");
  b.bold("Fees.");
  CHECK(has(redline_of(b.build()), "<p><b>Fees.</b> All <span"));
}

TEST_CASE("a table has its rows and cells, an inserted row where it was inserted") {
  const std::string table = between(redline_of(testing::specimen()), "<table>", "</table>");
  CHECK(count_of(table, "<tr>") == 3);
  CHECK(count_of(table, "<td>") == 6);
  CHECK(table.find("Widget") < table.find("Gadget"));
}

TEST_CASE("a row and a column that only before has stand where they stood") {
  ReportBuilder b;
  b.table(2, 2);
  const char* cells[][3] = {{"a", "[-x-]", "b"}, {"[-c-]", "[-y-]", "[-d-]"}, {"e", "[-z-]", "f"}};
  for (const auto& row : cells) {
    for (const char* cell : row) b.row("", cell, ClauseKind::cell);
  }
  // before is 3 × 3; after is 2 × 2
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  for (const Pair& pair : b.report.alignment.pairs) {
    if (pair.before != none) {
      b.report.before.document.paragraphs[pair.before].cell = before;
      b.report.before.document.cells.push_back({0, before / 3, before % 3, 1, 1});
      ++before;
    }
    if (pair.after != none) {
      b.report.after.document.paragraphs[pair.after].cell = after;
      b.report.after.document.cells.push_back({0, after / 2, after % 2, 1, 1});
      ++after;
    }
  }
  const std::string table = between(redline_of(b.build()), "<table>", "</table>");
  CHECK(count_of(table, "<tr>") == 3);
  CHECK(count_of(table, "<td>") == 9);
  const std::size_t order[] = {table.find(">a<"), table.find(">x<"), table.find(">b<"),
                               table.find(">c<"), table.find(">d<"), table.find(">e<")};
  CHECK(std::is_sorted(std::begin(order), std::end(order)));
}

TEST_CASE("the head tells files, options, counts and what was not compared") {
  Report report = testing::specimen();
  report.options.ignore_case = true;
  HtmlOptions options;
  options.profile = "buyer";
  options.date = "2026-03-01";
  const std::string page = to_html(report, options);
  const std::string about = between(page, "id=about", "</details>");
  for (const std::string_view part :
       {std::string_view("Agreement v1.docx"), std::string_view("SHA-256 bbbb"), std::string_view("buyer"),
        std::string_view("letter case ignored"), std::string_view("charts, images (by digest only)"),
        std::string_view("Moved from<td>1<"), std::string_view("Total changes<td>11<")}) {
    INFO(part);
    CHECK(has(about, part));
  }
  CHECK(has(page, "<time>2026-03-01</time>"));
  CHECK_FALSE(has(to_html(report), "<time>"));
}

TEST_CASE("a logo is shown only where its bytes are those of an image") {
  const Report report = testing::specimen();
  HtmlOptions options;
  options.logo = "\x89PNG\r\n\x1A\n....";
  CHECK(has(to_html(report, options), "src=\"data:image/png;base64,iVBORw0KGgouLi4u\""));
  options.logo = "<html>";
  const std::string page = to_html(report, options);
  CHECK_FALSE(has(page, "<img"));
  CHECK(has(page, "Logo</dt><dd>left out"));
}

TEST_CASE("equal documents make a page that says so") {
  ReportBuilder b;
  b.row("1.", "Nothing changed here.");
  b.row("2.", "Nor here.");
  const std::string page = to_html(b.build());
  CHECK(has(page, "No rule points at a change."));
  CHECK(has(page, "2 clauses unchanged"));
  CHECK_FALSE(has(page, "id=table"));
}

TEST_CASE("empty documents make a page") { CHECK(has(to_html(Report{}), "</html>")); }

TEST_CASE("the page stays under one and a half times both texts and 100 KB") {
  for (const Report& report : {testing::specimen(), testing::long_report(400)}) {
    std::size_t words = 0;
    for (const Side* side : {&report.before, &report.after}) {
      for (const Paragraph& paragraph : side->document.paragraphs) words += paragraph.text.size();
    }
    CHECK(to_html(report).size() < words * 3 / 2 + 100000);
  }
}

TEST_CASE("the words of a table's deleted row are marked, and its number stands once") {
  ReportBuilder b;
  b.table(1, 2);
  for (std::uint32_t column = 0; column < 2; ++column) {
    b.row("", column == 0 ? "[-six-]" : "[-ten-]", ClauseKind::cell);
    b.in_cell(0, column);
  }
  Report report = b.build();
  report.changes.items = {{ChangeKind::row_deleted, 0, {0, 3}, {}}};
  report.changes.first = {0, 1, 1};
  const std::string redline = redline_of(report);
  CHECK(count_of(redline, "id=change-1>") == 1);
  CHECK(has(redline, "row deleted"));
  CHECK(has(redline, "<del><small>deleted: </small>six</del>"));
  CHECK(has(redline, "<del><small>deleted: </small>ten</del>"));
}
