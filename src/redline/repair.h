// SPDX-License-Identifier: Apache-2.0
// The last look at pairs of marks that were written by different hands.
#pragma once

#include "redline/job.h"

namespace clausediff::redline {

/// Bookmarks taken over from before have both of their ends.
void repair_ranges(Job& job);

}  // namespace clausediff::redline
