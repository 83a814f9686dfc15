// SPDX-License-Identifier: Apache-2.0
// The shortest edit script of two rows of integers, with a bound on the work: the one place where word and clause
// differences are found.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace clausediff {

using Ids = std::span<const std::uint32_t>;

/// A stretch that differs: [before_begin, before_end) became [after_begin, after_end). One of the two may be empty.
struct Hunk {
  std::uint32_t before_begin = 0;
  std::uint32_t before_end = 0;
  std::uint32_t after_begin = 0;
  std::uint32_t after_end = 0;
};

/// The hunks in order; what lies between two is equal, so it is as long on both sides. Shortest for inputs of ordinary size;
/// beyond a bound on the work it is cut at elements that occur once, and what then stays too large is replaced whole.
std::vector<Hunk> edit_script(Ids before, Ids after);

/// The positions of a longest strictly increasing subsequence of `values`, in order. O(n log n).
std::vector<std::uint32_t> longest_increasing(Ids values);

}  // namespace clausediff
