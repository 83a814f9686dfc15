// SPDX-License-Identifier: Apache-2.0
#include "matters/limbs.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "language/lexicon.h"
#include "matters/phrasing.h"
#include "matters/ties.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_of_limb = 4;       // of a limb; less belongs to the one before
constexpr std::size_t fewest_in_both = 3;       // words of content that make two limbs one
constexpr std::size_t most_marker_letters = 4;  // letters of "(iii)"
constexpr std::size_t most_replaced = 60;       // words of a limb that another one replaces

/// "(a)", "(ii)", "(2)": an item begins here, in a list or as the first of one. "Thirty (30)" and "Section 1 (b)" are none.
bool is_marker(const std::vector<Word>& words, std::size_t at, bool in_list) {
  const Word& word = words[at];
  if (word.norm.size() > most_marker_letters || !word.marks.ends_with("(") || at + 1 >= words.size() ||
      !words[at + 1].marks.starts_with(")") || word.joined || word.marks.starts_with(")("))
    return false;
  if (at == 0) return true;
  const Word& last = words[at - 1];
  if (last.number || last.is(Cue::excerpt_pointer_nouns) || (word.number && (last.leads & lead::numeral) != 0)) return false;
  // "The greater of (x) … and (y) …" is one thing.
  const bool behind_joint = last.is(Cue::piece_joints) && at > 1 && (in_list || !last.marks.empty());
  return word.marks.size() > 1 || behind_joint || last.is(Cue::piece_openers);
}

/// By word, how many modal verbs begin before it: two limbs may have one each.
std::vector<bool> modals_of(const Strip& strip) {
  std::vector<bool> modal(strip.words.size(), false);
  for (const PatternMatch& match : find_patterns(lexicon_of(*strip.language).modality, strip.words)) modal[match.begin] = true;
  return modal;
}

/// Where a limb may begin, and whether it surely does.
enum class Break : std::uint8_t { none, soft, hard };

Break break_at(const std::vector<Word>& words, std::size_t at, bool marker) {
  if (at == 0) return Break::hard;
  const std::string_view marks = words[at].marks;
  if (marks.find_first_of(";\n") != std::string::npos || begins_sentence(words, at)) return Break::hard;
  // "… the foregoing clause (B). For the avoidance of doubt": one letter is an abbreviation elsewhere.
  if (marker || (words[at].capital && marks.find(").") != std::string::npos)) return Break::hard;
  if (words[at].is(Cue::piece_openers) && (begins_phrase(words, at) || words[at].is(Cue::piece_strong))) return Break::hard;
  // ", then the Company shall": what follows from a condition.
  if (words[at].is(Cue::piece_consequence) && begins_phrase(words, at)) return Break::hard;
  // A comma, or "and" before another subject: where another verb follows.
  const bool comma = marks.find_first_of(",:") != std::string::npos;
  return comma || (words[at].is(Cue::piece_joints) && !marks.ends_with("(")) ? Break::soft : Break::none;
}

/// Joins to its predecessor what is too short to be told by itself.
void add_limb(std::vector<WordSpan>& limbs, WordSpan limb) {
  if (!limbs.empty() && (limb.size() < fewest_of_limb || limbs.back().size() < fewest_of_limb))
    limbs.back().end = limb.end;
  else if (!limb.empty())
    limbs.push_back(limb);
}

}  // namespace

std::vector<WordSpan> limbs_of(const Strip& strip) {
  const std::vector<Word>& words = strip.words;
  const std::vector<bool> modal = modals_of(strip);
  std::vector<WordSpan> limbs;
  std::size_t begin = 0;
  std::size_t soft = 0;  // the last place at which the limb could be cut; `begin` where there is none
  bool verb = false;
  bool list = false;  // an item of a list has begun in this sentence
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool marker = is_marker(words, at, list);
    list = marker || (list && !begins_sentence(words, at));
    const Break here = break_at(words, at, marker);
    if (here == Break::hard && at > begin) {
      add_limb(limbs, {begin, at});
      begin = soft = at, verb = false;
    } else if (here == Break::soft) {
      soft = at;
    }
    if (!modal[at] || relative_before(words, at) > soft) continue;
    // A second verb, or the first one behind a condition's comma.
    if (soft > begin && (verb || words[begin].is(Cue::piece_openers))) {
      add_limb(limbs, {begin, soft});
      begin = soft;
    }
    verb = true;
  }
  if (begin < words.size()) add_limb(limbs, {begin, words.size()});
  return limbs;
}

