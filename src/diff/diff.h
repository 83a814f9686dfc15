// SPDX-License-Identifier: Apache-2.0
// Clauses × 2 → Alignment → Changes, and what became of the cross-references.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "text/tokens.h"

namespace clausediff {

Alignment align(const Side& before, const Side& after, const Words& words, const CompareOptions& options);

std::vector<ReferenceChange> follow_references(const Side& before, const Side& after, const Alignment& alignment);

Changes find_changes(const Side& before, const Side& after, const Alignment& alignment,
                     const std::vector<ReferenceChange>& references, const Words& words, const CompareOptions& options);

/// A clause whose only differences were suppressed is the same; one with edits is edited.
void settle_relations(const Changes& changes, Alignment& alignment);

}  // namespace clausediff
