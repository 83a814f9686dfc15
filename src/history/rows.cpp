// SPDX-License-Identifier: Apache-2.0
#include "history/rows.h"

#include <algorithm>

namespace clausediff {

std::vector<std::vector<std::uint32_t>> rows_by_after(const Report& step) {
  std::vector<std::vector<std::uint32_t>> rows(step.after.clauses.items.size());
  for (std::uint32_t row = 0; row < step.alignment.pairs.size(); ++row) {
    const std::uint32_t after = step.alignment.pairs[row].after;
    if (after != none) rows[after].push_back(row);
  }
  return rows;
}

bool is_told(const Report& step, std::uint32_t row) {
  if (step.alignment.pairs[row].relation != Relation::same) return true;
  const auto begin = step.changes.items.begin() + step.changes.first[row];
  const auto end = step.changes.items.begin() + step.changes.first[row + 1];
  return std::any_of(begin, end,
                     [](const Change& change) { return change.kind != ChangeKind::move && change.kind != ChangeKind::format; });
}

}  // namespace clausediff
