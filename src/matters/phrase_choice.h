// SPDX-License-Identifier: Apache-2.0
// Which phrases of a sentence are kept within so many words, so that the most is told and the least is torn.
#pragma once

#include <cstddef>
#include <vector>

#include "matters/passage.h"
#include "matters/ties.h"

namespace clausediff {

struct SentencePhrase {
  WordSpan range;
  double value = 0;
};

/// By phrase, whether it is kept: the most of value, less what the gaps beside it cost, in at most `budget` words with at most
/// `gaps` gaps. A table over phrases, words used and gaps made.
std::vector<bool> choose_phrases(const std::vector<SentencePhrase>& phrases, const Ties& ties, std::size_t budget,
                                 std::size_t gaps);

}  // namespace clausediff
