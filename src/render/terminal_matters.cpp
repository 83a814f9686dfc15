// SPDX-License-Identifier: Apache-2.0
// The issues list on a terminal: what matters, one entry for each legal change; what keeps its words and changes its meaning;
// what is no substance.
#include <algorithm>

#include "render/escape.h"
#include "render/issues.h"
#include "render/paint.h"
#include "render/terminal_parts.h"
#include "render/titles.h"
#include "text/width.h"

namespace clausediff {
namespace {

constexpr std::size_t most_listed = 12;  // matters, without --all: what is taken in at one look
constexpr std::size_t most_reach = 2;    // clauses named behind a matter
constexpr std::size_t most_causes = 5;   // of new meanings, without --all
constexpr std::size_t most_places = 8;   // named where more are counted

std::size_t lines_in(const std::string& text) { return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')); }

void add_matter(TerminalPage& page, std::size_t index, std::size_t digits) {
  const Report& report = page.report;
  const Matter& matter = report.matters.items[index];
  std::string number = std::to_string(index + 1);
  number.insert(0, digits - std::min(digits, number.size()), ' ');
  const std::string title = for_terminal_line(title_of_matter(report, matter));
  std::vector<Styled> line = {{number + " "},
                              {std::string(mark_of(report, matter)) + " ", style_of(matter.severity)},
                              {for_terminal_line(place_of_matter(report, matter)) + "  ", PaintStyle::strong}};
  if (!title.empty()) line.push_back({title + ": ", PaintStyle::faint});
  line.push_back({for_terminal_line(matter.sentence)});
  std::string after;
  const std::string standing = standing_words(report, matter);
  if (!standing.empty() && !report.options.party.empty()) after += "  " + standing;
  if (!matter.note.empty()) after += "  " + matter.note;
  if (!after.empty()) line.push_back({for_terminal_line(after), PaintStyle::faint});
  const std::string reach = reach_words(report, matter.reaches, page.options.all ? 3 : most_reach);
  if (reach.empty()) return add_lines(page, line, 0, digits + 3);
  TerminalPage without = {report, page.options, {}};
  add_lines(without, line, 0, digits + 3);
  line.push_back({for_terminal_line("  reaches " + reach), PaintStyle::faint});
  TerminalPage with = {report, page.options, {}};
  add_lines(with, line, 0, digits + 3);
  // The section below tells it too: it takes no line from another matter.
  page.out += page.options.all || lines_in(with.out) == lines_in(without.out) ? with.out : without.out;
}

/// Where the matters stand that are not shown, each place once, as many as stand on one line.
std::string more_line(const TerminalPage& page, std::size_t from, std::size_t indent) {
  const Report& report = page.report;
  std::vector<std::string> places;
  for (std::size_t i = from; i < report.matters.items.size(); ++i) {
    std::string place = for_terminal_line(place_of_row(report, report.matters.items[i].rows.front()));
    if (place.starts_with("Table ")) place = place.substr(0, place.find(", row"));
    if (std::find(places.begin(), places.end(), place) == places.end()) places.push_back(std::move(place));
  }
  const std::string head = "\u2026 " + std::to_string(report.matters.items.size() - from) + " more: ";
  const std::string tail = " (--all shows them)";
  std::string text = head + "\u2026" + tail;
  std::string named;
  for (std::size_t i = 0; i < std::min(places.size(), most_places); ++i) {
    named += (i == 0 ? "" : ", ") + places[i];
    const std::string line = head + named + (i + 1 < places.size() ? ", \u2026" : "") + tail;
    if (indent + display_width(line) > page.options.width) break;
    text = line;
  }
  return text;
}

}  // namespace

void add_matters(TerminalPage& page) {
  const auto& items = page.report.matters.items;
  if (items.empty()) return;
  add_section(page, "WHAT MATTERS");
  const std::size_t shown = page.options.all ? items.size() : std::min(items.size(), most_listed);
  const std::size_t digits = std::to_string(shown).size();
  for (std::size_t i = 0; i < shown; ++i) add_matter(page, i, digits);
  if (shown == items.size()) return;
  const std::size_t indent = digits + 1;
  add_lines(page, {{more_line(page, shown, indent), PaintStyle::faint}}, indent, indent + 2);
}

void add_new_meanings(TerminalPage& page) {
  const auto& causes = page.report.matters.same_words;
  if (causes.empty()) return;
  add_section(page, "SAME WORDS, NEW MEANING");
  const std::size_t shown = page.options.all ? causes.size() : std::min(causes.size(), most_causes);
  for (std::size_t i = 0; i < shown; ++i) {
    const std::size_t most = page.options.all ? causes[i].reaches.size() : most_places;
    const std::vector<Styled> line = {{for_terminal_line(meaning_words(page.report, causes[i], most))}};
    add_lines(page, line, 2, 4);
  }
  if (shown < causes.size())
    add_lines(page, {{"\u2026 " + std::to_string(causes.size() - shown) + " more (--all shows them)", PaintStyle::faint}}, 2, 4);
}

void add_no_substance(TerminalPage& page) {
  const std::string text = no_substance_summary(page.report);
  if (text.empty()) return;
  add_section(page, "NO SUBSTANCE");
  add_lines(page, {{for_terminal_line(text), PaintStyle::faint}}, 2, 2);
}

}  // namespace clausediff
