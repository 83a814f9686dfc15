// SPDX-License-Identifier: Apache-2.0
// Report → the issues list as a Word table: what counsel goes through, fills in and sends around. WordprocessingML by ECMA-376
// part 1, 17.4 (tables).
#include <clausediff/clausediff.h>

#include <array>

#include "render/issues.h"
#include "render/word/markup.h"

namespace clausediff {
namespace {

struct Column {
  std::string_view title;
  int width;  // twentieths of a point
};

// A4 across with margins of 15 mm.
constexpr int table_width = 15138;
constexpr std::array columns = {Column{"No.", 540},     Column{"Clause", 1750}, Column{"What changes", 6000},
                                Column{"Before", 1800}, Column{"After", 1800},  Column{"For whom", 1130},
                                Column{"Weight", 900},  Column{"Notes", 1218}};
constexpr std::size_t first_told = 2;  // column in which a cause of new meanings begins
constexpr std::size_t after_told = 6;  // and the one behind its end

constexpr std::size_t longest_words = 48;  // bytes of the words on each side: the redline has them all

std::string shortened(const std::string& words) {
  if (words.size() <= longest_words) return words;
  const std::size_t end = words.rfind(' ', longest_words);
  return words.substr(0, end == std::string::npos ? longest_words : end) + " \u2026";
}

std::string header_row() {
  std::string row = "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
  for (const Column& column : columns) row += word::cell(column.width, word::paragraph("TableHead", word::plain(column.title)));
  return row + "</w:tr>";
}

std::string row_of(const IssueRow& issue) {
  const std::array<std::string, 8> cells = {word::plain(issue.number),
                                            word::bold(issue.clause),
                                            word::plain(issue.changes),
                                            word::plain(shortened(issue.before)),
                                            word::plain(shortened(issue.after)),
                                            word::plain(issue.whom),
                                            issue.weight == "High" ? word::bold(issue.weight) : word::plain(issue.weight),
                                            word::plain(issue.notes)};
  std::string row = "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
  for (std::size_t i = 0; i < cells.size(); ++i) row += word::cell(columns[i].width, word::paragraph("TableText", cells[i]));
  return row + "</w:tr>";
}

/// What a cause reaches stands across the columns that it does not use.
std::string row_of_cause(const IssueRow& issue) {
  int width = 0;
  for (std::size_t i = first_told; i < after_told; ++i) width += columns[i].width;
  const std::string weight = issue.weight == "High" ? word::bold(issue.weight) : word::plain(issue.weight);
  const auto one = [&](std::size_t column, const std::string& runs) {
    return word::cell(columns[column].width, word::paragraph("TableText", runs));
  };
  return "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + one(0, word::plain(issue.number)) + one(1, word::bold("New meaning")) +
         word::wide_cell(width, after_told - first_told,
                         word::paragraph("TableText", word::plain(issue.changes + " It " + issue.notes + "."))) +
         one(6, weight) + one(7, word::plain("")) + "</w:tr>";
}

std::string table(const Report& report) {
  std::string out = "<w:tbl><w:tblPr><w:tblStyle w:val=\"ClauseTable\"/><w:tblW w:w=\"" + std::to_string(table_width) +
                    "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"70\" w:type=\"dxa\"/><w:right w:w=\"70\" "
                    "w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>";
  for (const Column& column : columns) out += "<w:gridCol w:w=\"" + std::to_string(column.width) + "\"/>";
  out += "</w:tblGrid>" + header_row();
  for (const IssueRow& issue : issue_rows(report)) out += issue.number.empty() ? row_of_cause(issue) : row_of(issue);
  return out + "</w:tbl>";
}

}  // namespace

Result<std::string> to_issues_table(const Report& report, const HtmlOptions& options) {
  std::string body = word::paragraph("Title", word::plain(options.title.empty() ? "Issues list" : options.title));
  body += word::paragraph("Subtitle", word::plain(word::under_title(report, options)));
  const std::string summary = matters_summary(report);
  body += word::paragraph("", word::plain((summary.empty() ? "No change of substance." : summary) +
                                          " Each line is a pointer at words, not legal advice."));
  body += table(report);
  const std::string rest = no_substance_summary(report);
  body += word::paragraph("", word::plain(rest.empty() ? rest : "No substance: " + rest));
  return word::document_of(body, true, "the issues list");
}

}  // namespace clausediff
