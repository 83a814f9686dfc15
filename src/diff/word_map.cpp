// SPDX-License-Identifier: Apache-2.0
#include "diff/word_map.h"

#include <clausediff/document.h>

#include <algorithm>
#include <tuple>

#include "diff/chain.h"

namespace clausediff {
namespace {

constexpr std::uint32_t long_run = 8;    // words: so many in a row are no accident in a whole contract
constexpr std::uint32_t short_run = 3;   // the same between two anchors
constexpr std::uint32_t most_bars = 4;   // words of the longer side for each of the shorter one
constexpr std::uint32_t small_gap = 12;  // words: in so few each equal one counts

/// Equal words [before, before + size) and [after, after + size).
struct EqualRun {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  std::uint32_t size = 0;
};

struct Gap {
  std::uint32_t before = 0;
  std::uint32_t before_end = 0;
  std::uint32_t after = 0;
  std::uint32_t after_end = 0;
};

struct Gram {
  std::uint64_t hash = 0;
  std::uint32_t at = 0;
  bool after = false;
};

std::uint64_t hash_of(Ids ids) {
  std::uint64_t hash = 0;
  for (const std::uint32_t id : ids) {
    hash = (hash ^ id) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 29;
  }
  return hash;
}

class Mapper {
 public:
  Mapper(Ids before, Ids after) : before_(before), after_(after) {
    map_.to_after.assign(before.size(), none);
    map_.to_before.assign(after.size(), none);
    map_.moved_to_after.assign(before.size(), none);
    map_.moved_to_before.assign(after.size(), none);
  }

  WordMap make() {
    const Gap all{0, static_cast<std::uint32_t>(before_.size()), 0, static_cast<std::uint32_t>(after_.size())};
    for (const Gap& gap : anchor({all}, long_run)) {
      for (const Gap& inner : anchor({gap}, short_run)) fill(inner);
    }
    find_moved(all);
    return std::move(map_);
  }

 private:
  /// Pairs the anchors in the stretches, and returns what lies between them.
  std::vector<Gap> anchor(const std::vector<Gap>& stretches, std::uint32_t size) {
    std::vector<Gap> gaps;
    for (const Gap& s : stretches) {
      Gap rest = s;
      for (const EqualRun& run : chain(unique_runs(s, size, false))) {
        gaps.push_back({rest.before, run.before, rest.after, run.after});
        pair(run, map_.to_after, map_.to_before);
        rest.before = run.before + run.size;
        rest.after = run.after + run.size;
      }
      gaps.push_back(rest);
    }
    std::erase_if(gaps, [](const Gap& g) { return g.before == g.before_end || g.after == g.after_end; });
    return gaps;
  }

  static void pair(const EqualRun& run, std::vector<std::uint32_t>& to_after, std::vector<std::uint32_t>& to_before) {
    for (std::uint32_t k = 0; k < run.size; ++k) {
      to_after[run.before + k] = run.after + k;
      to_before[run.after + k] = run.before + k;
    }
  }

  bool taken(bool after, std::uint32_t at) const { return (after ? map_.to_before : map_.to_after)[at] != none; }

  void add_grams(Ids ids, std::uint32_t begin, std::uint32_t end, std::uint32_t size, bool after, bool free_only,
                 std::vector<Gram>& grams) const {
    std::uint32_t free = 0;  // words before `at + 1` that are free, in a row
    for (std::uint32_t at = begin; at < end; ++at) {
      free = free_only && taken(after, at) ? 0 : free + 1;
      if (free >= size) grams.push_back({hash_of(ids.subspan(at + 1 - size, size)), at + 1 - size, after});
    }
  }

  /// The longest equal runs around what each side of the stretch has once.
  std::vector<EqualRun> unique_runs(const Gap& s, std::uint32_t size, bool free_only) const {
    std::vector<Gram> grams;
    add_grams(before_, s.before, s.before_end, size, false, free_only, grams);
    add_grams(after_, s.after, s.after_end, size, true, free_only, grams);
    std::sort(grams.begin(), grams.end(),
              [](const Gram& x, const Gram& y) { return std::tie(x.hash, x.after, x.at) < std::tie(y.hash, y.after, y.at); });
    std::vector<EqualRun> seeds;
    for (std::size_t i = 0; i < grams.size();) {
      std::size_t end = i + 1;
      while (end < grams.size() && grams[end].hash == grams[i].hash) ++end;
      if (end == i + 2 && !grams[i].after && grams[i + 1].after) seeds.push_back({grams[i].at, grams[i + 1].at, size});
      i = end;
    }
    std::sort(seeds.begin(), seeds.end(), [](const EqualRun& x, const EqualRun& y) { return x.before < y.before; });
    return grown(s, seeds, free_only);
  }

