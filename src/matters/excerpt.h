// SPDX-License-Identifier: Apache-2.0
// Which words of a long sentence are kept: phrases by what they say, the changed ones and the subject first.
#pragma once

#include <cstddef>
#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// Ranges of words to keep, in order, at most `budget` words in all. The words of `must` are kept before all others, as far as
/// the budget goes. `fresh`, by word, are those that the other side has nowhere; may be empty.
std::vector<WordSpan> choose_words(const Strip& strip, const std::vector<WordSpan>& must, std::size_t budget,
                                   const std::vector<bool>& fresh = {}, bool known = false);

}  // namespace clausediff
