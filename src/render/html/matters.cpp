// SPDX-License-Identifier: Apache-2.0
// The issues list, the page's first card: one line for each legal change; each unfolds to the words of both versions, what it
// reaches and the rules that point there.
#include <algorithm>
#include <set>

#include "render/html/escape.h"
#include "render/html/findings.h"
#include "render/html/row.h"
#include "render/html/words.h"
#include "render/issues.h"

namespace clausediff::html {
namespace {

constexpr std::size_t most_reached = 12;
constexpr std::size_t fewest_reached = 1;  // where the page has grown too large

void write_value(std::string_view key, const std::string& value, std::string& out) {
  if (!value.empty()) out += " data-" + std::string(key) + "=\"" + text(value) + '"';
}

std::string parties_of(const Matter& matter) {
  if (matter.burdens.empty() || matter.burdens == matter.favours) return matter.favours;
  return matter.favours.empty() ? matter.burdens : matter.burdens + "|" + matter.favours;
}

/// From the first to the last change of the matter in its first row.
void write_words(const Page& page, const Matter& matter, std::string& out) {
  const std::uint32_t row = matter.rows.front();
  const Relation relation = row_of(page, row).relation;
  // A page that has grown too large does not say again what the sentence says.
  const bool told = relation == Relation::inserted || relation == Relation::deleted || matter.severity != Severity::high;
  if (page.detail == Detail::places && told) return;
  Span before, after;
  bool any = false;
  for (const std::uint32_t c : matter.changes) {
    const Change& change = page.report.changes.items[c];
    if (change.pair != row) continue;
    before = any ? Span{std::min(before.begin, change.before.begin), std::max(before.end, change.before.end)} : change.before;
    after = any ? Span{std::min(after.begin, change.after.begin), std::max(after.end, change.after.end)} : change.after;
    any = true;
  }
  if (!any) return;
  out += "<div class=\"wd\">";
  write_excerpt(page, row, before, after, out);
  out += "</div>";
}

void write_reach(const Page& page, const Matter& matter, std::string& out) {
  if (matter.reaches.empty()) return;
  out += "<p class=\"rc\">Same words, new meaning: ";
  std::set<std::uint32_t> told;
  for (const Reach& reach : matter.reaches) {
    if (told.size() == (page.detail == Detail::places ? fewest_reached : most_reached) || !told.insert(reach.pair).second)
      continue;
    out += (told.size() == 1 ? "" : ", ") + ("<a href=\"#r" + std::to_string(reach.pair)) + "\">" +
           text(place_name(page, reach.pair)) + "</a>";
  }
  out += "</p>";
}

void write_rules(const Page& page, const Matter& matter, std::string& out) {
  std::set<std::string> rules;
  for (const std::uint32_t f : matter.findings) rules.insert(page.report.findings.items[f].rule);
  if (rules.empty()) return;
  out += "<p class=\"ru\">Rules: ";
  bool first = true;
  for (const std::string& rule : rules) out += (first ? "" : ", ") + text(rule), first = false;
  out += "</p>";
}

std::string address_of_matter(const Page& page, const Matter& matter) {
  const std::uint32_t row = matter.rows.front();
  for (const std::uint32_t c : matter.changes)
    if (page.report.changes.items[c].pair == row) return "#change-" + std::to_string(c + 1);
  return "#r" + std::to_string(row);
}

void write_matter(const Page& page, std::size_t index, std::string& out) {
  const Matter& matter = page.report.matters.items[index];
  out += "<li class=\"mt\" data-r=\"" + std::to_string(matter.rows.front()) + '"';
  write_value("t", std::string(topic_title(matter.topic)), out);
  write_value("s", std::string(severity_name(matter.severity)), out);
  write_value("p", parties_of(matter), out);
  out += '>';
  write_tag(matter.severity, out);
  out += "<details open><summary><span class=\"se\">" + std::to_string(index + 1) + ". " + text(matter.sentence) + "</span>";
  const std::string standing = standing_words(page.report, matter);
  if (!standing.empty() || !matter.note.empty())
    out += " <span class=\"ml\">" + text(standing + (standing.empty() || matter.note.empty() ? "" : " · ") + matter.note) +
           "</span>";
  out += "</summary>";
  write_words(page, matter, out);
  write_reach(page, matter, out);
  if (page.detail != Detail::places) write_rules(page, matter, out);
  out += "</details>";
  write_place(page, matter.rows.front(), address_of_matter(page, matter), out);
  out += "</li>\n";
}

void write_rest(const Page& page, std::string& out) {
  const auto& rest = page.report.matters.no_substance;
  if (rest.empty()) return;
  out += "<details class=\"rst\" open><summary>No substance: " + counted(rest.size(), "kind of change", "kinds of change") +
         " that deserve no line</summary><ul>";
  for (const NoSubstance& one : rest) {
    out += "<li>" + text(one.sentence);
    for (std::size_t i = 0; i < std::min<std::size_t>(one.rows.size(), 3); ++i)
      out += (i == 0 ? " Such as " : ", ") + ("<a href=\"#r" + std::to_string(one.rows[i])) + "\">" +
             text(place_name(page, one.rows[i])) + "</a>";
    out += "</li>";
  }
  out += "</ul></details>\n";
}

}  // namespace

void write_matters(const Page& page, std::string& out) {
  const Matters& matters = page.report.matters;
  out +=
      "<section class=\"cd\" id=\"matters\" aria-labelledby=\"matters-h\"><h2 id=\"matters-h\">What matters</h2><p class=\"ld\">";
  out += matters.items.empty() ? "No change of substance. Every change is in the redline below."
                               : text(matters_summary(page.report));
  out += "</p>\n";
  if (!matters.items.empty()) {
    out += "<ol class=\"ms\">\n";
    for (std::size_t i = 0; i < matters.items.size(); ++i) write_matter(page, i, out);
    out += "</ol>\n";
  }
  write_rest(page, out);
  out += "</section>\n";
}

}  // namespace clausediff::html
