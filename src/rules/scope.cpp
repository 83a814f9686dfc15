// SPDX-License-Identifier: Apache-2.0
// Quantifiers and limiters: how far a statement reaches.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/lexicon.h"
#include "rules/rule_list.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool is_conjunction(const Hit& hit) {
  return hit.term == Term::scope_and || hit.term == Term::scope_or || hit.term == Term::scope_and_or;
}

// A floor and a ceiling: "at least" and "up to". One put in the other's place turns the clause about; one alone says what the
// quantity beside it says.
Term opposite(const Hit& hit) {
  static constexpr std::array<std::array<Term, 2>, 4> bounds = {{{Term::scope_at_least, Term::scope_at_most},
                                                                 {Term::scope_greater_of, Term::scope_lesser_of},
                                                                 {Term::scope_earlier_of, Term::scope_later_of},
                                                                 {Term::scope_no_earlier, Term::scope_no_later}}};
  for (const auto& [low, high] : bounds) {
    if (hit.term == low) return high;
    if (hit.term == high) return low;
  }
  return Term::nothing;
}

bool is_bound(const Hit& hit) { return opposite(hit) != Term::nothing; }

bool may_replace(const Hit& a, const Hit& b) { return (!is_bound(a) && !is_bound(b)) || opposite(a) == b.term; }

bool watched(const Reading& reading, const Hit& hit) {
  return reading.hits.touch(hit) || reading.parties.touch(hit) || reading.exceptions.touch(hit) ||
         reading.words[hit.begin].hyphen || reading.fact_of[hit.begin] != no_word;
}

bool stands(const View& view, const Hit& hit) {
  for (std::size_t i = hit.begin; i < hit.end; ++i)
    if (view.partner[i] != no_word)
      if (const Hit* other = view.other.scopes.at(view.partner[i]); other != nullptr && other->term == hit.term) return true;
  return false;
}

std::vector<LooseHit> loose_scopes(const Unit& unit, const View& view) {
  std::vector<LooseHit> loose;
  for (const Hit& hit : view.own.scopes) {
    if (stands(view, hit) || watched(view.own, hit)) continue;
    const std::uint32_t group = group_inside(unit, view, hit.begin, hit.end);
    if (group != none) loose.push_back({&hit, group, false});
  }
  return loose;
}

// The noun a quantifier governs stands on the other side too.
bool head_stands(const View& view, const Hit& hit) {
  std::size_t seen = 0;
  for (std::size_t i = hit.end; i < view.own.words.size() && seen < 2; ++i) {
    if (begins_sentence(view.own.words, i)) return false;
    if (view.own.words[i].is(Cue::scope_passed)) continue;
    if (view.partner[i] != no_word) return true;
    ++seen;
  }
  return false;
}

// The size of an edit on one side, in words.
std::size_t size_of(const Unit& unit, const View& view, std::uint32_t group) {
  const GroupRange range = range_of(unit, group);
  return view.is_before ? range.before.end - range.before.begin : range.after.end - range.after.begin;
}

void emit_scope(Direction direction, const Hit* before, const Hit* after, std::vector<Draft>& drafts) {
  drafts.push_back(drafted(FindingKind::scope, direction, before, after));
}

// "and" for "or" counts only where it is the edit, or the edit's only joint.
bool may_change(const Unit& unit, const LooseHit& a, const LooseHit& b) {
  if (a.group != b.group || a.hit->term == b.hit->term || is_conjunction(*a.hit) != is_conjunction(*b.hit)) return false;
  if (is_bound(*a.hit) || is_bound(*b.hit)) return may_replace(*a.hit, *b.hit);
  if (!is_conjunction(*a.hit)) return head_stands(before_view(unit), *a.hit) || head_stands(after_view(unit), *b.hit);
  const std::uint32_t hunk_a = unit.hunk_before[a.hit->begin];
  const std::uint32_t hunk_b = unit.hunk_after[b.hit->end - 1];
  if (hunk_a != hunk_b && hunk_a != none && hunk_b != none) return false;
  const WordHunk& hunk = unit.hunks[hunk_a != none ? hunk_a : hunk_b];
  return hunk.before.end - hunk.before.begin <= 2 && hunk.after.end - hunk.after.begin <= 2;
}

// "or any other contract" put behind what stands.
bool widens(const View& view, const Hit& hit) {
  if (hit.begin == 0 || hit.end >= view.own.words.size()) return false;
  const Word& before = view.own.words[hit.begin - 1];
  return (before.is(Cue::word_or) || before.is(Cue::word_and)) && hit.term == Term::scope_any &&
         view.own.words[hit.end].is(Cue::scope_widened) && view.hunk[hit.begin - 1] != none;
}

