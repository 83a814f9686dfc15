// SPDX-License-Identifier: Apache-2.0
// The list that counsel sends around: every changed clause with its redline, and columns to write in.
#include <algorithm>

#include "render/clause_rows.h"
#include "render/html/escape.h"
#include "render/html/row.h"
#include "render/html/words.h"

namespace clausediff::html {
namespace {

void write_clause(const Page& page, std::uint32_t row, std::string& out) {
  if (page.detail == Detail::places) return;
  if (page.detail == Detail::whole) return write_plain_words(page, row, out);
  const auto [first, last] = changes_of(page.report, row);
  if (first == last) return write_excerpt(page, row, {}, {}, out);
  const auto& changes = page.report.changes.items;
  write_excerpt(page, row, {changes[first].before.begin, changes[last - 1].before.end},
                {changes[first].after.begin, changes[last - 1].after.end}, out);
}

void write_entry(const Page& page, const ClauseRow& entry, std::uint32_t number, std::string& out) {
  out += "<tr data-r=\"" + std::to_string(entry.row) + "\"><td>" + std::to_string(number) +
         "</td><th scope=\"row\"><a href=\"#r" + std::to_string(entry.row) + "\">" + text(place_name(page, entry.row)) + "</a>";
  if (!entry.changes.empty())
    out += "<br><small>" + std::string(entry.many ? "changes " : "change ") + entry.changes + "</small>";
  out += "</th><td class=\"wd\">";
  write_clause(page, entry.row, out);
  out += "</td><td>" + text(entry.categories) + "</td><td>";
  if (entry.has_severity)
    out += "<span class=\"tg " + std::string(severity_class(entry.severity)) + "\">" +
           std::string(severity_name(entry.severity)) + "</span>";
  out += "</td><td>" + text(entry.rules) + "</td><td></td><td></td></tr>\n";
}

}  // namespace

void write_clause_table(const Page& page, std::string& out) {
  const std::vector<ClauseRow> rows = clause_rows(page.report);
  if (rows.empty()) return;
  out += "<section class=\"cd\" id=\"table\" aria-labelledby=\"table-h\"><h2 id=\"table-h\">Clause table</h2><p class=\"ld\">" +
         counted(rows.size(), "clause", "clauses") +
         " to go through, with columns to write in. <button type=\"button\" class=\"bt\" id=\"copy\" hidden>Copy the "
         "table</button></p>\n"
         "<div class=\"sc-x\" tabindex=\"0\" role=\"group\" aria-label=\"Clause table, scrolls sideways\"><table class=\"ft cl\" "
         "data-detail=\"" +
         std::string(page.detail == Detail::whole ? "whole" : "part") +
         "\"><thead><tr><th "
         "scope=\"col\">No.</th>"
         "<th scope=\"col\">Clause</th><th scope=\"col\">Redline</th><th scope=\"col\">Category</th><th "
         "scope=\"col\">Severity</th><th scope=\"col\">Rule</th>"
         "<th scope=\"col\">Notes</th><th scope=\"col\">Commercial impact</th></tr></thead><tbody>\n";
  for (std::uint32_t i = 0; i < rows.size(); ++i) write_entry(page, rows[i], i + 1, out);
  out += "</tbody></table></div></section>\n";
}

}  // namespace clausediff::html
