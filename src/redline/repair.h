// SPDX-License-Identifier: Apache-2.0
// The last look at pairs of marks that were written by different hands.
#pragma once

#include "redline/writing.h"

namespace clausediff::redlining {

/// Bookmarks taken over from before have both of their ends.
void repair_ranges(Writing& writing);

}  // namespace clausediff::redlining
