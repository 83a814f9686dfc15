// SPDX-License-Identifier: Apache-2.0
// The pipeline on one screen: Document × 2 → Report.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <future>
#include <utility>

#include "clauses/clauses.h"
#include "diff/diff.h"
#include "matters/matters.h"
#include "rules/rules.h"
#include "text/tokens.h"

namespace clausediff {
namespace {

Side with_clauses(Document document) {
  Side side;
  side.clauses = find_clauses(document);
  side.document = std::move(document);
  return side;
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

}  // namespace

Report compare(Document before, Document after, const CompareOptions& options) {
  Report report;
  report.options = options;
  std::future<Side> after_side = std::async(with_clauses, std::move(after));
  report.before = with_clauses(std::move(before));
  report.after = after_side.get();
  const Words words = tokenize(report.before.document, report.after.document, options);
  report.alignment = align(report.before, report.after, words, options);
  report.references = follow_references(report.before, report.after, report.alignment);
  report.changes = find_changes(report.before, report.after, report.alignment, report.references, words, options);
  settle_relations(report.changes, report.alignment);
  report.findings = check_rules(report);
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
  // A paragraph that was split or merged is another text though no word differs.
  const auto& rows = report.alignment.pairs;
  const auto cut = [](const Pair& pair) { return pair.relation == Relation::split || pair.relation == Relation::merged; };
  return words != 0 || (report.options.formatting && counts.formats != 0) || std::any_of(rows.begin(), rows.end(), cut);
}

std::string_view version() { return CLAUSEDIFF_VERSION; }

}  // namespace clausediff
