// SPDX-License-Identifier: Apache-2.0
// Which clause of base became which clause of one side, of a merge of texts.
#pragma once

#include <cstdint>
#include <vector>

#include "merge/text_blocks.h"

namespace clausediff::merging {

constexpr std::uint32_t no_block = UINT32_MAX;

/// What one side made of base's blocks.
struct TextPairs {
  std::vector<std::uint32_t> of_base;  // by base's block: the side's; no_block where it is gone
  std::vector<std::uint32_t> of_side;  // by the side's block: base's; no_block where it is new
  std::vector<bool> moved;             // by base's block: it stands elsewhere, behind another neighbour
  /// The side's blocks that are new or moved there, by what they stand before: of base's blocks those that stay in their order,
  /// counted; one more than there are blocks for the end.
  std::vector<std::vector<std::uint32_t>> before;
};

TextPairs pair_texts(const Text& base, const Text& side);

/// Words, by their places in Text::words.
struct WordRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t size() const { return end - begin; }
};

/// How many words two ranges share.
std::uint32_t shared_words(const Text& a, WordRange x, const Text& b, WordRange y);

/// From 0 to 1: how many of their words two blocks share.
double likeness(const Text& a, const TextBlock& x, const Text& b, const TextBlock& y);

/// At least so alike are two versions of one clause.
constexpr double least_likeness = 0.4;

}  // namespace clausediff::merging
