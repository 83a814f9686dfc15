// SPDX-License-Identifier: Apache-2.0
#include <clausediff/clausediff.h>

#include "catch.h"
#include "sample_report.h"

using namespace clausediff;

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

TEST_CASE("the issues list has a line for each matter, then one for each cause of new meanings") {
  const auto rows = read_csv(to_csv(tests::sample_report()));
  REQUIRE(rows.size() == 4);
  for (const auto& row : rows) CHECK(row.size() == 8);
  CHECK(rows[0] == std::vector<std::string>{"No.", "Clause", "What changes", "Before", "After", "For whom", "Weight", "Notes"});
  CHECK(rows[1] == std::vector<std::string>{
                       "1", "2 Licence", "Averil grants Cloudmere a non-exclusive (was an exclusive) licence of thirty days.",
                       "an exclusive licence", "a non-exclusive licence", "burdens Cloudmere", "High", "reaches 1 Exclusivity"});
  CHECK(rows[2][1] == "4 (new) Audit");
  CHECK(rows[3][1] == "Same words, new meaning");
}

TEST_CASE("no cell can be read as a formula") {
  for (const char* lead :
       {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\f=HYPERLINK(1)", "\v=1", "\r=1", "＝1", "-2+3+cmd|' /C calc'!A0"}) {
    Report report = tests::sample_report();
    report.matters.items[0].sentence = report.matters.items[0].before = report.matters.items[0].note = lead;
    const auto rows = read_csv(to_csv(report));
    INFO(lead);
    CHECK(rows[1][2].substr(0, 1) == "'");
    for (const auto& row : rows)
      for (const auto& cell : row)
        CHECK(std::string_view("=+-@\t\r").find(cell.empty() ? 'x' : cell[0]) == std::string_view::npos);
  }
}

TEST_CASE("quotation marks, commas and line breaks stay within their cell") {
  Report report = tests::sample_report();
  report.matters.items[0].after = "say \"yes\", or\nno";
  CHECK(read_csv(to_csv(report))[1][4] == "say \"yes\", or\nno");
}
