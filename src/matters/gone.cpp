// SPDX-License-Identifier: Apache-2.0
#include "matters/gone.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "language/facts/facts.h"
#include "matters/excerpt.h"
#include "matters/ties.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t most_gone_runs = 2;  // stretches that are quoted as gone
constexpr int of_inner_begin = 8;          // what a quotation loses that begins inside of a stretch
constexpr int of_lone_figure = 8;          // value of a figure that is gone where no other came

/// The stretches of before that are gone and have a word that after has nowhere.
std::vector<WordSpan> gone_runs(const Strip& before, const std::vector<bool>& gone) {
  const std::vector<Word>& words = before.words;
  std::vector<WordSpan> runs;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (before.partner[at] != no_partner) continue;
    // A small word that stayed between two of them parts nothing.
    const bool goes_on =
        !runs.empty() && (at == runs.back().end || (at == runs.back().end + 1 && is_function_word(words[at - 1])));
    if (goes_on)
      runs.back().end = at + 1;
    else
      runs.push_back({at, at + 1});
  }
  for (WordSpan& run : runs) run.end = std::max(run.begin, whole_end(before, run.begin, run.end));
  std::erase_if(runs, [&](WordSpan run) {
    const auto from = gone.begin() + static_cast<std::ptrdiff_t>(run.begin);
    return std::find(from, from + static_cast<std::ptrdiff_t>(run.size()), true) ==
           from + static_cast<std::ptrdiff_t>(run.size());
  });
  for (WordSpan& run : runs) {
    // A number is told with what it counts, and "whether or not" with what it denies.
    while (run.end < words.size() && words[run.end - 1].number && words[run.end].is(Cue::excerpt_units)) ++run.end;
    run.end = end_behind_denial(words, run.end);
  }
  return runs;
}

/// The run without what is told beside the figure or the place that took its place, where it begins or ends with that.
void leave_told(WordSpan& run, const std::vector<PassageEdit>& told) {
  for (const PassageEdit& swap : told) {
    if (swap.before.empty() || swap.before.end <= run.begin || swap.before.begin >= run.end) continue;
    if (swap.before.begin <= run.begin)
      run.begin = std::min(run.end, swap.before.end);
    else if (swap.before.end >= run.end)
      run.end = swap.before.begin;
  }
}

/// What tells most of a stretch that is longer than the room: one stretch without a gap.
WordSpan window_of(const Strip& before, WordSpan run, const std::vector<int>& values, std::size_t budget) {
  const Ties ties = ties_of(before);
  WordSpan best;
  int most = std::numeric_limits<int>::min();
  for (std::size_t begin = run.begin; begin < run.end; ++begin) {
    for (std::size_t end = begin + 1; end <= std::min(run.end, begin + budget); ++end) {
      int value = std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(begin),
                                  values.begin() + static_cast<std::ptrdiff_t>(end), 0);
      // What went begins where its neighbours stayed: there a reader sees what it hung on.
      if (begin != run.begin) value -= ties.close[begin] / 2 + of_inner_begin;
      if (end != run.end) value -= ties.open[end] / 2;
      if (value > most) best = {begin, end}, most = value;
    }
  }
  return {best.begin, end_behind_denial(before.words, whole_end(before, best.begin, best.end))};
}

/// By word of before, what a reader learns from its being told as gone. A figure's value stands at its first word; where no other
/// came it tells less.
std::vector<int> gone_values(const Strip& before, const std::vector<bool>& gone, const Strip& after,
                             const std::vector<PassageEdit>& told) {
  std::vector<int> values = word_weights(before);
  for (std::size_t at = 0; at < values.size(); ++at)
    if (!gone[at]) values[at] = 0;
  const auto is_other = [](const Strip& strip, const Fact& fact) {
    return !fact.weak && fact.kind != FindingKind::reference && strip.partner[fact.begin] == no_partner;
  };
  const auto is_told = [&](const Fact& fact) {
    return std::any_of(told.begin(), told.end(),
                       [&](const PassageEdit& swap) { return swap.before.begin < fact.end && fact.begin < swap.before.end; });
  };
  const std::vector<Fact> come = find_facts(after.words, *after.language);
  const bool answered = std::any_of(come.begin(), come.end(), [&](const Fact& fact) { return is_other(after, fact); });
  for (const Fact& fact : find_facts(before.words, *before.language))
    if (is_other(before, fact) && !is_told(fact)) values[fact.begin] += answered ? of_figure : of_lone_figure;
  return values;
}

}  // namespace

std::vector<WordSpan> choose_gone(const Passage& passage, const std::vector<bool>& gone, std::size_t budget,
                                  const std::vector<PassageEdit>& told) {
  const Strip& before = passage.before;
  std::vector<WordSpan> runs = gone_runs(before, gone);
  for (WordSpan& run : runs) leave_told(run, told);
  std::erase_if(runs, [](WordSpan run) { return run.empty(); });
  const std::vector<int> values = gone_values(before, gone, passage.after, told);
  std::vector<int> sums(values.size() + 1, 0);
  std::partial_sum(values.begin(), values.end(), sums.begin() + 1);
  const auto value = [&](WordSpan run) { return sums[run.end] - sums[run.begin]; };
  std::stable_sort(runs.begin(), runs.end(), [&](WordSpan a, WordSpan b) { return value(a) > value(b); });
  std::vector<WordSpan> kept;
  std::size_t used = 0;
  for (const WordSpan& run : runs) {
    if (kept.empty() && run.size() > budget) return {window_of(before, run, values, budget)};
    if (used + run.size() > budget || kept.size() == most_gone_runs) continue;
    used += run.size();
    kept.push_back(run);
  }
  std::sort(kept.begin(), kept.end(), [](WordSpan a, WordSpan b) { return a.begin < b.begin; });
  return kept;
}

}  // namespace clausediff
