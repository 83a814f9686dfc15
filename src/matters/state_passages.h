// SPDX-License-Identifier: Apache-2.0
// What became of the page where no word came or went, as passages: words that it shows otherwise (what was hidden or struck by
// hand weighs as what went), and pictures.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <vector>

#include "language/stem.h"
#include "matters/passage.h"

namespace clausediff {

struct StatePassage {
  Passage passage;         // without words where the page shows a sign only, such as a box
  std::string sentence;    // at most 30 words
  std::string words;       // those that are shown otherwise
  std::int32_t least = 0;  // of its weight
};

/// One for each change of state but in headers, footers and comments, in their order; then one for each change of which
/// `passages` have no word and that puts a picture or another object in the place of one, or takes it away.
std::vector<StatePassage> find_state_passages(const Report& report, const std::vector<Passage>& passages, const Stemmer& stemmer);

}  // namespace clausediff
