// SPDX-License-Identifier: Apache-2.0
// What a matter reaches: the ripples hung on their causes.
#pragma once

#include <clausediff/matter.h>
#include <clausediff/report.h>

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

namespace clausediff {

/// How many unchanged clauses the changed clauses of after reach, by clause.
std::unordered_map<std::uint32_t, std::size_t> reach_counts(const Report& report);

/// Rows changed in words of their own that use a term whose definition changed too.
std::unordered_set<std::uint32_t> leaning_rows(const Report& report);

/// Fills `reaches` of the matters whose change a ripple comes from, and `same_words`: one entry for each cause.
void add_reaches(const Report& report, Matters& matters);

}  // namespace clausediff
