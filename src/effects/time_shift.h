// SPDX-License-Identifier: Apache-2.0
// A time that is counted from the same event as before, and lies further from it or nearer to it.
#pragma once

#include "effects/comparison.h"

namespace clausediff {

/// "on or before the anniversary" → "within thirty days after the anniversary": 1 where it is later, -1 where it is earlier, 0
/// where neither can be said or both have a length.
int shift_from_event(const Comparison& comparison, const StatementPart& before, const StatementPart& after);

}  // namespace clausediff
