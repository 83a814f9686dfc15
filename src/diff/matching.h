// SPDX-License-Identifier: Apache-2.0
// Which unit became which. The same steps serve for paragraphs, for the rows of a table and for the paragraphs of a cell.
#pragma once

#include <clausediff/alignment.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "diff/candidates.h"
#include "diff/units.h"

namespace clausediff {

/// Partners by index. A unit j with to_before[j] == i though to_after[i] != j is a further part of i, which was split; and
/// the other way round for merged units.
struct Matching {
  std::vector<std::uint32_t> to_after;
  std::vector<std::uint32_t> to_before;
  std::vector<Reason> reason;    // by before
  std::vector<float> certainty;  // by before
  std::vector<bool> moved;       // by before
};

/// A stretch of both rows between two pairs that stand: before [b, b_end) against after [a, a_end).
struct Gap {
  std::uint32_t b = 0;
  std::uint32_t b_end = 0;
  std::uint32_t a = 0;
  std::uint32_t a_end = 0;
};

/// A unit's words, by their hash.
struct Occurrence {
  std::uint64_t content = 0;
  std::uint32_t unit = 0;
  bool after = false;
};

/// The state that the steps share.
struct Matcher {
  Matcher(const UnitRow& before_row, const UnitRow& after_row);

  void pair(std::uint32_t i, std::uint32_t j, Reason reason, double certainty, bool moved = false);
  void part(std::uint32_t i);  // of its partner: both are free again
  bool free(std::uint32_t i, std::uint32_t j) const { return m.to_after[i] == none && m.to_before[j] == none; }
  std::vector<Gap> gaps() const;
  std::vector<std::uint32_t> free_before(const Gap& gap) const;
  std::vector<std::uint32_t> free_after(const Gap& gap) const;

  const UnitRow& before;
  const UnitRow& after;
  Scale scale;
  std::vector<Occurrence> occurrences;  // of all units, sorted
  Matching m;
};

/// The two greatest values of what it was given.
struct TwoBest {
  double first = 0;
  double second = 0;

  void add(double value) {
    second = std::max(second, std::min(first, value));
    first = std::max(first, value);
  }
  /// That `value` is the greatest, and no other comes near.
  bool clearly(double value) const { return value >= first && value >= second + 0.05; }
};

/// What a pair weighs when the order is kept: a long clause counts for more than a short one, but not for more than several.
double chain_weight(const AlignUnit& before, const AlignUnit& after);

/// The pair's score beyond its words: the same heading, number or parent.
double place_score(const Matcher& matcher, std::uint32_t i, std::uint32_t j);

// The steps, in their order. Each uses only units that are still free.
/// Exact and clear pairs that keep the order; exact ones that do not are moved. Returns the likely pairs of the rest.
std::vector<Edge> match_anchors(Matcher& matcher, bool moves);
void match_repeated(Matcher& matcher, std::uint32_t least_words);
void match_similar(Matcher& matcher, const std::vector<Edge>& edges);
void match_parts(Matcher& matcher);
void match_moved(Matcher& matcher, const std::vector<Edge>& edges);
void match_in_gap(Matcher& matcher, const Gap& gap, bool moved);
void match_by_place(Matcher& matcher);
void match_with_moved(Matcher& matcher);

/// All steps.
Matching match_units(const UnitRow& before, const UnitRow& after, bool moves);

}  // namespace clausediff
