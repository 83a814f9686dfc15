// SPDX-License-Identifier: Apache-2.0
// From the shortest script to the edits a person would draw.
#pragma once

#include <string_view>
#include <vector>

#include "diff/content.h"
#include "diff/sequence.h"

namespace clausediff {

/// Slides hunks to the boundaries of words, phrases and sentences, and joins those with nothing but a scrap between them.
/// The hunks are over the tokens of the two sides, before and after the call.
std::vector<Hunk> tidy(std::vector<Hunk> hunks, const PairSide& before, const PairSide& after);

/// Whether a mark of punctuation ends a sentence or an item.
bool ends_phrase(std::string_view word);

}  // namespace clausediff
