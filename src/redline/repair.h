// SPDX-License-Identifier: Apache-2.0
// The last look at bookmarks, whose two ends are written by different tasks: an end without a beginning, or a
// beginning without its end, is what Word calls unreadable content.
#pragma once

#include "redline/writing.h"

namespace clausediff::redlining {

/// Bookmarks taken over from before have both of their ends.
void repair_ranges(Writing& writing);

}  // namespace clausediff::redlining
