// SPDX-License-Identifier: Apache-2.0
// The rows of an alignment that belong together: a clause that was split has a row for each part, and a merged one too.
#pragma once

#include <clausediff/alignment.h>

#include <cstdint>
#include <vector>

namespace clausediff {

/// Indices of the alignment's rows; those that share a clause of either version are one group, however far the chain goes. Groups
/// in the order of their first rows, rows in theirs.
std::vector<std::vector<std::uint32_t>> row_groups(const Alignment& alignment);

}  // namespace clausediff
