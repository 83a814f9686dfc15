// SPDX-License-Identifier: Apache-2.0
#include "diff/diff.h"

namespace clausediff {

Changes find_changes(const Side&, const Side&, const Alignment& alignment, const std::vector<ReferenceChange>&, const Words&,
                     const CompareOptions&) {
  Changes changes;
  for (std::uint32_t p = 0; p < alignment.pairs.size(); ++p) {
    const Pair& pair = alignment.pairs[p];
    changes.first.push_back(static_cast<std::uint32_t>(changes.items.size()));
    if (pair.relation == Relation::same) continue;
    const ChangeKind kind = pair.relation == Relation::inserted  ? ChangeKind::insertion
                            : pair.relation == Relation::deleted ? ChangeKind::deletion
                                                                 : ChangeKind::replacement;
    changes.items.push_back({kind, p, pair.before_span, pair.after_span});
  }
  changes.first.push_back(static_cast<std::uint32_t>(changes.items.size()));
  return changes;
}

}  // namespace clausediff
