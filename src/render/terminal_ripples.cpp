// SPDX-License-Identifier: Apache-2.0
// "Same words, new meaning" on a terminal: each change that reaches other clauses once, and under it whom it reaches and how.
#include <algorithm>
#include <map>
#include <tuple>

#include "render/escape.h"
#include "render/place.h"
#include "render/terminal_parts.h"
#include "render/titles.h"
#include "text/width.h"

namespace clausediff {
namespace {

constexpr std::size_t most_reached = 8;  // clauses under one change, without --all

/// A change, and the ripples that come from it.
struct Source {
  std::string name;  // "“Covered Models” (1.1)", "Schedule 1"
  std::vector<const Ripple*> ripples;
};

std::string in_quotation_marks(const std::string& term) { return "\u201C" + term + "\u201D"; }

std::string name_of_source(const Report& report, const Ripple& ripple) {
  const RippleStep& last = ripple.chain.back();
  const std::string place = place_of(last.in_before ? report.before : report.after, last.clause);
  const std::string term = ripple.chain.size() < 2 ? std::string() : ripple.chain[ripple.chain.size() - 2].term;
  if (term.empty() || ripple.cause != RippleCause::definition) return place;
  return in_quotation_marks(term) + " (" + place + ")";
}

/// The gravest first, then what reaches most.
std::vector<Source> sources_of(const Report& report) {
  std::vector<Source> sources;
  std::map<std::tuple<bool, std::uint32_t, std::string>, std::size_t> known;
  for (const Ripple& ripple : report.findings.ripples) {
    if (!ripple.same_words || ripple.chain.empty()) continue;
    const std::string name = name_of_source(report, ripple);
    const auto added = known.emplace(std::tuple(ripple.chain.back().in_before, ripple.chain.back().clause, name), sources.size());
    if (added.second) sources.push_back({name, {}});
    sources[added.first->second].ripples.push_back(&ripple);
  }
  std::stable_sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) {
    const Severity first = a.ripples.front()->severity;
    const Severity second = b.ripples.front()->severity;
    return first != second ? first < second : a.ripples.size() > b.ripples.size();
  });
  return sources;
}

/// ", by way of “Net Revenue” and “Covered Products”": the terms between the clause and the one that changed.
std::string way_of(const Ripple& ripple) {
  std::string way;
  for (std::size_t i = 0; i + 2 < ripple.chain.size(); ++i) {
    if (!ripple.chain[i].term.empty()) way += (way.empty() ? ", by way of " : " and ") + in_quotation_marks(ripple.chain[i].term);
  }
  return way;
}

void add_reached(TerminalPage& page, const Ripple& ripple, std::size_t columns) {
  std::string place = for_terminal_line(place_of_row(page.report, ripple.pair));
  const std::size_t width = display_width(place);
  place.append(width < columns ? columns - width + 2 : 2, ' ');
  const std::string title = for_terminal_line(title_of_row(page.report, ripple.pair));
  add_lines(page, {{place, PaintStyle::strong}, {title}, {for_terminal_line(way_of(ripple)), PaintStyle::faint}}, 10,
            12 + columns);
}

void add_source(TerminalPage& page, const Source& source) {
  const std::size_t total = source.ripples.size();
  const std::size_t shown = page.options.all ? total : std::min(total, most_reached);
  const Severity severity = source.ripples.front()->severity;
  if (source.ripples.front()->cause == RippleCause::reference) {  // nothing has changed there: it is another clause
    for (std::size_t i = 0; i < shown; ++i)
      add_lines(page, {severity_tag(severity), {for_terminal(source.ripples[i]->sentence)}}, 2, 10);
    if (shown < total)
      add_lines(page, {{"\u2026 and " + std::to_string(total - shown) + " more (--all shows them)", PaintStyle::faint}}, 10, 10);
    return;
  }
  add_lines(page,
            {severity_tag(severity),
             {for_terminal_line(source.name), PaintStyle::strong},
             {" has changed, and with it the meaning of:"}},
            2, 10);
  std::size_t columns = 3;
  for (std::size_t i = 0; i < shown; ++i) {
    columns = std::max(columns, display_width(for_terminal_line(place_of_row(page.report, source.ripples[i]->pair))));
  }
  for (std::size_t i = 0; i < shown; ++i) add_reached(page, *source.ripples[i], std::min<std::size_t>(columns, 14));
  if (shown < total)
    add_lines(page, {{"\u2026 and " + std::to_string(total - shown) + " more (--all shows them)", PaintStyle::faint}}, 10, 10);
}

}  // namespace

void add_same_words(TerminalPage& page) {
  const std::vector<Source> sources = sources_of(page.report);
  if (sources.empty()) return;
  add_section(page, "SAME WORDS, NEW MEANING");
  for (const Source& source : sources) add_source(page, source);
}

}  // namespace clausediff
