// SPDX-License-Identifier: Apache-2.0
#include "matters/excerpt.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string_view>

#include "language/facts/facts.h"
#include "language/lexicon.h"

namespace clausediff {
namespace {

/// Words that open a phrase of their own: a reader can do without it and still read the rest.
bool opens_phrase(const Word& word) {
  static constexpr std::array<std::string_view, 40> openers = {
      "after", "and",      "as",   "at",      "before",    "but",   "by",      "during", "except", "excluding",
      "for",   "from",     "if",   "in",      "including", "into",  "nor",     "of",     "on",     "or",
      "over",  "provided", "so",   "subject", "such",      "that",  "through", "to",     "under",  "unless",
      "until", "upon",     "when", "where",   "whether",   "which", "while",   "who",    "with",   "within"};
  return std::find(openers.begin(), openers.end(), word.norm) != openers.end();
}

void weigh(std::vector<int>& weights, const PatternTable& table, const std::vector<Word>& words, int weight) {
  for (const PatternMatch& match : find_patterns(table, words))
    for (std::size_t at = match.begin; at < match.end; ++at) weights[at] = std::max(weights[at], weight);
}

std::vector<int> weights_of(const std::vector<Word>& words) {
  std::vector<int> weights(words.size(), 1);
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!is_function_word(words[at].norm)) weights[at] = words[at].capital && at > 0 ? 4 : 3;
  }
  weigh(weights, lexicon().phrases, words, 7);
  weigh(weights, lexicon().negation, words, 6);
  weigh(weights, lexicon().modality, words, 6);
  weigh(weights, lexicon().exception, words, 5);
  for (const Fact& fact : find_facts(words))
    for (std::size_t at = fact.begin; at < fact.end; ++at) weights[at] = std::max(weights[at], 8);
  return weights;
}

struct Phrase {
  WordSpan range;
  double value = 0;
};

std::vector<Phrase> phrases_of(const std::vector<Word>& words, const std::vector<int>& weights) {
  std::vector<Phrase> phrases;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool fresh = phrases.empty() || begins_phrase(words, at) ||
                       (opens_phrase(words[at]) && at > 0 && !opens_phrase(words[at - 1])) || phrases.back().range.size() >= 8;
    if (fresh) phrases.push_back({{at, at}, 0});
    phrases.back().range.end = at + 1;
    phrases.back().value += weights[at];
  }
  for (Phrase& phrase : phrases) phrase.value /= static_cast<double>(phrase.range.size());
  return phrases;
}

bool touches(WordSpan phrase, const std::vector<WordSpan>& must) {
  return std::any_of(must.begin(), must.end(),
                     [&](WordSpan one) { return one.begin < phrase.end && phrase.begin < std::max(one.end, one.begin + 1); });
}

/// The subject and its verb, then what is next to what must be kept, then by what it says.
void prefer(std::vector<Phrase>& phrases, const std::vector<WordSpan>& must, const std::vector<Word>& words) {
  for (std::size_t p = 0; p < phrases.size(); ++p) {
    if (touches(phrases[p].range, must)) phrases[p].value += 100;
    const bool next =
        (p > 0 && touches(phrases[p - 1].range, must)) || (p + 1 < phrases.size() && touches(phrases[p + 1].range, must));
    if (next) phrases[p].value += 4;
    if (p == 0) phrases[p].value += opens_phrase(words.front()) ? 1 : 20;
    if (p == 1) phrases[p].value += 2;
  }
}

std::vector<WordSpan> kept_ranges(const std::vector<bool>& kept) {
  std::vector<WordSpan> ranges;
  for (std::size_t at = 0; at < kept.size(); ++at) {
    if (!kept[at]) continue;
    if (ranges.empty() || ranges.back().end != at) ranges.push_back({at, at});
    ranges.back().end = at + 1;
  }
  return ranges;
}

}  // namespace

std::vector<WordSpan> choose_words(const Strip& strip, const std::vector<WordSpan>& must, std::size_t budget) {
  const std::vector<Word>& words = strip.words;
  if (words.size() <= budget) return {{0, words.size()}};
  std::vector<Phrase> phrases = phrases_of(words, weights_of(words));
  prefer(phrases, must, words);
  std::vector<std::size_t> order(phrases.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return phrases[a].value > phrases[b].value; });
  std::vector<bool> kept(words.size(), false);
  std::size_t left = budget;
  for (const std::size_t p : order) {
    WordSpan range = phrases[p].range;
    if (range.size() > left && phrases[p].value >= 100) range.end = range.begin + left;
    if (range.size() > left) continue;
    left -= range.size();
    std::fill(kept.begin() + static_cast<std::ptrdiff_t>(range.begin), kept.begin() + static_cast<std::ptrdiff_t>(range.end),
              true);
  }
  return kept_ranges(kept);
}

}  // namespace clausediff
