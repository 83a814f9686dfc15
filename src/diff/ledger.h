// SPDX-License-Identifier: Apache-2.0
// The suppression ledger: what was held equal though the bytes differ. A quiet report must be auditable.
#pragma once

#include <clausediff/change.h>

#include <vector>

#include "diff/content.h"
#include "diff/sequence.h"

namespace clausediff {

/// Appends what differs in bytes between the hunks of row `pair`.
void note_suppressed(const PairSide& before, const PairSide& after, const std::vector<Hunk>& hunks, std::uint32_t pair,
                     const CompareOptions& options, std::vector<Suppressed>& ledger);

}  // namespace clausediff
