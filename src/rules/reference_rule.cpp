// SPDX-License-Identifier: Apache-2.0
// Pointers that lead elsewhere now. What became of each is known by Report::references; where that says nothing, the words decide.
#include "rules/draft.h"

#include <algorithm>

namespace clausediff {
namespace {

struct Loose {
  const Fact* fact = nullptr;
  std::uint32_t group = none;
  bool settled = false;
};

std::vector<Loose> loose_pointers(const Unit& unit, const View& view) {
  std::vector<Loose> loose;
  for (const Fact& fact : view.own.facts) {
    if (fact.kind != FindingKind::reference || view.partner[fact.begin] != no_word) continue;
    loose.push_back({&fact, group_inside(unit, view, fact.begin, fact.end), false});
  }
  return loose;
}

void emit(Direction direction, const Fact* before, const Fact* after, std::vector<Draft>& drafts) {
  Draft draft;
  draft.kind = FindingKind::reference;
  draft.rule = "reference";
  draft.direction = direction;
  if (before != nullptr) draft.before = {before->begin, before->end};
  if (after != nullptr) draft.after = {after->begin, after->end};
  drafts.push_back(std::move(draft));
}

bool covers(const Reading& reading, const WordRange& range, const Reference& reference) {
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Word& word = reading.words[i];
    if (word.clause == reference.clause && word.span.begin < reference.span.end && reference.span.begin < word.span.end) return true;
  }
  return false;
}

// True where the references stage knows the pointer and found that it follows its target.
bool followed(const Report& report, const Unit& unit, const Fact& before, const Fact& after) {
  for (const ReferenceChange& change : report.references) {
    if (change.before == none || change.after == none) continue;
    if (change.fate != ReferenceFate::followed && change.fate != ReferenceFate::unchanged) continue;
    if (covers(unit.before, {before.begin, before.end}, report.before.clauses.references[change.before]) &&
        covers(unit.after, {after.begin, after.end}, report.after.clauses.references[change.after]))
      return true;
  }
  return false;
}

}  // namespace

void check_references(const Report& report, const Unit& unit, std::vector<Draft>& drafts) {
  if (unit.whole) return;
  std::vector<Loose> gone = loose_pointers(unit, before_view(unit));
  std::vector<Loose> come = loose_pointers(unit, after_view(unit));
  for (Loose& a : gone)
    for (Loose& b : come)
      if (!a.settled && !b.settled && a.fact->key == b.fact->key) a.settled = b.settled = true;
  for (Loose& a : gone) {
    for (Loose& b : come) {
      if (a.settled || b.settled || a.group != b.group) continue;
      a.settled = b.settled = true;
      if (!followed(report, unit, *a.fact, *b.fact)) emit(Direction::changed, a.fact, b.fact, drafts);
    }
  }
  for (const Loose& loose : gone)
    if (!loose.settled) emit(Direction::removed, loose.fact, nullptr, drafts);
  for (const Loose& loose : come)
    if (!loose.settled) emit(Direction::added, nullptr, loose.fact, drafts);
}

}  // namespace clausediff
