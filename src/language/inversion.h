// SPDX-License-Identifier: Apache-2.0
// "Should the Buyer fail to pay": a condition without an "if".
#pragma once

#include <cstddef>
#include <vector>

#include "language/words.h"

namespace clausediff {

/// Whether the word, "should", stands before its subject at the beginning of a phrase, and so says when, not what ought to be.
bool opens_condition(const std::vector<Word>& words, std::size_t at);

}  // namespace clausediff
