// SPDX-License-Identifier: Apache-2.0
// How two stretches of one text lie to each other.
#pragma once

#include <clausediff/document.h>

namespace clausediff {

/// They have a byte in common.
inline bool overlap(const Span& a, const Span& b) { return a.begin < b.end && b.begin < a.end; }

}  // namespace clausediff
