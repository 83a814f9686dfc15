// SPDX-License-Identifier: Apache-2.0
// Which word of one version is which word of the other, whatever paragraphs they stand in: runs of words that both versions
// have once anchor a chain, what lies between two anchors is filled, and what stands elsewhere has moved.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/sequence.h"

namespace clausediff {

inline constexpr std::size_t most_candidates = 64;  // places that are tried for a word

struct WordMap {
  std::vector<std::uint32_t> to_after;        // by word of before: its partner in the chain, or none; rising
  std::vector<std::uint32_t> to_before;       // the same the other way round
  std::vector<std::uint32_t> moved_to_after;  // of words that are not in the chain: where they stand in after
  std::vector<std::uint32_t> moved_to_before;
};

/// O(n log n) in the words of both, and linear in memory.
WordMap map_words(Ids before, Ids after);

}  // namespace clausediff
