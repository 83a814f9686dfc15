// SPDX-License-Identifier: Apache-2.0
#include "matters/figure_swaps.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "language/facts/facts.h"
#include "language/lexicon.h"

namespace clausediff {
namespace {

constexpr std::size_t nearest_words = 4;  // words between a figure and one that stayed
constexpr std::size_t most_ahead = 8;     // figures of after that are asked for the one that took another's place

bool is_told(const Fact& fact) {
  return !fact.weak && (fact.kind == FindingKind::amount || fact.kind == FindingKind::percentage ||
                        fact.kind == FindingKind::duration || fact.kind == FindingKind::date);
}

/// A figure, or a place whose law, courts or soil is meant.
struct Told {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool place = false;
  FindingKind kind = FindingKind::amount;  // of a figure
  std::string key;                         // equal for what is equal
};

bool any_changed(const Strip& strip, const Told& fact) {
  const auto from = strip.partner.begin() + static_cast<std::ptrdiff_t>(fact.begin);
  return std::find(from, strip.partner.begin() + static_cast<std::ptrdiff_t>(fact.end), no_partner) !=
         strip.partner.begin() + static_cast<std::ptrdiff_t>(fact.end);
}

/// A word of content among [begin, end) of before stands among [from, to) of after.
bool have_word(const Passage& passage, std::size_t begin, std::size_t end, std::size_t from, std::size_t to) {
  for (std::size_t at = begin; at < end; ++at) {
    const std::size_t there = passage.before.partner[at];
    if (there != no_partner && from <= there && there < to && !is_function_word(passage.before.words[at])) return true;
  }
  return false;
}

std::size_t less(std::size_t at) { return at - std::min(at, nearest_words); }

bool stand_beside_one(const Passage& passage, const Told& before, const Told& after) {
  const std::size_t before_end = std::min(passage.before.words.size(), before.end + nearest_words);
  const std::size_t after_end = std::min(passage.after.words.size(), after.end + nearest_words);
  return have_word(passage, less(before.begin), before.begin, less(after.begin), after.begin) ||
         have_word(passage, before.end, before_end, after.end, after_end);
}

/// "within 20 days" and "within 90 days": no other figure of the sentence can be meant.
bool are_alone_alike(const Passage& passage, const Told& before, const Told& after) {
  const std::vector<Word>& left = passage.before.words;
  const std::vector<Word>& right = passage.after.words;
  return before.begin > 0 && after.begin > 0 && left[before.begin - 1].norm == right[after.begin - 1].norm &&
         left[before.end - 1].norm == right[after.end - 1].norm;
}

/// "Albany, New York": another name that changed stands right before it, and the two are one place.
bool goes_with_name(const Strip& strip, const Told& place) {
  return place.begin > 0 && strip.words[place.begin - 1].capital && !is_function_word(strip.words[place.begin - 1]);
}

std::vector<Told> told_facts(const Strip& strip) {
  std::vector<Told> facts;
  for (const Fact& fact : find_facts(strip.words, *strip.language))
    if (is_told(fact)) facts.push_back({fact.begin, fact.end, false, fact.kind, std::string(fact.key)});
  for (const PatternMatch& place : find_patterns(lexicon_of(*strip.language).places, strip.words)) {
    std::string key;
    for (std::size_t at = place.begin; at < place.end; ++at) key += std::string(strip.words[at].norm) + " ";
    facts.push_back({place.begin, place.end, true, FindingKind::amount, std::move(key)});
  }
  std::erase_if(facts, [&](const Told& fact) { return !any_changed(strip, fact); });
  std::stable_sort(facts.begin(), facts.end(), [](const Told& a, const Told& b) { return a.begin < b.begin; });
  return facts;
}

/// Without the words at the end that both have: "days".
PassageEdit without_unit(const Passage& passage, const Told& before, const Told& after) {
  PassageEdit edit{{before.begin, before.end}, {after.begin, after.end}};
  while (edit.before.size() > 1 && edit.after.size() > 1 &&
         passage.before.words[edit.before.end - 1].norm == passage.after.words[edit.after.end - 1].norm) {
    --edit.before.end;
    --edit.after.end;
  }
  return edit;
}

}  // namespace

bool has_limit(const Strip& strip) {
  const std::vector<Fact> facts = find_facts(strip.words, *strip.language);
  return std::any_of(facts.begin(), facts.end(), [](const Fact& fact) {
    return fact.kind == FindingKind::amount || fact.kind == FindingKind::percentage || fact.kind == FindingKind::duration;
  });
}

std::vector<PassageEdit> figure_swaps(const Passage& passage) {
  std::vector<PassageEdit> swaps;
  if (passage.before.words.empty() || passage.after.words.empty()) return swaps;
  const std::vector<Told> went = told_facts(passage.before), come = told_facts(passage.after);
  const auto count = [](const std::vector<Told>& all, bool place) {
    return std::count_if(all.begin(), all.end(), [&](const Told& one) { return one.place == place; });
  };
  const auto alone = [&](bool place) { return count(went, place) == 1 && count(come, place) == 1; };
  std::size_t next = 0;  // of `come`: figures do not change places
  for (const Told& gone : went) {
    for (std::size_t at = next; at < std::min(come.size(), next + most_ahead); ++at) {
      if (come[at].place != gone.place || come[at].kind != gone.kind || come[at].key == gone.key) continue;
      if (gone.place && (!alone(true) || goes_with_name(passage.before, gone) || goes_with_name(passage.after, come[at])))
        continue;
      if (!stand_beside_one(passage, gone, come[at]) && !(alone(gone.place) && are_alone_alike(passage, gone, come[at])))
        continue;
      swaps.push_back(without_unit(passage, gone, come[at]));
      next = at + 1;
      break;
    }
  }
  return swaps;
}

}  // namespace clausediff
