// SPDX-License-Identifier: Apache-2.0
// Two words of a sentence that took each other's place.
#pragma once

#include <vector>

#include "effects/likes.h"

namespace clausediff {

/// "accepted if not rejected" → "rejected if not accepted"; not "A or B" → "B or A", nor a list in another order.
bool are_crossed(const Flow& flow, const std::vector<Like>& before, const std::vector<Like>& after);

}  // namespace clausediff
