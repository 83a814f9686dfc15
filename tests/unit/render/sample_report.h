// SPDX-License-Identifier: Apache-2.0
// A Report made by hand, so that the renderers are tested alone: every relation, a finding, a ripple, a note.
#pragma once

#include <clausediff/clausediff.h>

#include <string>

namespace clausediff::tests {

/// Adds a clause with an automatic number; its text begins with `heading` where there is one. Returns its index.
inline std::uint32_t add_clause(Side& side, const std::string& number, const std::string& heading, const std::string& body,
                                ClauseKind kind = ClauseKind::clause) {
  Paragraph paragraph;
  paragraph.label = number;
  paragraph.text = heading.empty() ? body : heading + ". " + body;
  paragraph.runs.push_back({{0, static_cast<std::uint32_t>(paragraph.text.size())}, 0});
  Clause clause;
  clause.kind = kind;
  clause.number = clause.label = number;
  clause.heading = {0, static_cast<std::uint32_t>(heading.size())};
  clause.body = {static_cast<std::uint32_t>(heading.empty() ? 0 : heading.size() + 2),
                 static_cast<std::uint32_t>(paragraph.text.size())};
  side.document.paragraphs.push_back(paragraph);
  side.clauses.items.push_back(clause);
  const auto index = static_cast<std::uint32_t>(side.clauses.items.size() - 1);
  side.clauses.items.back().end = index + 1;
  side.document.stories.resize(1);
  side.document.stories[0].end_paragraph = index + 1;
  side.document.formats.resize(1);
  return index;
}

inline Span whole(const Side& side, std::uint32_t clause) {
  return clause == none ? Span{} : Span{0, static_cast<std::uint32_t>(side.document.paragraphs[clause].text.size())};
}

/// The place of `words` in a clause.
inline Span find(const Side& side, std::uint32_t clause, const std::string& words) {
  const std::size_t at = side.document.paragraphs[clause].text.find(words);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

inline std::uint32_t add_pair(Report& report, std::uint32_t before, std::uint32_t after, Relation relation) {
  Pair pair;
  pair.before = before;
  pair.after = after;
  pair.relation = relation;
  pair.before_span = whole(report.before, before);
  pair.after_span = whole(report.after, after);
  report.alignment.pairs.push_back(pair);
  if (report.changes.first.empty()) report.changes.first.push_back(0);
  report.changes.first.push_back(static_cast<std::uint32_t>(report.changes.items.size()));
  return static_cast<std::uint32_t>(report.alignment.pairs.size() - 1);
}

/// A change of the last pair.
inline void add_change(Report& report, ChangeKind kind, Span before, Span after) {
  const auto row = static_cast<std::uint32_t>(report.alignment.pairs.size() - 1);
  report.changes.items.push_back({kind, row, before, after});
  report.changes.first.back() = static_cast<std::uint32_t>(report.changes.items.size());
}

/// One clause of each fate: 1 same, 2 edited with a finding, 3 moved from 5, a clause inserted, one deleted, and clause 1
/// reached by the changed definition in 2.
inline Report sample_report() {
  Report report;
  Side& before = report.before;
  Side& after = report.after;
  before.document.name = "before.docx";
  after.document.name = "after.docx";
  const auto b1 = add_clause(before, "1", "Exclusivity", "Cloudmere serves the Models.");
  const auto b2 = add_clause(before, "2", "Licence", "Averil grants Cloudmere an exclusive licence of thirty days.");
  const auto b4 = add_clause(before, "4", "", "This clause goes.");
  const auto b5 = add_clause(before, "5", "Notices", "Notices are in writing.");
  const auto a1 = add_clause(after, "1", "Exclusivity", "Cloudmere serves the Models.");
  const auto a2 = add_clause(after, "2", "Licence", "Averil grants Cloudmere a non-exclusive licence of thirty days.");
  const auto a3 = add_clause(after, "3", "Notices", "Notices are in writing.");
  const auto a4 = add_clause(after, "4", "Audit", "Averil may audit.");
  const auto same = add_pair(report, b1, a1, Relation::same);
  const auto edited = add_pair(report, b2, a2, Relation::edited);
  add_change(report, ChangeKind::replacement, find(before, b2, "an exclusive"), find(after, a2, "a non-exclusive"));
  add_pair(report, b5, a3, Relation::moved);
  add_change(report, ChangeKind::move, {}, {});
  add_pair(report, none, a4, Relation::inserted);
  add_change(report, ChangeKind::insertion, {}, whole(after, a4));
  add_pair(report, b4, none, Relation::deleted);
  add_change(report, ChangeKind::deletion, whole(before, b4), {});
  Finding finding;
  finding.rule = "term-exclusivity";
  finding.family = "exclusivity";
  finding.severity = Severity::high;
  finding.pair = edited;
  finding.before = find(before, b2, "exclusive");
  finding.after = find(after, a2, "non-exclusive");
  finding.sentence = "Cloudmere's licence is no longer exclusive.";
  report.findings.items.push_back(finding);
  Ripple ripple;
  ripple.pair = same;
  ripple.same_words = true;
  ripple.chain = {{a1, "Models", false}, {a2, "", false}};
  ripple.sentence = "\u201CModels\u201D means something else now.";
  report.findings.ripples.push_back(ripple);
  Matter matter;
  matter.severity = Severity::high;
  matter.topic = Topic::exclusivity;
  matter.rows = {edited};
  matter.sentence = "Averil grants Cloudmere a non-exclusive (was an exclusive) licence of thirty days.";
  matter.before = "an exclusive licence";
  matter.after = "a non-exclusive licence";
  matter.burdens = "Cloudmere";
  matter.changes = {0};
  matter.findings = {0};
  matter.reaches.push_back({same, "Models", 0});
  report.matters.items.push_back(matter);
  report.matters.items.push_back({});
  report.matters.items.back().rows = {edited + 2};
  report.matters.items.back().topic = Topic::audit;
  report.matters.items.back().sentence = "New: Averil may audit.";
  report.matters.items.back().changes = {2};
  report.matters.same_words.push_back({Severity::medium, "\u201CModels\u201D has changed (2).", {0}, matter.reaches});
  report.matters.no_substance.push_back({NoSubstanceKind::moved, "Moved, the words the same (1 clause).", {edited + 1}, {1}});
  report.counts = {};
  report.counts.insertions = report.counts.deletions = report.counts.replacements = report.counts.moves = 1;
  report.counts.clauses_same = report.counts.clauses_edited = report.counts.clauses_moved = 1;
  report.counts.clauses_inserted = report.counts.clauses_deleted = 1;
  report.counts.high = report.counts.same_words = 1;
  return report;
}

}  // namespace clausediff::tests