namespace {

std::vector<std::size_t> index_of(const std::vector<WordSpan>& limbs, std::size_t words) {
  std::vector<std::size_t> index(words, 0);
  for (std::size_t l = 0; l < limbs.size(); ++l)
    for (std::size_t at = limbs[l].begin; at < limbs[l].end; ++at) index[at] = l;
  return index;
}

/// Limbs of both sides that belong together, as ranges of their indexes.
struct LimbGroup {
  WordSpan before;
  WordSpan after;
};

/// The first and the last limb of before that `limb` shares enough words with; empty where it is none.
WordSpan partners_of(const Passage& passage, WordSpan limb, const std::vector<WordSpan>& before,
                     const std::vector<std::size_t>& of) {
  struct Shared {
    std::size_t limb = 0;
    std::size_t words = 0;
    std::size_t content = 0;
  };
  std::vector<Shared> shared;
  std::size_t most = 0;
  for (std::size_t at = limb.begin; at < limb.end; ++at) {
    const std::size_t partner = passage.after.partner[at];
    if (partner == no_partner) continue;
    if (shared.empty() || shared.back().limb != of[partner]) shared.push_back({of[partner], 0, 0});
    ++shared.back().words;
    shared.back().content += is_function_word(passage.after.words[at]) ? 0 : 1;
    most = std::max(most, shared.back().words);
  }
  WordSpan partners;
  for (const Shared& one : shared) {
    const std::size_t shorter = std::min(limb.size(), before[one.limb].size());
    if (one.content < fewest_in_both && (one.content == 0 || 5 * one.words < 2 * shorter)) continue;
    if (2 * one.words < most) continue;
    if (partners.empty()) partners = {one.limb, one.limb + 1};
    partners.begin = std::min(partners.begin, one.limb);
    partners.end = std::max(partners.end, one.limb + 1);
  }
  return partners;
}

std::vector<LimbGroup> groups_of(const Passage& passage, const std::vector<WordSpan>& before,
                                 const std::vector<WordSpan>& after) {
  const std::vector<std::size_t> of = index_of(before, passage.before.words.size());
  std::vector<LimbGroup> groups;
  std::size_t next = 0;           // limbs of before that have been placed
  std::size_t last = no_partner;  // the last group with words of before
  for (std::size_t l = 0; l < after.size(); ++l) {
    const WordSpan partners = partners_of(passage, after[l], before, of);
    if (partners.empty()) {
      groups.push_back({{next, next}, {l, l + 1}});
      continue;
    }
    if (partners.begin < next && last != no_partner) {
      groups[last].before.end = std::max(groups[last].before.end, partners.end);
      groups[last].after.end = l + 1;
      groups.resize(last + 1);
    } else {
      const std::size_t from = std::max(partners.begin, next);
      if (from > next) groups.push_back({{next, from}, {l, l}});
      groups.push_back({{from, std::max(from, partners.end)}, {l, l + 1}});
      last = groups.size() - 1;
    }
    next = groups[last].before.end;
  }
  if (next < before.size()) groups.push_back({{next, before.size()}, {after.size(), after.size()}});
  return groups;
}

/// Words of both limbs together, from the first to the last.
WordSpan words_of(const std::vector<WordSpan>& limbs, WordSpan range, std::size_t words) {
  if (range.empty()) {
    const std::size_t at = range.begin < limbs.size() ? limbs[range.begin].begin : words;
    return {at, at};
  }
  return {limbs[range.begin].begin, limbs[range.end - 1].end};
}

bool has_content(const Strip& strip, WordSpan range) {
  for (std::size_t at = range.begin; at < range.end; ++at)
    if (!is_function_word(strip.words[at])) return true;
  return false;
}

/// Both speak of the same thing: they have a stem of content in common.
bool share_content(const Passage& passage, WordSpan before, WordSpan after) {
  std::vector<std::string_view> known;
  const auto stem_of = [](const Word& word) { return std::string_view(word.stem.empty() ? word.norm : word.stem); };
  for (std::size_t at = before.begin; at < before.end; ++at)
    if (!is_function_word(passage.before.words[at])) known.push_back(stem_of(passage.before.words[at]));
  std::sort(known.begin(), known.end());
  for (std::size_t at = after.begin; at < after.end; ++at)
    if (!is_function_word(passage.after.words[at]) &&
        std::binary_search(known.begin(), known.end(), stem_of(passage.after.words[at])))
      return true;
  return false;
}

/// What went and what came in one place is one where both speak of the same thing: the one took the other's place.
void join_replaced(const Passage& passage, std::vector<LimbChange>& limbs) {
  std::vector<LimbChange> joined;
  for (LimbChange& limb : limbs) {
    const bool came = !joined.empty() && joined.back().after.empty() && limb.before.empty();
    const bool went = !joined.empty() && joined.back().before.empty() && limb.after.empty();
    const bool beside =
        came ? joined.back().before.end == limb.before.begin && joined.back().after.end == limb.after.begin
             : went && joined.back().after.end == limb.after.begin && joined.back().before.end == limb.before.begin;
    const bool alike =
        beside && joined.back().before.size() + limb.before.size() <= most_replaced &&
        joined.back().after.size() + limb.after.size() <= most_replaced &&
        share_content(passage, {joined.back().before.begin, joined.back().before.end + limb.before.size()},
                      {came ? limb.after.begin : joined.back().after.begin, joined.back().after.end + limb.after.size()});
    if (!alike) {
      joined.push_back(std::move(limb));
      continue;
    }
    joined.back().before.end = std::max(joined.back().before.end, limb.before.end);
    joined.back().after.end = std::max(joined.back().after.end, limb.after.end);
    if (came) joined.back().after.begin = limb.after.begin;
    if (went) joined.back().before.begin = limb.before.begin;
  }
  limbs = std::move(joined);
}

WordSpan clipped(WordSpan span, WordSpan range) {
  const std::size_t begin = std::clamp(span.begin, range.begin, range.end);
  return {begin - range.begin, std::max(begin, std::min(span.end, range.end)) - range.begin};
}

void keep_partners(const Strip& strip, WordSpan range, WordSpan across, Strip& part) {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const std::size_t partner = strip.partner[at];
    if (partner != no_partner && partner >= across.begin && partner < across.end)
      part.partner[at - range.begin] = partner - across.begin;
  }
}

