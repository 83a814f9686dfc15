// SPDX-License-Identifier: Apache-2.0
#include "matters/phrase_choice.h"

#include <algorithm>
#include <cstdint>

namespace clausediff {
namespace {

constexpr double of_gap = 4;  // what a phrase by itself must be worth, so that no sentence falls to pieces

class Choice {
 public:
  Choice(const std::vector<SentencePhrase>& phrases, const Ties& ties, std::size_t budget, std::size_t gaps)
      : phrases_(phrases), ties_(ties), budget_(budget), most_gaps_(gaps) {
    best_.assign((phrases.size() + 1) * cells(), 0);
    keep_.assign(phrases.size() * cells(), 0);
    for (std::size_t p = phrases.size(); p-- > 0;) fill(p);
  }

  std::vector<bool> kept() const {
    std::vector<bool> kept(phrases_.size(), false);
    std::size_t used = 0;
    std::size_t gaps = 0;
    bool open = false;
    for (std::size_t p = 0; p < phrases_.size(); ++p) {
      kept[p] = keep_[p * cells() + cell(used, gaps, open)] != 0;
      if (kept[p])
        used += phrases_[p].range.size();
      else if (!open)
        ++gaps;
      open = !kept[p];
    }
    return kept;
  }

 private:
  std::size_t cells() const { return (budget_ + 1) * (most_gaps_ + 1) * 2; }
  std::size_t cell(std::size_t used, std::size_t gaps, bool open) const {
    return ((used * (most_gaps_ + 1)) + gaps) * 2 + (open ? 1 : 0);
  }

  void fill(std::size_t p) {
    constexpr double never = -1e9;
    const std::size_t size = phrases_[p].range.size();
    const double opened = of_gap + ties_.open[phrases_[p].range.begin];
    const double closed = ties_.close[phrases_[p].range.begin];
    const double* const next = best_.data() + (p + 1) * cells();
    double* const best = best_.data() + p * cells();
    std::uint8_t* const keep = keep_.data() + p * cells();
    // No more words can have been used than stand before the phrase, nor more gaps made than there are phrases.
    const std::size_t most_used = std::min(budget_, phrases_[p].range.begin);
    const std::size_t gaps_made = std::min(most_gaps_, p);
    for (std::size_t used = 0; used <= most_used; ++used) {
      for (std::size_t gaps = 0; gaps <= gaps_made; ++gaps) {
        for (const bool open : {false, true}) {
          const std::size_t next_gaps = gaps + (open ? 0 : 1);
          const double left_out = next[cell(used, std::min(next_gaps, most_gaps_), true)];
          const double dropped = next_gaps > most_gaps_ ? never : left_out - (open ? 0 : opened);
          const double read = phrases_[p].value - (open ? closed : 0);
          const double taken = used + size > budget_ ? never : read + next[cell(used + size, gaps, false)];
          best[cell(used, gaps, open)] = std::max(dropped, taken);
          keep[cell(used, gaps, open)] = taken >= dropped && taken > never ? 1 : 0;
        }
      }
    }
  }

  const std::vector<SentencePhrase>& phrases_;
  const Ties& ties_;
  std::size_t budget_;
  std::size_t most_gaps_;
  std::vector<double> best_;
  std::vector<std::uint8_t> keep_;
};

}  // namespace

std::vector<bool> choose_phrases(const std::vector<SentencePhrase>& phrases, const Ties& ties, std::size_t budget,
                                 std::size_t gaps) {
  return Choice(phrases, ties, budget, gaps).kept();
}

}  // namespace clausediff
