// SPDX-License-Identifier: Apache-2.0
// The heaviest set of pairs that keeps the order of both versions: what stays in place, so that the fewest clauses move.
#pragma once

#include <cstdint>
#include <vector>

namespace clausediff {

struct ChainLink {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  double weight = 0;
};

/// The indices of the links of a heaviest chain, strictly increasing on both sides, in order. O(n log n).
std::vector<std::uint32_t> heaviest_chain(const std::vector<ChainLink>& links);

}  // namespace clausediff
