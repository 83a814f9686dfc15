// SPDX-License-Identifier: Apache-2.0
// Definitions that come, go, change in substance, or go on under another name.
#include <algorithm>

#include "rules/rule_list.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool overlaps(const WordRange& a, const WordRange& b) { return a.begin < b.end && b.begin < a.end; }

// An edit that only swaps articles and the like leaves the substance.
bool has_substance(const Unit& unit, const WordHunk& hunk, const DefinitionText& before, const DefinitionText& after) {
  const auto weighs = [](const Reading& reading, const WordRange& range, std::size_t means) {
    for (std::size_t i = std::max(range.begin, means); i < range.end; ++i) {
      const Word& word = reading.words[i];
      // "means" → "shall mean" is no change of the meaning.
      if (i < means + 2 && word.is(Cue::meaning_ways)) continue;
      // A pointer that leads elsewhere is a finding of its own; one that follows its target is none.
      if (reading.fact_of[i] != no_word && reading.facts[reading.fact_of[i]].kind == FindingKind::reference) continue;
      if (!word.is(Cue::meaning_light)) return true;
    }
    return false;
  };
  return weighs(unit.before, hunk.before, before.means) || weighs(unit.after, hunk.after, after.means);
}

// An empty range stands in a meaning where it lies between two of its words, or at its end.
bool lies_in(const WordRange& range, const DefinitionText& definition) {
  if (range.begin == range.end) return range.begin > definition.means && range.begin <= definition.end;
  return overlaps(range, {definition.means, definition.end});
}

const WordHunk* edit_in(const Unit& unit, const DefinitionText& before, const DefinitionText& after) {
  for (const WordHunk& hunk : unit.hunks) {
    if (!has_substance(unit, hunk, before, after)) continue;
    const bool filled_before = hunk.before.begin < hunk.before.end;
    const bool filled_after = hunk.after.begin < hunk.after.end;
    if ((!filled_before || lies_in(hunk.before, before)) && (!filled_after || lies_in(hunk.after, after)) &&
        (lies_in(hunk.before, before) || lies_in(hunk.after, after)))
      return &hunk;
  }
  return nullptr;
}

// The share of a meaning's words that stand in the other's meaning.
double kept(const Unit& unit, const DefinitionText& before, const DefinitionText& after) {
  std::size_t same = 0;
  for (std::size_t i = before.means; i < before.end; ++i) {
    const std::size_t there = unit.to_after[i];
    same += there != no_word && there >= after.means && there < after.end ? 1 : 0;
  }
  return static_cast<double>(same) /
         static_cast<double>(std::max<std::size_t>(1, std::max(before.end - before.means, after.end - after.means)));
}

void emit_definition(Direction direction, WordRange before, WordRange after, std::vector<Draft>& drafts) {
  drafts.push_back(drafted(FindingKind::definition, direction, before, after));
}

void check_definitions(const Unit& unit, std::vector<Draft>& drafts) {
  const auto& before = unit.before.definitions;
  const auto& after = unit.after.definitions;
  std::vector<bool> used(after.size(), false);
  std::vector<const DefinitionText*> gone;
  for (const DefinitionText& a : before) {
    const auto b = std::find_if(after.begin(), after.end(), [&](const DefinitionText& d) { return d.term == a.term; });
    if (b == after.end()) {
      gone.push_back(&a);
      continue;
    }
    used[static_cast<std::size_t>(b - after.begin())] = true;
    if (const WordHunk* hunk = edit_in(unit, a, *b))
      emit_definition(Direction::changed, hunk->before.begin < hunk->before.end ? hunk->before : WordRange{},
                      hunk->after.begin < hunk->after.end ? hunk->after : WordRange{}, drafts);
  }
  for (const DefinitionText* a : gone) {
    std::size_t best = after.size();
    for (std::size_t b = 0; b < after.size(); ++b)
      if (!used[b] && kept(unit, *a, after[b]) >= 0.5) best = b;
    if (best == after.size()) {
      emit_definition(Direction::removed, {a->begin, a->means}, {}, drafts);
      continue;
    }
    used[best] = true;
    emit_definition(Direction::renamed, {a->begin, a->means}, {after[best].begin, after[best].means}, drafts);
    if (const WordHunk* hunk = edit_in(unit, *a, after[best]))
      emit_definition(Direction::changed, hunk->before, hunk->after, drafts);
  }
  for (std::size_t b = 0; b < after.size(); ++b)
    if (!used[b]) emit_definition(Direction::added, {}, {after[b].begin, after[b].means}, drafts);
}

std::string definition_sentence(const Wording& wording) {
  const QuotedWords& words = wording.words;
  switch (wording.draft.direction) {
    case Direction::added:
      return words.after + " is defined now.";
    case Direction::removed:
      return words.before + " is no longer defined.";
    case Direction::renamed:
      return words.before + " is called " + words.after + " now.";
    default:
      break;
  }
  if (words.before.empty()) return "The meaning of the term gains " + words.after + ".";
  if (words.after.empty()) return "The meaning of the term loses " + words.before + ".";
  return "The meaning of the term changes from " + words.before + " to " + words.after + ".";
}

}  // namespace

const Rule definition_rule = {FindingKind::definition,
                              Severity::high,
                              Severity::high,
                              "",
                              "A definition is added, removed, renamed or changed in substance.",
                              "\"Field\" means psoriasis",
                              "\"Field\" means skin disease",
                              check_definitions,
                              definition_sentence};

}  // namespace clausediff