/// `first` is the first edit that may be in it.
Passage cut(const Passage& passage, WordSpan before, WordSpan after, std::size_t& first) {
  Passage part;
  part.rows = passage.rows;
  part.before = part_of(passage.before, before);
  part.after = part_of(passage.after, after);
  keep_partners(passage.before, before, after, part.before);
  keep_partners(passage.after, after, before, part.after);
  const auto behind = [&](const PassageEdit& edit) {
    return edit.before.end <= before.begin && edit.after.end <= after.begin &&
           (edit.before.end < before.begin || edit.after.end < after.begin);
  };
  while (first < passage.edits.size() && behind(passage.edits[first])) ++first;
  for (std::size_t e = first; e < passage.edits.size(); ++e) {
    const PassageEdit& edit = passage.edits[e];
    if (edit.before.begin > before.end || edit.after.begin > after.end) break;
    const PassageEdit mine{clipped(edit.before, before), clipped(edit.after, after)};
    if (!mine.before.empty() || !mine.after.empty()) part.edits.push_back(mine);
  }
  return part;
}

bool says_something(const LimbChange& limb) {
  return std::any_of(limb.part.edits.begin(), limb.part.edits.end(), [&](const PassageEdit& edit) {
    return has_content(limb.part.before, edit.before) || has_content(limb.part.after, edit.after);
  });
}

/// The limbs of after with a verb; one that opens with a condition is none.
std::vector<WordSpan> main_of(const Strip& strip, const std::vector<WordSpan>& limbs) {
  const std::vector<bool> modal = modals_of(strip);
  std::vector<WordSpan> main;
  for (const WordSpan& limb : limbs) {
    if (strip.words[limb.begin].is(Cue::piece_openers)) continue;
    const auto from = modal.begin() + static_cast<std::ptrdiff_t>(limb.begin);
    const auto to = modal.begin() + static_cast<std::ptrdiff_t>(limb.end);
    if (std::find(from, to, true) != to) main.push_back(limb);
  }
  return main;
}

}  // namespace

Passage cut_out(const Passage& passage, WordSpan before, WordSpan after) {
  std::size_t first = 0;
  return cut(passage, before, after, first);
}

Limbs limbs_of_passage(const Passage& passage) {
  const std::vector<WordSpan> before = limbs_of(passage.before), after = limbs_of(passage.after);
  Limbs limbs;
  for (const LimbGroup& group : groups_of(passage, before, after)) {
    LimbChange limb;
    limb.before = words_of(before, group.before, passage.before.words.size());
    limb.after = words_of(after, group.after, passage.after.words.size());
    limbs.changed.push_back(std::move(limb));
  }
  join_replaced(passage, limbs.changed);
  std::size_t first = 0;
  for (LimbChange& limb : limbs.changed) limb.part = cut(passage, limb.before, limb.after, first);
  std::erase_if(limbs.changed, [](const LimbChange& limb) { return !says_something(limb); });
  limbs.main = main_of(passage.after, after);
  return limbs;
}

}  // namespace clausediff
