// SPDX-License-Identifier: Apache-2.0
// Figures that took the place of others in a sentence that was rewritten: they are told side by side, whatever else changed
// around them, for a limit that is told as gone without the one that stands now seems lifted.
#pragma once

#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// "180" for "60" of "not to exceed sixty (60) days", in the order of after: sums, rates, lengths of time and dates of one kind
/// that stand beside the same words on both sides, and the one place that stands for another ("the laws of Texas"). Without the
/// unit that stayed.
std::vector<PassageEdit> figure_swaps(const Passage& passage);

/// A sum, a rate or a length of time stands among the words.
bool has_limit(const Strip& strip);

}  // namespace clausediff
