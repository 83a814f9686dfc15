// SPDX-License-Identifier: Apache-2.0
// Report → a page for a terminal: what matters first, then the changed clauses one by one.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>
#include <map>
#include <span>

#include "render/escape.h"
#include "render/place.h"
#include "render/sayings.h"
#include "render/terminal_parts.h"
#include "render/titles.h"
#include "text/width.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_list = 20;  // entries of a list above the redline, without --all

/// The file's name, as a link where there is an address (OSC 8).
std::string linked(const std::string& name, const std::string& link) {
  const std::string safe = for_terminal_line(name);
  return link.empty() ? safe : "\x1b]8;;" + for_terminal_line(link) + "\x1b\\" + safe + "\x1b]8;;\x1b\\";
}

void add_head(TerminalPage& page) {
  const Report& report = page.report;
  const bool colour = page.options.colour;
  page.out += painted(linked(report.before.document.name, page.options.before_link), PaintStyle::strong, colour) + " \u2192 " +
              painted(linked(report.after.document.name, page.options.after_link), PaintStyle::strong, colour) + "\n";
}

void add_counts(TerminalPage& page) {
  add_lines(page, {{changes_summary(page.report)}}, 0, 0);
  add_lines(page, {{findings_summary(page.report)}}, 0, 0);
}

void add_more(TerminalPage& page, std::size_t shown, std::size_t total, const std::string& where) {
  if (shown < total)
    add_lines(page, {{"\u2026 and " + std::to_string(total - shown) + " more" + where, PaintStyle::faint}}, 2, 2);
}

std::size_t shown_of(const TerminalPage& page, std::size_t total) {
  return page.options.all ? total : std::min(total, longest_list);
}

bool is_table(std::string_view place) { return place.substr(0, 6) == "Table "; }

/// Where a finding of the list stands, short: a table's cells are told apart at their clauses.
std::string short_place(const Report& report, const Finding& finding) {
  const std::string place = for_terminal_line(place_of_row(report, finding.pair));
  return is_table(place) ? place.substr(0, place.find(", row")) : place;
}

/// The same word for findings that stand in one place: a clause is a place of its own, the cells of a table are the table's.
std::string same_place(const Report& report, const Finding& finding) {
  const std::string place = short_place(report, finding);
  return is_table(place) ? place : std::to_string(finding.pair);
}

/// What the findings say, those of one place together; of low severity only where everything is to be shown.
std::vector<Saying> listed_sayings(const TerminalPage& page) {
  const std::vector<Finding>& findings = page.report.findings.items;
  std::vector<std::vector<std::uint32_t>> groups;
  std::map<std::pair<Severity, std::string>, std::size_t> group_of;
  for (std::uint32_t i = 0; i < findings.size(); ++i) {
    if (findings[i].severity == Severity::low && !page.options.all) continue;
    const auto [group, fresh] = group_of.try_emplace({findings[i].severity, same_place(page.report, findings[i])}, groups.size());
    if (fresh) groups.emplace_back();
    groups[group->second].push_back(i);
  }
  std::vector<Saying> sayings;
  for (const std::vector<std::uint32_t>& group : groups) {
    const std::vector<Saying> said = sayings_of(findings, group);
    sayings.insert(sayings.end(), said.begin(), said.end());
  }
  return sayings;
}

/// Columns for the places in the list.
std::size_t place_columns(const Report& report, std::span<const Saying> sayings) {
  std::size_t columns = 3;
  for (const Saying& saying : sayings)
    columns = std::max(columns, display_width(short_place(report, report.findings.items[saying.finding])));
  return std::min<std::size_t>(columns, 14);
}

/// "Most Favored Customer (deleted): ", or nothing: what the words of a clause that came or went whole say is read otherwise.
std::string title_with_fate(const Report& report, std::uint32_t row) {
  std::string title = for_terminal_line(title_of_row(report, row));
  const Relation relation = report.alignment.pairs[row].relation;
  if (relation == Relation::deleted || relation == Relation::inserted)
    title += std::string(title.empty() ? "" : " ") + (relation == Relation::deleted ? "(deleted)" : "(inserted)");
  return title.empty() ? title : title + ": ";
}

void add_saying(TerminalPage& page, const Saying& saying, std::size_t columns) {
  const Finding& finding = page.report.findings.items[saying.finding];
  std::string place = short_place(page.report, finding);
  const std::size_t width = display_width(place);
  place.append(width < columns ? columns - width + 2 : 2, ' ');
  add_lines(page,
            {severity_tag(finding.severity),
             {place, PaintStyle::strong},
             {title_with_fate(page.report, finding.pair), PaintStyle::faint},
             {for_terminal(saying.sentence)}},
            2, 12 + columns);
}

/// The list above the redline: findings of low severity stand only at their clauses.
void add_what_matters(TerminalPage& page) {
  const std::vector<Saying> sayings = listed_sayings(page);
  const std::span<const Saying> listed(sayings.data(), shown_of(page, sayings.size()));
  if (listed.empty()) return;
  add_section(page, "WHAT MATTERS");
  const std::size_t columns = place_columns(page.report, listed);
  std::size_t told = 0;
  for (const Saying& saying : listed) {
    add_saying(page, saying, columns);
    told += saying.count;
  }
  add_more(page, told, page.report.findings.items.size(), ", each at its clause below");
}

void add_hygiene(TerminalPage& page) {
  const auto& faults = page.report.findings.hygiene;
  if (faults.empty()) return;
  add_section(page, "DRAFTING FAULTS THAT ARE NEW");
  const std::size_t shown = shown_of(page, faults.size());
  for (std::size_t i = 0; i < shown; ++i) {
    add_lines(page,
              {{for_terminal_line(place_of(page.report.after, faults[i].clause)) + "  ", PaintStyle::strong},
               {for_terminal(faults[i].sentence)}},
              2, 4);
  }
  add_more(page, shown, faults.size(), " (--all shows them)");
}

}  // namespace

void add_section(TerminalPage& page, const std::string& title) {
  page.out += "\n" + painted(title, PaintStyle::strong, page.options.colour) + "\n\n";
}

void add_lines(TerminalPage& page, const std::vector<Styled>& texts, std::size_t first, std::size_t indent) {
  append_wrapped(page.out, texts, {first, indent, page.options.width, page.options.colour});
}

Styled severity_tag(Severity severity) {
  switch (severity) {
    case Severity::high:
      return {"high    ", PaintStyle::high};
    case Severity::medium:
      return {"medium  ", PaintStyle::medium};
    case Severity::low:
      return {"low     ", PaintStyle::low};
  }
  return {};
}

std::string to_terminal(const Report& report, const TerminalOptions& options) {
  TerminalPage page = {report, options, {}};
  add_head(page);
  const bool quiet = !differs(report) && report.findings.items.empty() && report.findings.ripples.empty();
  if (quiet)
    add_lines(page, {{"No differences."}}, 0, 0);
  else
    add_counts(page);
  add_same_words(page);
  add_what_matters(page);
  if (!quiet || options.all) add_redline(page);
  add_hygiene(page);
  add_notes(page);
  return std::move(page.out);
}

}  // namespace clausediff
