// SPDX-License-Identifier: Apache-2.0
// The sum of the tracked changes that a document brought.
#pragma once

#include "docx/build.h"

namespace clausediff {

/// Counts one by kind and author; hitting `limits.revisions` ends the reading.
void count_revision(Build& build, const Revision& revision);

/// After reading: a warning with the counts of each author, or, with TrackChanges::refuse, the refusal.
void sum_up_revisions(Build& build);

}  // namespace clausediff
