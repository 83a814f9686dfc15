// SPDX-License-Identifier: Apache-2.0
#include "diff/diff.h"

#include <algorithm>

namespace clausediff {

Alignment align(const Side& before, const Side& after, const Words&, const CompareOptions&) {
  Alignment alignment;
  const auto n = static_cast<std::uint32_t>(before.clauses.items.size());
  const auto m = static_cast<std::uint32_t>(after.clauses.items.size());
  for (std::uint32_t i = 0; i < std::max(n, m); ++i) {
    Pair pair;
    if (i < n) pair.before = i, pair.before_span.end = static_cast<std::uint32_t>(text_of(before.document, i).size());
    if (i < m) pair.after = i, pair.after_span.end = static_cast<std::uint32_t>(text_of(after.document, i).size());
    pair.relation = i >= n ? Relation::inserted : i >= m ? Relation::deleted
                    : text_of(before.document, i) == text_of(after.document, i) ? Relation::same : Relation::edited;
    alignment.pairs.push_back(pair);
  }
  return alignment;
}

}  // namespace clausediff
