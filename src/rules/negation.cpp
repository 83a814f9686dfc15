// SPDX-License-Identifier: Apache-2.0
// A sense reversed outside of a modal verb and of a watched term: what was said stays, and "not" comes or goes.
#include <algorithm>
#include <set>

#include "rules/rule_list.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

constexpr std::size_t most_edited = 8;  // words of an edit whose "not" can be told to turn what stands beside it

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
    if (is_function_word(word) || view.own.language->cues.ends(Cue::token_adverb_endings, word.norm)) continue;
    ++seen;
    if (view.partner[i] != no_word) return true;
    for (std::size_t j = side.begin; j < side.end; ++j)
      if (view.other.words[j].stem == word.stem) return true;
  }
  return false;
}

// One side's negators against the other's: what the other side has is looked up once, so that a sentence of many negators stays
// linear.
class NegationCheck {
 public:
  NegationCheck(const Unit& unit, const View& view, const View& other, std::vector<Draft>& drafts)
      : unit_(unit), view_(view), drafts_(drafts) {
    for (const Hit& hit : other.own.negators)
      if (!other.own.modals.touch(hit)) groups_.insert(group_inside(unit, other, hit.begin, hit.end));
  }

  void run() {
    for (const Hit& hit : view_.own.negators) {
      if (view_.own.modals.touch(hit) || view_.own.hits.touch(hit) || view_.own.exceptions.touch(hit)) continue;
      if (view_.own.heading[hit.begin] || in_rewritten(hit)) continue;
      if (has_other(hit) || banned_over_there(hit) || !sense_stands(unit_, view_, hit)) continue;
      if (is_negated_over_there(hit) || is_told_otherwise(hit)) continue;
      const WordRange range{hit.begin, std::min(hit.end + 1, view_.own.words.size())};
      drafts_.push_back(view_.is_before ? drafted(FindingKind::negation, Direction::removed, range, WordRange{})
                                        : drafted(FindingKind::negation, Direction::added, WordRange{}, range));
    }
  }

 private:
  bool has_other(const Hit& negator) const {
    for (std::size_t i = negator.begin; i < negator.end; ++i)
      if (view_.partner[i] != no_word) return true;
    const std::uint32_t group = group_inside(unit_, view_, negator.begin, negator.end);
    return group != none && groups_.count(group) != 0;
  }

  // "No party may" → "A party shall not": the modal verb has taken the "no" over.
  bool banned_over_there(const Hit& negator) {
    if (!view_.own.words[negator.begin].is(Cue::negation_before_nouns)) return false;
    bool governs = false;
    for (std::size_t i = negator.end; i <= negator.end + 3 && !governs; ++i) {
      const Hit* modal = view_.own.modals.at(i);
      governs = modal != nullptr && modal->begin >= negator.end;
    }
    return governs && bans_its_sentence(negator.begin);
  }

  // A word of this sentence stands right behind a ban of the other side.
  bool bans_its_sentence(std::size_t at) {
    if (at < sentence_.end && at >= sentence_.begin) return banned_;
    sentence_ = sentence_at(view_.own, at);
    banned_ = false;
    for (std::size_t i = sentence_.begin; i < sentence_.end && !banned_; ++i)
      if (const std::size_t there = view_.partner[i]; there != no_word && there > 0) banned_ = is_behind_ban(there);
    return banned_;
  }

  // Where much was written anew around a "not", whether the sense is another one is not to be read from that word.
  bool in_rewritten(const Hit& negator) const {
    const std::uint32_t group = group_inside(unit_, view_, negator.begin, negator.end);
    if (group == none) return false;
    const GroupRange range = range_of(unit_, group);
    return range.before.end - range.before.begin > most_edited || range.after.end - range.after.begin > most_edited;
  }

  // "do not and will not infringe" → "do not infringe": what is negated is so on the other side.
  bool is_negated_over_there(const Hit& negator) const {
    constexpr std::size_t reach = 4;  // words between a "not" and its verb
    std::size_t verb = negator.end;
    while (verb < view_.own.words.size() && verb < negator.end + reach && is_function_word(view_.own.words[verb])) ++verb;
    if (verb == view_.own.words.size() || view_.partner[verb] == no_word) return false;
    const std::size_t there = view_.partner[verb];
    for (std::size_t i = there; i > 0 && i + reach > there && !begins_sentence(view_.other.words, i); --i)
      if (view_.other.negators.touch(i - 1, i)) return true;
    return false;
  }

  // "Neither party transfers any right" → "The Company transfers no right", "where not prohibited" → "unless prohibited": where
  // the sentence has a "no" at another word instead, or is another sentence for the most part, it is not said to be reversed.
  bool is_told_otherwise(const Hit& negator) {
    if (negator.begin < told_in_.end && negator.begin >= told_in_.begin) return told_;
    told_in_ = sentence_at(view_.own, negator.begin);
    const std::size_t there = place_over_there(told_in_, negator.begin);
    told_ = there == no_word || !is_kept(told_in_) || has_loose_negator(sentence_at(view_.other, there));
    return told_;
  }

