// SPDX-License-Identifier: Apache-2.0
// The pipeline on one screen: Document × 2 → Report.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <functional>
#include <future>
#include <string>
#include <utility>
#include <vector>

#include "clauses/clauses.h"
#include "diff/diff.h"
#include "diff/repeated_headers.h"
#include "diff/same_layout.h"
#include "effects/effects.h"
#include "language/stem.h"
#include "language/voices.h"
#include "matters/delta_sentences.h"
#include "matters/matters.h"
#include "rules/rules.h"
#include "statements/statements.h"
#include "text/launch.h"

namespace clausediff {
namespace {

Side with_clauses(Document document, const Language& language) {
  Side side;
  side.clauses = find_clauses(document, language);
  side.document = std::move(document);
  return side;
}

// Only what the revision touches is read into statements.
Deltas deltas_of(Report& report, const Voices& voices, Stemmer& stemmer) {
  Stemmer other = stemmer.beside();
  const auto read = [&report](Side& side, const Stemmer& words) {
    return read_statements(side.document, side.clauses, words, clauses_to_read(report, &side == &report.before));
  };
  std::future<Statements> after =
      std::async(launch_for(report.before.document, report.after.document), [&] { return read(report.after, other); });
  Stemmer own = stemmer.beside();
  report.before.statements = read(report.before, own);
  report.after.statements = after.get();
  stemmer.take(own);
  stemmer.take(other);
  return find_deltas(report, voices, stemmer);
}

ClauseKind kind_of(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  return pair.after != none ? report.after.clauses.items[pair.after].kind : report.before.clauses.items[pair.before].kind;
}

void count_changes(const Report& report, Counts& counts) {
  counts.setup = static_cast<std::uint32_t>(report.changes.setup.size());
  for (const Change& change : report.changes.items) {
    const ClauseKind stands_in = kind_of(report, change.pair);
    if (!is_own_text(stands_in)) {
      ++(stands_in == ClauseKind::comment ? counts.comments : counts.contents);
      continue;
    }
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
      case ChangeKind::state:
        ++counts.states;
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

void count_clauses(const Report& report, Counts& counts) {
  const auto& pairs = report.alignment.pairs;
  for (std::uint32_t row = 0; row < pairs.size(); ++row) {
    if (!is_own_text(kind_of(report, row))) continue;
    switch (pairs[row].relation) {
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

// Two contracts of one house share their boilerplate; two that share next to nothing are hardly versions of one.
void warn_of_strangers(Report& report) {
  constexpr std::uint32_t fewest = 8;       // paragraphs with words: two letters of a page may well be rewritten
  constexpr std::uint32_t least_tenth = 1;  // of the smaller version's paragraphs that must be found again
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  std::uint32_t kept = 0;
  for (std::uint32_t row = 0; row < report.alignment.pairs.size(); ++row) {
    const Pair& pair = report.alignment.pairs[row];
    if (!is_own_text(kind_of(report, row)) || (pair.before_span.empty() && pair.after_span.empty())) continue;
    before += pair.before != none ? 1U : 0U;
    after += pair.after != none ? 1U : 0U;
    const bool by_words = pair.reason == Reason::exact || pair.reason == Reason::heading || pair.reason == Reason::content;
    kept += pair.before != none && pair.after != none && by_words ? 1U : 0U;
  }
  const std::uint32_t smaller = std::min(before, after);
  if (smaller < fewest || kept * 10 > smaller * least_tenth) return;
  report.after.document.warnings.push_back(
      {"unrelated",
       "only " + std::to_string(kept) + " of " + std::to_string(after) +
           " paragraphs are found again in the before version: these may be two different contracts",
       none});
}

/// "0 against Custmer" must not reassure somebody who misspelt it.
void warn_of_unknown_party(Report& report) {
  const std::vector<Matter>& matters = report.matters.items;
  const auto concerns = [](const Matter& matter) { return matter.stance != Stance::neutral; };
  if (report.options.party.empty() || matters.empty() || std::any_of(matters.begin(), matters.end(), concerns)) return;
  report.after.document.warnings.push_back(
      {"party", "no matter is against or for " + report.options.party + ": is a party called so in this contract?", none});
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
  const bool split = pair.relation == Relation::split;
  const std::string& label = split ? after : before;
  const Side& whole = split ? report.before : report.after;
  const std::string_view text = whole.document.paragraphs[split ? pair.before : pair.after].text;
  const Span part = split ? pair.before_span : pair.after_span;
  return before != after && !label.empty() && text.substr(part.begin, label.size()) != label;
}

}  // namespace

Report compare_words(Document before, Document after, const CompareOptions& options) {
  Report report;
  report.options = options;
  lay_out_alike(before, after, options);
  take_over_repeated_headers(before, after);
  take_over_repeated_headers(after, before);
  std::future<Side> after_side =
      std::async(launch_for(before, after), with_clauses, std::move(after), std::cref(*options.language));
  report.before = with_clauses(std::move(before), *options.language);
  report.after = after_side.get();
  Difference difference = diff(report.before, report.after, options);
  report.alignment = std::move(difference.alignment);
  report.references = std::move(difference.references);
  report.changes = std::move(difference.changes);
  warn_of_strangers(report);
  count_changes(report, report.counts);
  count_clauses(report, report.counts);
  return report;
}

Report compare(Document before, Document after, const CompareOptions& options) {
  Report report = compare_words(std::move(before), std::move(after), options);
  Stemmer stemmer(*options.language);  // each word is looked up once for all stages
  const Voices voices = find_voices(report, stemmer);
  report.deltas = deltas_of(report, voices, stemmer);
  report.findings = check_rules(rule_input_of(report), options.playbook, stemmer);
  tag_deltas(report);
  std::vector<Passage> passages = find_passages(report, voices, stemmer);
  word_deltas(report, passages, stemmer, report.deltas.items);
  report.matters = find_matters(report, std::move(passages), stemmer);
  warn_of_unknown_party(report);
  count_findings(report.findings, report.counts);
  return report;
}

Side read_contract(Document document, const CompareOptions& options) {
  Side side = with_clauses(std::move(document), *options.language);
  side.statements = read_statements(side.document, side.clauses, Stemmer(*options.language));
  return side;
}

bool differs(const Report& report) {
  const Counts& counts = report.counts;
  const auto words = counts.insertions + counts.deletions + counts.replacements + counts.moves + counts.table_insertions +
                     counts.table_deletions + counts.states + counts.setup;
  if (words != 0 || (report.options.formatting && counts.formats != 0)) return true;
  const auto& rows = report.alignment.pairs;
  for (std::uint32_t row = 0; row < rows.size(); ++row) {
    if (cut_or_joined(report, rows[row]) && is_own_text(kind_of(report, row))) return true;
  }
  return false;
}

std::string_view version() { return CLAUSEDIFF_VERSION; }

}  // namespace clausediff
