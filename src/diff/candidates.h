// SPDX-License-Identifier: Apache-2.0
// Which units may be the same one, rewritten: through an index of rare words and pairs of words, never all against all.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/units.h"

namespace clausediff {

/// How much two units share, each word weighed by how rare it is.
struct Likeness {
  double dice = 0;         // of both
  double containment = 0;  // of the smaller one in the larger one
};

/// Compares units of two rows. Sorted words are made once for each unit that is asked for.
class Scale {
 public:
  Scale(const UnitRow& before, const UnitRow& after);

  Likeness compare(std::uint32_t before, std::uint32_t after);

  /// What unit `part` of one side adds to `others` of its side to make up unit `whole` of the other side.
  struct Completion {
    double contained = 0;  // share of the part's words, without its heading, that the whole has
    double gained = 0;     // weight of the words that the whole has, the others lack and the part has
    double share = 0;      // of that in all that the others lack
    double fresh = 0;      // of that in the part
  };
  Completion completion(std::uint32_t part, std::uint32_t whole, const std::vector<std::uint32_t>& others, bool whole_is_before);

 private:
  struct Sorted {
    std::vector<std::uint32_t> ids;
    double weight = -1;  // of all of them; below 0: not made yet
  };

  void weigh();
  double weight_of(std::uint32_t id) const { return id < weights_.size() ? weights_[id] : 1.0; }
  const Sorted& sorted(const UnitRow& row, std::vector<Sorted>& cache, std::uint32_t unit);
  double shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const;

  const UnitRow& before_;
  const UnitRow& after_;
  std::vector<double> weights_;  // by word id
  std::vector<Sorted> sorted_before_;
  std::vector<Sorted> sorted_after_;
};

struct Edge {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  Likeness like;
};

/// The likely pairs of the units that are still free (to_after[i] and to_before[j] are none), sorted by before, then after.
std::vector<Edge> likely_pairs(const UnitRow& before, const UnitRow& after, const std::vector<std::uint32_t>& to_after,
                               const std::vector<std::uint32_t>& to_before, Scale& scale);

}  // namespace clausediff
