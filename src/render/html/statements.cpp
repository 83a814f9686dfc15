// SPDX-License-Identifier: Apache-2.0
// What a careful reader asks at the end: what was not compared, what was held equal, what was odd, and what the marks mean.
#include <map>
#include <utility>

#include "render/html/escape.h"
#include "render/html/page.h"

namespace clausediff::html {
namespace {

std::string_view treatment_name(Treatment treatment) {
  switch (treatment) {
    case Treatment::compared:
      return "compared";
    case Treatment::opaque:
      return "compared as a whole, by digest only";
    case Treatment::not_compared:
      return "not compared";
  }
  return "";
}

std::string_view suppressed_name(SuppressedKind kind) {
  switch (kind) {
    case SuppressedKind::white_space:
      return "white space";
    case SuppressedKind::quotes:
      return "quotation marks";
    case SuppressedKind::dashes:
      return "dashes and hyphens";
    case SuppressedKind::invisible:
      return "invisible characters";
    case SuppressedKind::compatibility:
      return "compatible characters, such as ligatures";
    case SuppressedKind::letter_case:
      return "letter case";
    case SuppressedKind::renumbering:
      return "renumbering";
    case SuppressedKind::followed_reference:
      return "references that followed their target to a new number";
    case SuppressedKind::renamed_term:
      return "uses of a renamed term";
    case SuppressedKind::other:
      return "other";
  }
  return "";
}

using CoverageKey = std::pair<Treatment, std::string>;
struct BothCounts {
  std::uint64_t before = 0;
  std::uint64_t after = 0;
};

void write_coverage(const Page& page, std::string& out) {
  std::map<CoverageKey, BothCounts> rows;
  for (const Coverage& row : page.report.before.document.coverage) rows[{row.treatment, row.construct}].before += row.count;
  for (const Coverage& row : page.report.after.document.coverage) rows[{row.treatment, row.construct}].after += row.count;
  bool complete = true;
  for (const auto& [key, counts] : rows) complete = complete && key.first == Treatment::compared;
  out += "<h3>What was compared</h3><p>" +
         std::string(complete ? "Everything that was met in the files was compared."
                              : "Not all that was met in the files was compared: see below.") +
         "</p>";
  if (rows.empty()) return;
  out +=
      "<table class=\"ft\"><thead><tr><th scope=\"col\">Met in the files</th><th scope=\"col\">Before</th><th "
      "scope=\"col\">After</th><th scope=\"col\">Treatment</th></tr></thead><tbody>";
  for (auto at = rows.rbegin(); at != rows.rend(); ++at) {  // what was not compared first
    out += "<tr><th scope=\"row\">" + text(at->first.second) + "</th><td>" + grouped(at->second.before) + "</td><td>" +
           grouped(at->second.after) + "</td><td>" + std::string(treatment_name(at->first.first)) + "</td></tr>";
  }
  out += "</tbody></table>\n";
}

void write_ledger(const Page& page, std::string& out) {
  std::map<SuppressedKind, std::uint64_t> counts;
  for (const Suppressed& item : page.report.changes.suppressed) ++counts[item.kind];
  out += "<h3>Held equal</h3>";
  if (counts.empty()) return void(out += "<p>Nothing that differs was held equal.</p>");
  out +=
      "<p>These differences are in the files and are not counted as changes.</p><table class=\"ft\"><thead><tr><th "
      "scope=\"col\">Kind</th><th scope=\"col\">Count</th></tr></thead><tbody>";
  for (const auto& [kind, count] : counts)
    out += "<tr><th scope=\"row\">" + readable(suppressed_name(kind)) + "</th><td>" + grouped(count) + "</td></tr>";
  out += "</tbody></table>\n";
}

void write_warnings_of(std::string_view side, const Document& document, std::string& out) {
  for (const Warning& warning : document.warnings)
    out += "<li><b>" + std::string(side) + "</b> " + text(warning.detail) + " <span class=\"ru\">" + text(warning.id) +
           "</span></li>";
}

void write_warnings(const Page& page, std::string& out) {
  std::string list;
  write_warnings_of("Before:", page.report.before.document, list);
  write_warnings_of("After:", page.report.after.document, list);
  if (!list.empty()) out += "<h3>Warnings</h3><ul>" + list + "</ul>\n";
}

void write_hygiene(const Page& page, std::string& out) {
  if (page.report.findings.hygiene.empty()) return;
  out += "<h3>Drafting faults that are new</h3><ul>";
  for (const Hygiene& fault : page.report.findings.hygiene) {
    const std::uint32_t row = fault.clause < page.row_of_after.size() ? page.row_of_after[fault.clause] : none;
    out += "<li" + (row == none ? std::string() : " data-r=\"" + std::to_string(row) + '"') + '>' + text(fault.sentence);
    if (row != none) out += " <a href=\"#r" + std::to_string(row) + "\">" + text(place_name(page, row)) + "</a>";
    out += "</li>";
  }
  out += "</ul>\n";
}

void write_setup(const Page& page, std::string& out) {
  if (page.report.changes.setup.empty()) return;
  out += "<h3>Page set-up that changes what is printed</h3><ul>";
  for (const SetupChange& change : page.report.changes.setup) out += "<li>" + text(change.sentence) + "</li>";
  out += "</ul>\n";
}

constexpr std::string_view legend =
    "<h3 id=\"legend\">Legend</h3><ul class=\"le\"><li><ins><small>inserted: </small>Inserted words</ins> are "
    "underlined.</li>"
    "<li><del><small>deleted: </small>Deleted words</del> are struck through.</li>"
    "<li><span class=\"mv\">Moved words</span> have a double underline where they stand now, and <del class=\"mv\"><span "
    "class=\"sr\">moved away: </span>a double strike</del> "
    "where they stood; each end links to the other.</li>"
    "<li>A small number after a change is its number in every output, and a link to it.</li>"
    "<li>A bar at the edge marks a clause that changed; a dotted bar marks a clause whose own words stayed and that a change "
    "elsewhere reaches.</li>"
    "<li>A struck number under a clause’s number is the one it had before.</li></ul>\n";

}  // namespace

void write_statements(const Page& page, std::string& out) {
  out +=
      "<section class=\"cd fin\" id=\"statements\" aria-labelledby=\"statements-h\"><h2 id=\"statements-h\">Coverage and "
      "method</h2>\n";
  write_coverage(page, out);
  write_ledger(page, out);
  write_warnings(page, out);
  write_hygiene(page, out);
  write_setup(page, out);
  out += legend;
  if (page.detail == Detail::excerpts)
    out +=
        "<p>To keep this page small, the clause table holds each clause’s changes with the words around them; the redline above "
        "has every clause whole.</p>";
  if (page.detail == Detail::places)
    out +=
        "<p>To keep this page small, the words in the clause table are put there by the page’s script; the redline above has "
        "every clause whole.</p>";
  out +=
      "<p class=\"law\">A flag points at words and names its rule. It is not legal advice, and no flag means only that no rule "
      "pointed there.</p></section>\n";
}

}  // namespace clausediff::html
