// SPDX-License-Identifier: Apache-2.0
// Report → Markdown for a pull request: what matters on top, the redline folded below it. Deletions and insertions are
// <del> and <ins>, which GitHub and GitLab let stand, for they hold whatever their words begin or end with.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>

#include "render/escape.h"
#include "render/place.h"
#include "render/redline.h"
#include "render/titles.h"

namespace clausediff {
namespace {

constexpr std::size_t kept_context = 120;  // bytes of unchanged words beside a change

std::string cell(std::string_view words) { return words.empty() ? "" : "\u201C" + for_markdown(words) + "\u201D"; }

std::string bold(const std::string& words) { return words.empty() ? "" : "**" + for_markdown(words) + "**"; }

/// "**4.2** Exclusivity"
std::string clause_words(const Report& report, std::uint32_t row) {
  const std::string title = title_of_row(report, row);
  return bold(place_of_row(report, row)) + (title.empty() ? "" : " " + for_markdown(title));
}

void add_head(std::string& out, const Report& report) {
  out += "### " + for_markdown(report.before.document.name) + " \u2192 " + for_markdown(report.after.document.name) + "\n\n";
  out += differs(report) ? changes_summary(report) + " " + findings_summary(report) + "\n" : "No differences.\n";
}

void add_same_words(std::string& out, const Report& report) {
  bool any = false;
  for (const Ripple& ripple : report.findings.ripples) {
    if (!ripple.same_words) continue;
    if (!any) out += "\n#### Same words, new meaning\n\n";
    any = true;
    out += "- " + clause_words(report, ripple.pair) + " (" + std::string(name(ripple.severity)) +
           "): " + for_markdown(ripple.sentence) + " <sub>" + for_markdown(chain_words(report, ripple)) + "</sub>\n";
  }
}

void add_findings(std::string& out, const Report& report) {
  if (report.findings.items.empty()) return;
  out += "\n#### What matters\n\n| | Clause | Finding | Before | After |\n|---|---|---|---|---|\n";
  for (const Finding& finding : report.findings.items) {
    const Pair& pair = report.alignment.pairs[finding.pair];
    const std::string detail = finding.detail.empty() ? "" : " (" + for_markdown(finding.detail) + ")";
    out += "| " + std::string(name(finding.severity)) + " | " + clause_words(report, finding.pair) + " | " +
           for_markdown(finding.sentence) + detail + " | " + cell(words_of(report.before.document, pair.before, finding.before)) +
           " | " + cell(words_of(report.after.document, pair.after, finding.after)) + " |\n";
  }
}

std::string piece_words(const Piece& piece) {
  switch (piece.kind) {
    case PieceKind::equal:
      return for_markdown(piece.text);
    case PieceKind::deleted:
      return "<del>" + for_markdown(piece.text) + "</del>";
    case PieceKind::inserted:
      return "<ins>" + for_markdown(piece.text) + "</ins>";
    case PieceKind::elided:
      return " \u2026 ";
  }
  return "";
}

void add_row(std::string& out, const Report& report, std::uint32_t row, bool all) {
  out += clause_words(report, row) + " _" + for_markdown(relation_words(report, row)) + "_\n\n> ";
  const std::vector<Piece> pieces = pieces_of(report, row);
  for (const Piece& piece : all ? pieces : elide(pieces, kept_context)) out += piece_words(piece);
  out += "\n\n";
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
  bool any = false;
  for (const Side* side : {&report.before, &report.after}) {
    for (const Warning& warning : side->document.warnings) {
      if (!any) out += "\n#### Please note\n\n";
      any = true;
      out += "- " + for_markdown(side->document.name) + ": " + for_markdown(warning.detail) + "\n";
    }
  }
}

}  // namespace

std::string to_markdown(const Report& report, const MarkdownOptions& options) {
  std::string out;
  add_head(out, report);
  add_same_words(out, report);
  add_findings(out, report);
  add_redline(out, report, options.all);
  add_notes(out, report);
  return out;
}

}  // namespace clausediff