  // Half of the words stand on the other side.
  bool is_kept(const WordRange& sentence) const {
    std::size_t kept = 0;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) kept += view_.partner[i] != no_word ? 1 : 0;
    return 2 * kept >= sentence.end - sentence.begin;
  }

  // Where the word that stands on both sides nearest behind, or else before, a place of a sentence is on the other side.
  std::size_t place_over_there(const WordRange& sentence, std::size_t at) const {
    for (std::size_t i = at; i < sentence.end; ++i)
      if (view_.partner[i] != no_word) return view_.partner[i];
    for (std::size_t i = at; i > sentence.begin; --i)
      if (view_.partner[i - 1] != no_word) return view_.partner[i - 1];
    return no_word;
  }

  // A negator, a ban or an exception of the other side's sentence that this side does not have.
  bool has_loose_negator(const WordRange& sentence) const {
    const Reading& other = view_.other;
    for (std::size_t i = sentence.begin; i < sentence.end; ++i) {
      if (view_.back[i] != no_word) continue;
      const Hit* modal = other.modals.at(i);
      const bool bans = modal != nullptr && modal->end == i + 1 && other.words[i].is(Cue::negation_bans);
      if (bans || other.negators.touch(i, i + 1) || other.exceptions.touch(i, i + 1)) return true;
    }
    return false;
  }

  bool is_behind_ban(std::size_t there) const {
    const Hit* modal = view_.other.modals.at(there - 1);
    if (modal == nullptr || modal->end != there) return false;
    return view_.other.words[there - 1].is(Cue::negation_bans);
  }

  const Unit& unit_;
  const View view_;
  std::vector<Draft>& drafts_;
  std::set<std::uint32_t> groups_;  // edits in which the other side has a negator
  WordRange sentence_;              // the one that banned_ is about; empty at first
  bool banned_ = false;
  WordRange told_in_;  // the sentence that told_ is about; empty at first
  bool told_ = false;
};

void emit_negation(Direction direction, WordRange before, WordRange after, std::vector<Draft>& drafts) {
  drafts.push_back(drafted(FindingKind::negation, direction, before, after));
}

// "lawful" → "unlawful", "conforming" → "non-conforming": `plain` without, `turned` with the prefix.
bool is_turned(std::string_view plain, std::string_view turned, const Language& language) {
  const auto prefixes = language.cues.list(Cue::negation_prefixes);
  return plain.size() > 3 && std::any_of(prefixes.begin(), prefixes.end(), [&](std::string_view prefix) {
           return turned.size() == plain.size() + prefix.size() && turned.starts_with(prefix) && turned.ends_with(plain);
         });
}

bool has_prefix_word(const std::vector<Word>& words, std::size_t at) {
  return at > 0 && words[at - 1].is(Cue::negation_prefix_word) && words[at].hyphen;
}

// "unrejected" and "un-rejected" are one word.
bool is_prefixed(const std::vector<Word>& words, std::size_t at, std::string_view turned) {
  return at > 0 && words[at].hyphen && std::string(words[at - 1].norm) + std::string(words[at].norm) == turned;
}

bool watched(const Reading& reading, std::size_t at) { return reading.hits.touch(at, at + 1); }

void check_prefixes(const Unit& unit, std::vector<Draft>& drafts) {
  const Language& language = *unit.after.language;
  for (const WordHunk& hunk : unit.hunks) {
    if (hunk.before.end - hunk.before.begin > most_edited || hunk.after.end - hunk.after.begin > most_edited) continue;
    for (std::size_t i = hunk.before.begin; i < hunk.before.end; ++i) {
      for (std::size_t j = hunk.after.begin; j < hunk.after.end; ++j) {
        if (watched(unit.before, i) || watched(unit.after, j)) continue;
        const Word& a = unit.before.words[i];
        const Word& b = unit.after.words[j];
        if (is_prefixed(unit.before.words, i, b.norm) || is_prefixed(unit.after.words, j, a.norm)) continue;
        if (is_turned(a.norm, b.norm, language)) emit_negation(Direction::added, {i, i + 1}, {j, j + 1}, drafts);
        if (is_turned(b.norm, a.norm, language)) emit_negation(Direction::removed, {i, i + 1}, {j, j + 1}, drafts);
      }
    }
    const auto lone_non = [&](const Reading& reading, const WordRange& range, std::size_t& at) {
      at = range.begin;
      return range.end == range.begin + 1 && reading.words[at].is(Cue::negation_prefix_word) && at + 1 < reading.words.size() &&
             has_prefix_word(reading.words, at + 1) && !watched(reading, at);
    };
    std::size_t at = 0;
    if (lone_non(unit.after, hunk.after, at) && hunk.before.begin == hunk.before.end)
      emit_negation(Direction::added, {}, {at, at + 2}, drafts);
    if (lone_non(unit.before, hunk.before, at) && hunk.after.begin == hunk.after.end)
      emit_negation(Direction::removed, {at, at + 2}, {}, drafts);
  }
}

void check_negation(const Unit& unit, std::vector<Draft>& drafts) {
  if (unit.whole) return;
  NegationCheck(unit, before_view(unit), after_view(unit), drafts).run();
  NegationCheck(unit, after_view(unit), before_view(unit), drafts).run();
  check_prefixes(unit, drafts);
}

std::string negation_sentence(const Wording& wording) {
  return wording.draft.direction == Direction::added ? "The sense is reversed: the clause now says " + wording.words.after + "."
                                                     : "The sense is reversed: " + wording.words.before + " is struck.";
}

}  // namespace

const Rule negation_rule = {FindingKind::negation,
                            Severity::high,
                            Severity::high,
                            "",
                            "A sense reversed by not, no, never, without, un-, non-.",
                            "is liable for",
                            "is not liable for",
                            check_negation,
                            negation_sentence};

}  // namespace clausediff
