// SPDX-License-Identifier: Apache-2.0
// The words of a statement in which its act may widen or narrow, and the places where they differ.
#pragma once

#include <vector>

#include "effects/comparison.h"

namespace clausediff {

/// Words that differ at one place.
struct Edit {
  TokenRun before;
  TokenRun after;
};

/// The edits among the words that no term of another kind claims, in their order.
std::vector<Edit> edits_of(const Comparison& comparison);

/// `into` and what stands behind it are one edit.
void join(Edit& into, const Edit& other);

}  // namespace clausediff
