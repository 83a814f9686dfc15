// SPDX-License-Identifier: Apache-2.0
// The pipeline on one screen: Document × 2 → Report.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <future>
#include <utility>

#include "clauses/clauses.h"
#include "diff/diff.h"
#include "diff/same_layout.h"
#include "effects/effects.h"
#include "matters/matters.h"
#include "rules/rules.h"
#include "statements/statements.h"

namespace clausediff {
namespace {

Side with_clauses(Document document) {
  Side side;
  side.clauses = find_clauses(document);
  side.document = std::move(document);
  return side;
}

// Only what the revision touches is read into statements.
Deltas deltas_of(Report& report) {
  std::future<Statements> after = std::async(
      [&report] { return read_statements(report.after.document, report.after.clauses, clauses_to_read(report, false)); });
  report.before.statements = read_statements(report.before.document, report.before.clauses, clauses_to_read(report, true));
  report.after.statements = after.get();
  return find_deltas(report);
}

void count_changes(const Changes& changes, Counts& counts) {
  for (const Change& change : changes.items) {
    switch (change.kind) {
      case ChangeKind::insertion:
        ++counts.insertions;
        break;
      case ChangeKind::deletion:
        ++counts.deletions;
        break;
      case ChangeKind::replacement:
        ++counts.replacements;
        break;
      case ChangeKind::move:
        ++counts.moves;
        break;
      case ChangeKind::format:
        ++counts.formats;
        break;
      case ChangeKind::row_inserted:
      case ChangeKind::column_inserted:
        ++counts.table_insertions;
        break;
      case ChangeKind::row_deleted:
      case ChangeKind::column_deleted:
        ++counts.table_deletions;
        break;
    }
  }
}

void count_clauses(const Alignment& alignment, Counts& counts) {
  for (const Pair& pair : alignment.pairs) {
    switch (pair.relation) {
      case Relation::same:
        ++counts.clauses_same;
        break;
      case Relation::edited:
      case Relation::split:
      case Relation::merged:
        ++counts.clauses_edited;
        break;
      case Relation::moved:
      case Relation::moved_edited:
        ++counts.clauses_moved;
        break;
      case Relation::inserted:
        ++counts.clauses_inserted;
        break;
      case Relation::deleted:
        ++counts.clauses_deleted;
        break;
    }
  }
}

void count_findings(const Findings& findings, Counts& counts) {
  for (const Finding& finding : findings.items) {
    switch (finding.severity) {
      case Severity::high:
        ++counts.high;
        break;
      case Severity::medium:
        ++counts.medium;
        break;
      case Severity::low:
        ++counts.low;
        break;
    }
  }
  for (const Ripple& ripple : findings.ripples) counts.same_words += ripple.same_words ? 1U : 0U;
}

/// A paragraph that was split or merged is another text though no word differs: in a .docx, where its drafter set the mark, and
/// in a text where a part has a label of its own. Else the break is layout.
bool cut_or_joined(const Report& report, const Pair& pair) {
  if (pair.relation != Relation::split && pair.relation != Relation::merged) return false;
  if (report.before.document.kind == SourceKind::docx && report.after.document.kind == SourceKind::docx) return true;
  const std::string& before = report.before.clauses.items[pair.before].label;
  const std::string& after = report.after.clauses.items[pair.after].label;
  return before != after && !(pair.relation == Relation::split ? after : before).empty();
}

}  // namespace

Report compare(Document before, Document after, const CompareOptions& options) {
  Report report;
  report.options = options;
  lay_out_alike(before, after, options);
  std::future<Side> after_side = std::async(with_clauses, std::move(after));
  report.before = with_clauses(std::move(before));
  report.after = after_side.get();
  Difference difference = diff(report.before, report.after, options);
  report.alignment = std::move(difference.alignment);
  report.references = std::move(difference.references);
  report.changes = std::move(difference.changes);
  report.deltas = deltas_of(report);
  report.findings = check_rules(rule_input_of(report), options.playbook);
  report.matters = find_matters(report);
  count_changes(report.changes, report.counts);
  count_clauses(report.alignment, report.counts);
  count_findings(report.findings, report.counts);
  return report;
}

bool differs(const Report& report) {
  const Counts& counts = report.counts;
  const auto words = counts.insertions + counts.deletions + counts.replacements + counts.moves + counts.table_insertions +
                     counts.table_deletions;
  const auto& rows = report.alignment.pairs;
  return words != 0 || (report.options.formatting && counts.formats != 0) ||
         std::any_of(rows.begin(), rows.end(), [&](const Pair& pair) { return cut_or_joined(report, pair); });
}

std::string_view version() { return CLAUSEDIFF_VERSION; }

}  // namespace clausediff
