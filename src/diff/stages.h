// SPDX-License-Identifier: Apache-2.0
// The stages of diff(), in their order.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "text/tokens.h"

namespace clausediff {

/// Whether a row's words differ is not settled here: a pair is `edited` where its tokens differ.
Alignment align(const Side& before, const Side& after, const Words& words, const CompareOptions& options);

std::vector<ReferenceChange> follow_references(const Side& before, const Side& after, const Alignment& alignment);

Changes find_changes(const Side& before, const Side& after, const Alignment& alignment,
                     const std::vector<ReferenceChange>& references, const Words& words, const CompareOptions& options);

}  // namespace clausediff
