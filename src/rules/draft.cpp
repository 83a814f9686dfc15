// SPDX-License-Identifier: Apache-2.0
#include "rules/draft.h"

namespace clausediff {

Draft drafted(FindingKind kind, Direction direction, WordRange before, WordRange after) {
  Draft draft;
  draft.kind = kind;
  draft.direction = direction;
  draft.before = before;
  draft.after = after;
  return draft;
}

Draft drafted(FindingKind kind, Direction direction, const Hit* before, const Hit* after) {
  const auto words = [](const Hit* hit) { return hit == nullptr ? WordRange{} : WordRange{hit->begin, hit->end}; };
  return drafted(kind, direction, words(before), words(after));
}

}  // namespace clausediff
