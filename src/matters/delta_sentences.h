// SPDX-License-Identifier: Apache-2.0
// The sentences of the deltas in the contract's own words: the sentence that a delta stands in, with its edit marked in it.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "language/stem.h"
#include "matters/passage.h"

namespace clausediff {

/// Fills `sentence` of each delta whose words lie in one of the passages; the others keep what they have.
void word_deltas(const Report& report, const std::vector<Passage>& passages, const Stemmer& stemmer, std::vector<Delta>& deltas);

}  // namespace clausediff
