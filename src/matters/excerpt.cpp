// SPDX-License-Identifier: Apache-2.0
#include "matters/excerpt.h"

#include <algorithm>
#include <array>
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

std::vector<Phrase> phrases_of(const std::vector<Word>& words, const std::vector<int>& weights, std::size_t budget) {
  const std::size_t longest = std::min<std::size_t>(8, std::max<std::size_t>(1, budget / 2));
  std::vector<Phrase> phrases;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool fresh = phrases.empty() || begins_phrase(words, at) ||
                       (opens_phrase(words[at]) && at > 0 && !opens_phrase(words[at - 1])) ||
                       phrases.back().range.size() >= longest;
    if (fresh) phrases.push_back({{at, at}, 0});
    phrases.back().range.end = at + 1;
    phrases.back().value += weights[at];
  }
  return phrases;
}

bool touches(WordSpan phrase, const std::vector<WordSpan>& must) {
  return std::any_of(must.begin(), must.end(),
                     [&](WordSpan one) { return one.begin < phrase.end && phrase.begin < std::max(one.end, one.begin + 1); });
}

/// The subject and its verb, then what is next to what must be kept, then by what it says.
void prefer(std::vector<Phrase>& phrases, const std::vector<WordSpan>& must, const std::vector<Word>& words) {
  for (std::size_t p = 0; p < phrases.size(); ++p) {
    if (touches(phrases[p].range, must)) phrases[p].value += 400;
    const bool next =
        (p > 0 && touches(phrases[p - 1].range, must)) || (p + 1 < phrases.size() && touches(phrases[p + 1].range, must));
    if (next) phrases[p].value += 12;
    if (p == 0) phrases[p].value += opens_phrase(words.front()) ? 6 : 60;
    if (p == 1) phrases[p].value += 8;
  }
}

/// The phrases to keep: the most of value in at most so many words with at most so many gaps between them. A table over phrases,
/// words used and gaps made.
class Choice {
 public:
  Choice(const std::vector<Phrase>& phrases, std::size_t budget) : phrases_(phrases), budget_(budget) {
    best_.assign((phrases.size() + 1) * cells(), 0);
    keep_.assign(phrases.size() * cells(), false);
    for (std::size_t p = phrases.size(); p-- > 0;) fill(p);
  }

  std::vector<bool> kept() const {
    std::vector<bool> kept(phrases_.size(), false);
    std::size_t used = 0;
    std::size_t gaps = 0;
    bool open = false;
    for (std::size_t p = 0; p < phrases_.size(); ++p) {
      kept[p] = keep_[p * cells() + cell(used, gaps, open)];
      if (kept[p])
        used += phrases_[p].range.size();
      else if (!open)
        ++gaps;
      open = !kept[p];
    }
    return kept;
  }

 private:
  static constexpr std::size_t most_gaps = 2;

  std::size_t cells() const { return (budget_ + 1) * (most_gaps + 1) * 2; }
  std::size_t cell(std::size_t used, std::size_t gaps, bool open) const {
    return ((used * (most_gaps + 1)) + gaps) * 2 + (open ? 1 : 0);
  }

  void fill(std::size_t p) {
    const std::size_t size = phrases_[p].range.size();
    for (std::size_t used = 0; used <= budget_; ++used) {
      for (std::size_t gaps = 0; gaps <= most_gaps; ++gaps) {
        for (const bool open : {false, true}) {
          constexpr double never = -1e9;
          const std::size_t next_gaps = gaps + (open ? 0 : 1);
          const double dropped = next_gaps > most_gaps ? never : best_[(p + 1) * cells() + cell(used, next_gaps, true)];
          const double taken =
              used + size > budget_ ? never : phrases_[p].value + best_[(p + 1) * cells() + cell(used + size, gaps, false)];
          best_[p * cells() + cell(used, gaps, open)] = std::max(dropped, taken);
          keep_[p * cells() + cell(used, gaps, open)] = taken >= dropped && taken > never;
        }
      }
    }
  }

  const std::vector<Phrase>& phrases_;
  std::size_t budget_;
  std::vector<double> best_;
  std::vector<bool> keep_;
};

}  // namespace

std::vector<WordSpan> choose_words(const Strip& strip, const std::vector<WordSpan>& must, std::size_t budget) {
  const std::vector<Word>& words = strip.words;
  if (words.size() <= budget) return {{0, words.size()}};
  std::vector<Phrase> phrases = phrases_of(words, weights_of(words), budget);
  prefer(phrases, must, words);
  const std::vector<bool> kept = Choice(phrases, budget).kept();
  std::vector<WordSpan> ranges;
  for (std::size_t p = 0; p < phrases.size(); ++p) {
    if (!kept[p]) continue;
    if (ranges.empty() || ranges.back().end != phrases[p].range.begin)
      ranges.push_back({phrases[p].range.begin, phrases[p].range.begin});
    ranges.back().end = phrases[p].range.end;
  }
  return ranges;
}

}  // namespace clausediff
