// SPDX-License-Identifier: Apache-2.0
// The findings that are read as tables: definitions, money, dates, periods, obligations that changed hands; before, after,
// difference.
#include <clausediff/places.h>

#include <algorithm>
#include <functional>

#include "render/html/escape.h"
#include "render/html/row.h"
#include "text/utf8.h"

namespace clausediff::html {
namespace {

constexpr std::size_t cell_bytes = 400;  // a longer text is read in the redline

std::string cut(std::string_view words) {
  if (words.size() <= cell_bytes) return text(words);
  std::size_t end = words.rfind(' ', cell_bytes);
  if (end == std::string_view::npos || end < cell_bytes / 2) end = character_begin(words, cell_bytes);
  return text(words.substr(0, end)) + " …";
}

std::string words(std::string_view words) { return words.empty() ? "<span class=\"no-w\">—</span>" : cut(words); }

void write_fact(const Page& page, const Finding& finding, std::string& out) {
  const Pair& pair = row_of(page, finding.pair);
  out += "<tr data-r=\"" + std::to_string(finding.pair) + "\"><th scope=\"row\"><a href=\"" +
         address_of(page, finding.pair, finding.before, finding.after) + "\">" + text(place_name(page, finding.pair)) +
         "</a></th><td>" + words(words_of(page.report.before.document, pair.before, finding.before)) + "</td><td>" +
         words(words_of(page.report.after.document, pair.after, finding.after)) + "</td><td>" +
         (finding.detail.empty() ? text(finding.sentence) : text(finding.detail)) + "</td><td><span class=\"tg " +
         std::string(severity_class(finding.severity)) + "\">" + std::string(severity_name(finding.severity)) +
         "</span></td></tr>\n";
}

void write_facts_of(const Page& page, std::string_view caption, const std::function<bool(FindingKind)>& wanted,
                    std::string& out) {
  const auto& items = page.report.findings.items;
  if (std::none_of(items.begin(), items.end(), [&](const Finding& finding) { return wanted(finding.kind); })) return;
  out += "<div class=\"sc-x\" tabindex=\"0\" role=\"group\" aria-label=\"" + std::string(caption) +
         "\"><table class=\"ft\"><caption>" + std::string(caption) +
         "</caption><thead><tr><th scope=\"col\">Clause</th><th scope=\"col\">Before</th><th scope=\"col\">After</th><th "
         "scope=\"col\">Difference</th>"
         "<th scope=\"col\">Severity</th></tr></thead><tbody>\n";
  for (const Finding& finding : items) {
    if (wanted(finding.kind)) write_fact(page, finding, out);
  }
  out += "</tbody></table></div>\n";
}

}  // namespace

void write_facts(const Page& page, std::string& out) {
  std::string tables;
  write_facts_of(
      page, "Definitions", [](FindingKind kind) { return kind == FindingKind::definition; }, tables);
  write_facts_of(
      page, "Money and percentages",
      [](FindingKind kind) { return kind == FindingKind::amount || kind == FindingKind::percentage; }, tables);
  write_facts_of(
      page, "Dates", [](FindingKind kind) { return kind == FindingKind::date; }, tables);
  write_facts_of(
      page, "Periods", [](FindingKind kind) { return kind == FindingKind::duration; }, tables);
  write_facts_of(
      page, "Other numbers", [](FindingKind kind) { return kind == FindingKind::number; }, tables);
  write_facts_of(
      page, "Obligations that changed hands", [](FindingKind kind) { return kind == FindingKind::party; }, tables);
  if (tables.empty()) return;
  out +=
      "<section class=\"cd\" id=\"facts\" aria-labelledby=\"facts-h\"><h2 id=\"facts-h\">Definitions, money, dates and "
      "periods</h2>\n" +
      tables + "</section>\n";
}

}  // namespace clausediff::html
