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
constexpr std::array columns = {Column{"No.", 560},     Column{"Clause", 1900}, Column{"What changes", 5500},
                                Column{"Before", 1850}, Column{"After", 1850},  Column{"For whom", 1120},
                                Column{"Weight", 1000}, Column{"Notes", 1358}};

constexpr std::size_t longest_words = 60;  // bytes of the words on each side: the redline has them all

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

std::string table(const Report& report) {
  std::string out = "<w:tbl><w:tblPr><w:tblStyle w:val=\"ClauseTable\"/><w:tblW w:w=\"" + std::to_string(table_width) +
                    "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
  for (const Column& column : columns) out += "<w:gridCol w:w=\"" + std::to_string(column.width) + "\"/>";
  out += "</w:tblGrid>" + header_row();
  for (const IssueRow& issue : issue_rows(report)) out += row_of(issue);
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
