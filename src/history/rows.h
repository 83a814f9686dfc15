// SPDX-License-Identifier: Apache-2.0
// Rows of an alignment by the clause of the after version, so that a clause can be followed back without a search.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <vector>

namespace clausediff {

/// For each clause of after, the rows it stands in.
std::vector<std::vector<std::uint32_t>> rows_by_after(const Report& step);

/// True where the row's words were inserted, deleted or replaced, or stand elsewhere.
bool is_told(const Report& step, std::uint32_t row);

}  // namespace clausediff
