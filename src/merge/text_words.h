// SPDX-License-Identifier: Apache-2.0
// One clause in three versions → its words as both sides have them, of a merge of texts.
#pragma once

#include <string>
#include <vector>

#include "merge/text_blocks.h"
#include "merge/text_pairs.h"

namespace clausediff::merging {

/// A stretch of the result. What is not disputed stands in `ours` alone.
struct TextPiece {
  bool disputed = false;
  std::string ours, base, theirs;
};

/// Part of one version.
struct TextPart {
  const Text& text;
  WordRange words;
};

/// Words of the part with the white space before each, as it is written.
std::string written(const TextPart& part);

/// The changes of both sides; where they touch, with no word between them that both left alone, both versions. White space is
/// ours where ours changed it, else theirs.
std::vector<TextPiece> merge_words(const TextPart& base, const TextPart& ours, const TextPart& theirs);

}  // namespace clausediff::merging