  /// Seeds on one diagonal that touch are one run; each is then as long as the words are equal.
  std::vector<EqualRun> grown(const Gap& s, const std::vector<EqualRun>& seeds, bool free_only) const {
    std::vector<EqualRun> runs;
    for (const EqualRun& seed : seeds) {
      if (!runs.empty()) {
        const EqualRun& last = runs.back();
        const bool inside = seed.before < last.before + last.size && seed.before - last.before == seed.after - last.after;
        if (inside) continue;
      }
      EqualRun run = seed;
      while (run.before > s.before && run.after > s.after && equal(run.before - 1, run.after - 1, free_only))
        --run.before, --run.after, ++run.size;
      while (run.before + run.size < s.before_end && run.after + run.size < s.after_end &&
             equal(run.before + run.size, run.after + run.size, free_only))
        ++run.size;
      runs.push_back(run);
    }
    return runs;
  }

  bool equal(std::uint32_t b, std::uint32_t a, bool free_only) const {
    return before_[b] == after_[a] && !(free_only && (taken(false, b) || taken(true, a)));
  }

  /// The heaviest of them in the order of both versions; where two overlap the later one gives way.
  static std::vector<EqualRun> chain(const std::vector<EqualRun>& runs) {
    std::vector<ChainLink> links;
    links.reserve(runs.size());
    for (const EqualRun& run : runs) links.push_back({run.before, run.after, static_cast<double>(run.size)});
    std::vector<EqualRun> chained;
    std::uint32_t b = 0, a = 0;
    for (const std::uint32_t k : heaviest_chain(links)) {
      EqualRun run = runs[k];
      const std::uint32_t over = std::max(b > run.before ? b - run.before : 0, a > run.after ? a - run.after : 0);
      if (over >= run.size) continue;
      run = {run.before + over, run.after + over, run.size - over};
      b = run.before + run.size;
      a = run.after + run.size;
      chained.push_back(run);
    }
    return chained;
  }

  /// Nearly all words of the shorter side stand in the longer one, in order: the cells of a row among its bars.
  static bool holds_the_other(const std::vector<Hunk>& hunks, std::uint32_t b_size, std::uint32_t a_size) {
    const std::uint32_t shorter = std::min(b_size, a_size), longer = std::max(b_size, a_size);
    std::uint32_t same = b_size;
    for (const Hunk& h : hunks) same -= h.before_end - h.before_begin;
    return longer <= shorter * most_bars && same * 4 >= shorter * 3;
  }

  /// The shortest script between two anchors. Single words that two long texts share by accident are no partners.
  void fill(const Gap& gap) {
    const std::uint32_t b_size = gap.before_end - gap.before;
    const std::uint32_t a_size = gap.after_end - gap.after;
    std::uint32_t b = 0, a = 0;
    std::vector<Hunk> hunks = edit_script(before_.subspan(gap.before, b_size), after_.subspan(gap.after, a_size));
    hunks.push_back({b_size, b_size, a_size, a_size});
    const bool small = (b_size <= small_gap && a_size <= small_gap) || holds_the_other(hunks, b_size, a_size);
    for (const Hunk& h : hunks) {
      const std::uint32_t size = h.before_begin - b;
      const bool edge = (b == 0 && a == 0) || (h.before_begin == b_size && h.after_begin == a_size);
      if (small || edge || size >= short_run) pair({gap.before + b, gap.after + a, size}, map_.to_after, map_.to_before);
      b = h.before_end;
      a = h.after_end;
    }
  }

  void find_moved(const Gap& all) {
    std::vector<EqualRun> runs = unique_runs(all, long_run, true);
    std::stable_sort(runs.begin(), runs.end(), [](const EqualRun& x, const EqualRun& y) { return x.size > y.size; });
    for (const EqualRun& run : runs) {
      if (map_.moved_to_after[run.before] == none && map_.moved_to_after[run.before + run.size - 1] == none &&
          map_.moved_to_before[run.after] == none && map_.moved_to_before[run.after + run.size - 1] == none)
        pair(run, map_.moved_to_after, map_.moved_to_before);
    }
  }

  Ids before_;
  Ids after_;
  WordMap map_;
};

}  // namespace

WordMap map_words(Ids before, Ids after) { return Mapper(before, after).make(); }

}  // namespace clausediff
