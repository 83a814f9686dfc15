// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include "catch.h"
#include "report_builder.h"

using namespace clausediff;
using clausediff::testing::ReportBuilder;

namespace {

/// RFC 4180, read back; lines end with CR LF.
std::vector<std::vector<std::string>> read_csv(const std::string& file) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t at = 3; at < file.size(); ++at) {  // behind the byte order mark
    const char c = file[at];
    if (quoted && c == '"' && at + 1 < file.size() && file[at + 1] == '"')
      rows.back().back() += '"', ++at;
    else if (c == '"')
      quoted = !quoted;
    else if (!quoted && c == ',')
      rows.back().emplace_back();
    else if (!quoted && c == '\r')
      rows.push_back({""}), ++at;
    else
      rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

}  // namespace

TEST_CASE("the table has a line for each clause to go through, with columns to write in") {
  const auto rows = read_csv(to_csv(testing::specimen()));
  REQUIRE(rows.size() == 12);
  for (const auto& row : rows) CHECK(row.size() == 11);
  CHECK(rows[0][4] == "Redline");
  CHECK(rows[3] == std::vector<std::string>{"3", "2, 3", "2.2", "Price.",
                                            "Price. The price is [-$200,000-]{+$100,000+} a year, payable within [-sixty "
                                            "(60)-]{+thirty (30)+} days of the invoice.",
                                            "Money, Period", "High", "rule-under-test",
                                            "The price halves. The time to pay is 30 days shorter.", "", ""});
  CHECK(rows[2][5] == "Same words new meaning");
  CHECK(rows[2][1].empty());
}

TEST_CASE("no cell can be read as a formula") {
  for (const char* lead : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r=1", "＝1", "-2+3+cmd|' /C calc'!A0"}) {
    ReportBuilder b;
    b.row("1.", "words {+more+}");
    b.heading("words");
    b.finding(FindingKind::term, Direction::added, Severity::low, lead).family = lead;
    const auto rows = read_csv(to_csv(b.build()));
    INFO(lead);
    REQUIRE(rows.size() == 2);
    CHECK(rows[1][8].substr(0, 1) == "'");
    for (const auto& cell : rows[1])
      CHECK(std::string_view("=+-@\t\r").find(cell.empty() ? 'x' : cell[0]) == std::string_view::npos);
  }
}

TEST_CASE("quotation marks, commas and line breaks stay within their cell") {
  ReportBuilder b;
  b.row("1.", "say \"yes\", or\nno[-t-]");
  const auto rows = read_csv(to_csv(b.build()));
  REQUIRE(rows.size() == 2);
  CHECK(rows[1][4] == "say \"yes\", or\nno[-t-]");
}
