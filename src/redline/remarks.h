// SPDX-License-Identifier: Apache-2.0
// What is done to a finished redline on wish: what matters as comments, and tracked changes as plain formatting.
#pragma once

#include "redline/writing.h"

namespace clausediff::redlining {

/// Each matter as one Word comment (ECMA-376 part 1, 17.13.4) at its words: how grave it is, its sentence, and what it reaches.
void add_comments(Writing& writing);

/// Turns tracked changes into coloured, underlined and struck text without author, date or any other sign of a revision.
void make_static(Writing& writing);

/// Tracked changes by kind, a move's two ends counted once.
struct Tally {
  std::uint32_t revisions = 0;
  std::uint32_t moves = 0;
};

Tally count_revisions(const Writing& writing);

}  // namespace clausediff::redlining
