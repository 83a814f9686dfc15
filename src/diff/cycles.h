// SPDX-License-Identifier: Apache-2.0
// Cross-references that lead back to where they stand.
#pragma once

#include <clausediff/clause.h>

#include <vector>

namespace clausediff {

/// By index in Clauses::references: that it points at its own clause, or that it closes a small circle of clauses that all
/// lead to one another. Large ones are the ordinary web of a contract.
std::vector<bool> circular_references(const Clauses& clauses);

}  // namespace clausediff