// "including but not limited to" → "including": the shorter phrase's words stand in the longer one.
void turn_longer(const View& view, std::vector<LooseHit>& loose, std::vector<Draft>& drafts) {
  for (LooseHit& one : loose) {
    if (one.settled || is_conjunction(*one.hit)) continue;
    for (std::size_t i = one.hit->begin; i < one.hit->end && !one.settled; ++i) {
      if (view.partner[i] == no_word) continue;
      const Hit* other = view.other.scopes.at(view.partner[i]);
      if (other == nullptr || other->term == one.hit->term || is_conjunction(*other) || !may_replace(*one.hit, *other)) continue;
      one.settled = true;
      emit_scope(Direction::changed, view.is_before ? one.hit : other, view.is_before ? other : one.hit, drafts);
    }
  }
}

// "are each a Party" → "Each of them is a Party": the word stands elsewhere in its sentence, and only moved.
bool moved_in_sentence(const View& view, const Hit& hit) {
  const WordRange own = sentence_at(view.own, hit.begin);
  for (std::size_t i = own.begin; i < own.end; ++i) {
    if (view.partner[i] == no_word) continue;
    const WordRange other = sentence_at(view.other, view.partner[i]);
    for (std::size_t j = other.begin; j < other.end; ++j)
      if (view.other_hunk[j] != none && view.other.words[j].norm == view.own.words[hit.begin].norm) return true;
    return false;
  }
  return false;
}

// "neither sells any rights" → "sells no rights": the "no" took the place of "any".
bool is_denied_over_there(const View& view, const Hit& hit) {
  const std::size_t there = hit.end < view.own.words.size() ? view.partner[hit.end] : no_word;
  return hit.term == Term::scope_any && there != no_word && there > 0 && view.other.negators.touch(there - 1, there);
}

void check_alone(const Unit& unit, const View& view, const LooseHit& loose, Direction direction, std::vector<Draft>& drafts) {
  const Term term = loose.hit->term;
  if (is_conjunction(*loose.hit) || is_bound(*loose.hit) || term == Term::scope_both || term == Term::scope_either ||
      moved_in_sentence(view, *loose.hit) || is_denied_over_there(view, *loose.hit))
    return;
  const bool opens_list = term == Term::scope_including || term == Term::scope_including_unlimited || term == Term::scope_such_as;
  const bool counts = opens_list
                          ? view.hunk[loose.hit->begin] != none && unit.hunks[view.hunk[loose.hit->begin]].group == loose.group &&
                                (view.is_before ? unit.hunks[view.hunk[loose.hit->begin]].before.begin
                                                : unit.hunks[view.hunk[loose.hit->begin]].after.begin) == loose.hit->begin
                          : head_stands(view, *loose.hit) && size_of(unit, view, loose.group) <= 4;
  if (!counts && !widens(view, *loose.hit)) return;
  if (direction == Direction::removed)
    emit_scope(direction, loose.hit, nullptr, drafts);
  else
    emit_scope(direction, nullptr, loose.hit, drafts);
}

void check_scope(const Unit& unit, std::vector<Draft>& drafts) {
  if (unit.whole) return;
  std::vector<LooseHit> gone = loose_scopes(unit, before_view(unit));
  std::vector<LooseHit> come = loose_scopes(unit, after_view(unit));
  settle_loose(gone, come, [](const LooseHit& a, const LooseHit& b) { return a.group == b.group && a.hit->term == b.hit->term; });
  turn_longer(before_view(unit), gone, drafts);
  turn_longer(after_view(unit), come, drafts);
  settle_loose(
      gone, come, [&](const LooseHit& a, const LooseHit& b) { return may_change(unit, a, b); },
      [&](const LooseHit& a, const LooseHit& b) { emit_scope(Direction::changed, a.hit, b.hit, drafts); });
  for (const LooseHit& loose : gone)
    if (!loose.settled) check_alone(unit, before_view(unit), loose, Direction::removed, drafts);
  for (const LooseHit& loose : come)
    if (!loose.settled) check_alone(unit, after_view(unit), loose, Direction::added, drafts);
}

std::string scope_sentence(const Wording& wording) {
  const QuotedWords& words = wording.words;
  if (words.before.empty()) return words.after + " now sets how far the clause reaches.";
  if (words.after.empty()) return words.before + " no longer sets how far the clause reaches.";
  return "How far the clause reaches changes from " + words.before + " to " + words.after + ".";
}

}  // namespace

const Rule scope_rule = {
    FindingKind::scope,
    Severity::medium,
    Severity::medium,
    "",
    "How far a statement reaches: all, any, only, certain, and, or, including; a bound turned about, such as at least and up to.",
    "all Services",
    "certain Services",
    check_scope,
    scope_sentence};

}  // namespace clausediff
