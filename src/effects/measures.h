// SPDX-License-Identifier: Apache-2.0
// What is measured by what, and what comes first: "the rent exceeds the budget" has the words of "the budget exceeds the rent".
#pragma once

#include <vector>

#include "effects/likes.h"

namespace clausediff {

/// True where what stood on one side of "exceeds" or "is less than" stands on the other, or where another event stands behind
/// "before", "after" or "until".
bool are_measures_turned(const FlowSide& before, const std::vector<Like>& likes_before, const FlowSide& after,
                         const std::vector<Like>& likes_after, const Language& language);

}  // namespace clausediff
