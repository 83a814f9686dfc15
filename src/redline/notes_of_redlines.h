// SPDX-License-Identifier: Apache-2.0
// What one of our redlines notes beside its tracked changes, settled with them where it is an input.
#pragma once

#include "redline/inputs.h"

namespace clausediff::redlining {

/// Takes the notes out of a version whose trees are settled, and the headers that it does not state itself: those that say what
/// the section takes over, or of which nothing is left.
void settle_redline_notes(Version& version, Settle way);

}  // namespace clausediff::redlining
