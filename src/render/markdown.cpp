// SPDX-License-Identifier: Apache-2.0
// Report → Markdown for a pull request: what matters on top, the redline folded below it. Deletions and insertions are
// <del> and <ins>, which GitHub and GitLab let stand, for they hold whatever their words begin or end with.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>
#include <clausediff/places.h>

#include <algorithm>
#include <vector>

#include "render/escape.h"
#include "render/issues.h"
#include "render/pieces.h"
#include "render/titles.h"

namespace clausediff {
namespace {

constexpr std::size_t kept_around = 120;  // bytes of unchanged words beside a change
std::string cell(std::string_view words) { return words.empty() ? "" : "\u201C" + for_markdown(words) + "\u201D"; }

std::string bold(const std::string& words) { return words.empty() ? "" : "**" + for_markdown(words) + "**"; }

/// "**4.2** Exclusivity"
std::string clause_words(const Report& report, std::uint32_t row) {
  const std::string title = title_of_row(report, row);
  return bold(place_of_row(report, row)) + (title.empty() ? "" : " " + for_markdown(title));
}

void add_head(std::string& out, const Report& report) {
  out += "### " + for_markdown(report.before.document.name) + " \u2192 " + for_markdown(report.after.document.name) + "\n\n";
  out += for_markdown(verdict(report)) + (differs(report) ? " " + matters_summary(report) : "") + "\n";
  if (const std::string asides = asides_summary(report); !asides.empty()) out += for_markdown(asides) + "\n";
}

/// A part of the page: a heading and a line for each entry, the longest lists cut with a count of what is left out.
void add_list(std::string& out, std::string_view title, const std::vector<std::string>& entries, bool all) {
  if (entries.empty()) return;
  out += "\n#### " + std::string(title) + "\n\n";
  const std::size_t shown = all ? entries.size() : std::min(entries.size(), most_beside_redline);
  for (std::size_t i = 0; i < shown; ++i) out += "- " + entries[i] + "\n";
  if (shown < entries.size()) out += "- \u2026 and " + std::to_string(entries.size() - shown) + " more (--all shows them)\n";
}

void add_new_meanings(std::string& out, const Report& report, bool all) {
  std::vector<std::string> lines;
  for (const NewMeaning& cause : report.matters.same_words)
    lines.push_back(for_markdown(cause.sentence) + " " + bold(reach_words(report, cause.reaches, 12)));
  add_list(out, "Same words, new meaning", lines, all);
}

void add_hygiene(std::string& out, const Report& report, bool all) {
  std::vector<std::string> lines;
  for (const Hygiene& fault : report.findings.hygiene) {
    const std::string place = bold(place_of(report.after, fault.clause));
    lines.push_back(place + (place.empty() ? "" : " ") + for_markdown(fault.sentence));
  }
  add_list(out, "Drafting faults that are new", lines, all);
}

void add_matters(std::string& out, const Report& report, bool all) {
  const auto& items = report.matters.items;
  if (items.empty()) return;
  out += "\n#### What matters\n\n| | Clause | What changes | Before | After | For whom |\n|---|---|---|---|---|---|\n";
  const std::size_t shown = all ? items.size() : std::min(items.size(), most_beside_redline);
  for (std::size_t i = 0; i < shown; ++i) {
    const Matter& matter = items[i];
    const std::string reach = reach_words(report, matter.reaches, 4);
    out += "| " + std::to_string(i + 1) + " " + std::string(name(matter.severity)) + " | " +
           bold(place_of_matter(report, matter)) + " " + for_markdown(title_of_row(report, matter.rows.front())) + " | " +
           for_markdown(matter.sentence) + (matter.note.empty() ? "" : " <sub>" + for_markdown(matter.note) + "</sub>") +
           (reach.empty() ? "" : " <sub>reaches " + for_markdown(reach) + "</sub>") + " | " + cell(matter.before) + " | " +
           cell(matter.after) + " | " + for_markdown(standing_words(report, matter)) + " |\n";
  }
  if (shown < items.size()) out += "\n\u2026 and " + std::to_string(items.size() - shown) + " more (--all shows them)\n";
}

void add_no_substance(std::string& out, const Report& report) {
  if (report.matters.no_substance.empty()) return;
  out += "\n<details>\n<summary>No substance</summary>\n\n";
  for (const NoSubstance& one : report.matters.no_substance) out += "- " + for_markdown(one.sentence) + "\n";
  out += "\n</details>\n";
}

std::string piece_words(const RedlinePiece& piece) {
  switch (piece.kind) {
    case RedlinePieceKind::equal:
      return for_markdown(piece.text);
    case RedlinePieceKind::deleted:
      return "<del>" + for_markdown(piece.text) + "</del>";
    case RedlinePieceKind::inserted:
      return "<ins>" + for_markdown(piece.text) + "</ins>";
    case RedlinePieceKind::elided:
      return " \u2026 ";
  }
  return "";
}

void add_row(std::string& out, const Report& report, std::uint32_t row, bool all) {
  out += clause_words(report, row) + " _" + for_markdown(relation_words(report, row)) + "_\n\n> ";
  const std::vector<RedlinePiece> pieces = pieces_of(report, row);
  for (const RedlinePiece& piece : all ? pieces : elide(pieces, kept_around)) out += piece_words(piece);
  for (std::uint32_t c = report.changes.first[row]; c < report.changes.first[row + 1]; ++c) {
    if (report.changes.items[c].kind == ChangeKind::state) out += " _" + for_markdown(state_sentence(report, c)) + "_";
  }
  out += "\n\n";
}

void add_setup(std::string& out, const Report& report) {
  std::vector<std::string> lines;
  for (const SetupChange& change : report.changes.setup) lines.push_back(for_markdown(change.sentence));
  add_list(out, "Page set-up", lines, true);
}

void add_redline(std::string& out, const Report& report, bool all) {
  std::string rows;
  for (std::uint32_t row = 0; row < report.alignment.pairs.size(); ++row) {
    const Pair& pair = report.alignment.pairs[row];
    const bool along = pair.relation == Relation::moved && pair.move_root != none && pair.move_root != row;
    if (all || (pair.relation != Relation::same && !along)) add_row(rows, report, row, all);
  }
  if (rows.empty()) return;
  out += "\n<details>\n<summary>Redline</summary>\n\n" + rows + "</details>\n";
}

void add_notes(std::string& out, const Report& report) {
  std::vector<std::string> lines;
  for (const Side* side : {&report.before, &report.after}) {
    for (const Warning& warning : side->document.warnings)
      lines.push_back(for_markdown(side->document.name) + ": " + for_markdown(warning.detail));
  }
  add_list(out, "Please note", lines, true);
}

void add_not_compared(std::string& out, const Report& report) {
  std::vector<std::string> lines;
  for (const Side* side : {&report.before, &report.after}) {
    const std::string left_out = same_files(report) ? std::string() : not_compared(side->document);
    if (!left_out.empty()) lines.push_back(for_markdown(side->document.name) + ": " + for_markdown(left_out));
  }
  add_list(out, "Not compared", lines, true);
}

}  // namespace

std::string to_markdown(const Report& report, const MarkdownOptions& options) {
  std::string out;
  add_head(out, report);
  add_matters(out, report, options.all);
  add_new_meanings(out, report, options.all);
  add_no_substance(out, report);
  add_setup(out, report);
  add_redline(out, report, options.all);
  add_hygiene(out, report, options.all);
  add_notes(out, report);
  add_not_compared(out, report);
  return out;
}

}  // namespace clausediff
