// SPDX-License-Identifier: Apache-2.0
#include "rules/place_findings.h"

#include <algorithm>

#include "language/lexicon.h"
#include "rules/rule_list.h"
#include "text/spans.h"

namespace clausediff {
namespace {

struct Placed {
  std::uint32_t clause = none;
  Span span;
};

Placed place(const Reading& reading, const WordRange& range) {
  if (range.begin >= range.end || range.begin >= reading.words.size()) return {};
  const Word& first = reading.words[range.begin];
  Placed placed{first.clause, first.span};
  for (std::size_t i = range.begin; i < range.end && i < reading.words.size() && reading.words[i].clause == first.clause; ++i)
    placed.span.end = reading.words[i].span.end;
  return placed;
}

// The row that has both clauses; else one that has the after clause, else the before clause.
std::uint32_t row_of(const RuleInput& input, const Unit& unit, std::uint32_t before, std::uint32_t after) {
  const auto& pairs = input.alignment.pairs;
  std::uint32_t best = unit.pairs.front();
  int best_score = -1;
  for (const std::uint32_t p : unit.pairs) {
    const int score = (after != none && pairs[p].after == after ? 2 : 0) + (before != none && pairs[p].before == before ? 2 : 0) +
                      (pairs[p].before != none && pairs[p].after != none ? 1 : 0);
    if (score > best_score) best = p, best_score = score;
  }
  return best;
}

bool has_words(const Change& change) {
  return change.kind == ChangeKind::insertion || change.kind == ChangeKind::deletion || change.kind == ChangeKind::replacement;
}

bool on_change(const RuleInput& input, std::uint32_t pair, const Span& before, const Span& after) {
  for (std::uint32_t c = input.changes.first[pair]; c < input.changes.first[pair + 1]; ++c) {
    const Change& change = input.changes.items[c];
    if (has_words(change) && (overlap(change.before, before) || overlap(change.after, after))) return true;
  }
  return false;
}

std::uint32_t distance(const Span& a, const Span& b) {
  return a.begin >= b.end ? a.begin - b.end : b.begin >= a.end ? b.begin - a.end : 0;
}

// The change nearest to the words, which then takes their place.
bool snap(const RuleInput& input, Finding& finding) {
  const Change* best = nullptr;
  std::uint32_t nearest = 200;
  for (std::uint32_t c = input.changes.first[finding.pair]; c < input.changes.first[finding.pair + 1]; ++c) {
    const Change& change = input.changes.items[c];
    if (!has_words(change)) continue;
    const std::uint32_t apart =
        finding.after.empty() ? distance(change.before, finding.before) : distance(change.after, finding.after);
    if (apart < nearest) nearest = apart, best = &change;
  }
  if (best == nullptr) return false;
  finding.before = best->before;
  finding.after = best->after;
  return true;
}

}  // namespace

Severity severity_of(const Draft& draft) {
  if (draft.severity) return *draft.severity;
  if (const LexiconFamily* family = find_family(draft.family)) return family->severity;
  const Rule& rule = rule_of(draft.kind);
  const bool alone = draft.direction == Direction::added || draft.direction == Direction::removed;
  return alone ? rule.alone : rule.severity;
}

void place_findings(const RuleInput& input, const Unit& unit, const std::vector<Draft>& drafts, std::vector<Finding>& findings) {
  for (const Draft& draft : drafts) {
    const Placed before = place(unit.before, draft.before);
    const Placed after = place(unit.after, draft.after);
    Finding finding;
    finding.rule = draft.own_rule.empty() ? rule_id(draft.kind, draft.family) : draft.own_rule;
    finding.kind = draft.kind;
    finding.family = name(draft.family);
    finding.direction = draft.direction;
    finding.severity = severity_of(draft);
    finding.pair = row_of(input, unit, before.clause, after.clause);
    const Pair& pair = input.alignment.pairs[finding.pair];
    if (pair.before == before.clause) finding.before = before.span;
    if (pair.after == after.clause) finding.after = after.span;
    finding.detail = draft.detail;
    finding.sentence = sentence_of(input, unit, draft);
    const std::uint32_t changes = input.changes.first[finding.pair + 1] - input.changes.first[finding.pair];
    if (draft.kind == FindingKind::definition && draft.direction == Direction::changed && changes > 1)
      finding.sentence = "The definition changes in " + std::to_string(changes) + " places.";
    Bearing bearing = bearing_of(input, unit, draft);
    finding.burdens = std::move(bearing.burdens);
    finding.favours = std::move(bearing.favours);
    finding.stands = draft.stands;
    // Of a clause that comes or goes as a whole every word changed; a row of a table has one change for all its cells.
    if (!draft.stands && !unit.whole && !on_change(input, finding.pair, finding.before, finding.after) && !snap(input, finding))
      continue;
    findings.push_back(std::move(finding));
  }
}

}  // namespace clausediff
