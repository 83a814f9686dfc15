// SPDX-License-Identifier: Apache-2.0
// A sense reversed outside of a modal verb and of a watched term: what was said stays, and "not" comes or goes.
#include <algorithm>
#include <array>

#include "rules/draft.h"

namespace clausediff {
namespace {

bool covered(const std::vector<Hit>& hits, const Hit& hit) {
  return std::any_of(hits.begin(), hits.end(),
                     [&](const Hit& other) { return !other.counterpart && other.begin < hit.end && hit.begin < other.end; });
}

// One of the next words of content stands on the other side, at its place or in the same edit.
bool sense_stands(const Unit& unit, const View& view, const Hit& negator) {
  const std::uint32_t group = group_inside(unit, view, negator.begin, negator.end);
  if (group == none) return false;
  const GroupRange range = range_of(unit, group);
  const WordRange side = view.is_before ? range.after : range.before;
  std::size_t seen = 0;
  for (std::size_t i = negator.end; i < view.own.words.size() && i < negator.end + 5 && seen < 1; ++i) {
    if (begins_sentence(view.own.words, i)) break;
    const Word& word = view.own.words[i];
    if (is_function_word(word.norm) || word.norm.ends_with("ly")) continue;
    ++seen;
    if (view.partner[i] != no_word) return true;
    for (std::size_t j = side.begin; j < side.end; ++j)
      if (view.other.words[j].stem == word.stem) return true;
  }
  return false;
}

bool has_other(const Unit& unit, const View& view, const Hit& negator) {
  for (std::size_t i = negator.begin; i < negator.end; ++i)
    if (view.partner[i] != no_word) return true;
  const std::uint32_t group = group_inside(unit, view, negator.begin, negator.end);
  const View other = view.is_before ? after_view(unit) : before_view(unit);
  return group != none && std::any_of(other.own.negators.begin(), other.own.negators.end(), [&](const Hit& hit) {
           return group_inside(unit, other, hit.begin, hit.end) == group && !covered(other.own.modals, hit);
         });
}

// "No party may" → "A party shall not": the modal verb has taken the "no" over.
bool banned_over_there(const View& view, const Hit& negator) {
  const std::string& norm = view.own.words[negator.begin].norm;
  if (norm != "no" && norm != "neither") return false;
  const bool governs = std::any_of(view.own.modals.begin(), view.own.modals.end(),
                                   [&](const Hit& hit) { return hit.begin >= negator.end && hit.begin <= negator.end + 3; });
  const WordRange sentence = sentence_at(view.own.words, negator.begin);
  const auto stands = [&](std::size_t word) {
    for (std::size_t i = sentence.begin; i < sentence.end; ++i)
      if (view.partner[i] == word) return true;
    return false;
  };
  return governs && std::any_of(view.other.modals.begin(), view.other.modals.end(), [&](const Hit& hit) {
           const std::string& last = view.other.words[hit.end - 1].norm;
           return (last == "not" || last == "cannot") && hit.end < view.other.words.size() && stands(hit.end);
         });
}

void emit(Direction direction, WordRange before, WordRange after, std::vector<Draft>& drafts) {
  Draft draft;
  draft.kind = FindingKind::negation;
  draft.rule = "negation";
  draft.direction = direction;
  draft.before = before;
  draft.after = after;
  drafts.push_back(std::move(draft));
}

void check_side(const Unit& unit, const View& view, std::vector<Draft>& drafts) {
  for (const Hit& hit : view.own.negators) {
    if (covered(view.own.modals, hit) || covered(view.own.hits, hit) || covered(view.own.exceptions, hit)) continue;
    if (has_other(unit, view, hit) || banned_over_there(view, hit) || !sense_stands(unit, view, hit)) continue;
    const WordRange range{hit.begin, std::min(hit.end + 1, view.own.words.size())};
    emit(view.is_before ? Direction::removed : Direction::added, view.is_before ? range : WordRange{},
         view.is_before ? WordRange{} : range, drafts);
  }
}

constexpr std::array<std::string_view, 6> prefixes = {"un", "non", "in", "im", "il", "dis"};

// "lawful" → "unlawful", "conforming" → "non-conforming": `plain` without, `turned` with the prefix.
bool is_turned(std::string_view plain, std::string_view turned) {
  return plain.size() > 3 && std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
           return turned.size() == plain.size() + prefix.size() && turned.starts_with(prefix) && turned.ends_with(plain);
         });
}

bool has_prefix_word(const std::vector<Word>& words, std::size_t at) {
  return at > 0 && words[at - 1].norm == "non" && words[at].hyphen;
}

bool watched(const Reading& reading, std::size_t at) {
  return std::any_of(reading.hits.begin(), reading.hits.end(),
                     [&](const Hit& hit) { return !hit.counterpart && hit.begin <= at && at < hit.end; });
}

void check_prefixes(const Unit& unit, std::vector<Draft>& drafts) {
  constexpr std::size_t most = 64;  // words of an edit in which a word may still be said to have turned
  for (const WordHunk& hunk : unit.hunks) {
    if (hunk.before.end - hunk.before.begin > most || hunk.after.end - hunk.after.begin > most) continue;
    for (std::size_t i = hunk.before.begin; i < hunk.before.end; ++i) {
      for (std::size_t j = hunk.after.begin; j < hunk.after.end; ++j) {
        if (watched(unit.before, i) || watched(unit.after, j)) continue;
        const Word& a = unit.before.words[i];
        const Word& b = unit.after.words[j];
        if (is_turned(a.norm, b.norm)) emit(Direction::added, {i, i + 1}, {j, j + 1}, drafts);
        if (is_turned(b.norm, a.norm)) emit(Direction::removed, {i, i + 1}, {j, j + 1}, drafts);
      }
    }
    const auto lone_non = [&](const Reading& reading, const WordRange& range, std::size_t& at) {
      at = range.begin;
      return range.end == range.begin + 1 && reading.words[at].norm == "non" && at + 1 < reading.words.size() &&
             has_prefix_word(reading.words, at + 1) && !watched(reading, at);
    };
    std::size_t at = 0;
    if (lone_non(unit.after, hunk.after, at) && hunk.before.begin == hunk.before.end)
      emit(Direction::added, {}, {at, at + 2}, drafts);
    if (lone_non(unit.before, hunk.before, at) && hunk.after.begin == hunk.after.end)
      emit(Direction::removed, {at, at + 2}, {}, drafts);
  }
}

}  // namespace

void check_negation(const Unit& unit, std::vector<Draft>& drafts) {
  if (unit.whole) return;
  check_side(unit, before_view(unit), drafts);
  check_side(unit, after_view(unit), drafts);
  check_prefixes(unit, drafts);
}

}  // namespace clausediff
