// SPDX-License-Identifier: Apache-2.0
// A finding in the making: words instead of spans, before it is placed, worded and weighed.
#pragma once

#include <clausediff/finding.h>

#include <optional>
#include <string>
#include <vector>

#include "rules/unit.h"

namespace clausediff {

struct Draft {
  FindingKind kind = FindingKind::term;
  Direction direction = Direction::changed;
  Family family = Family::nothing;   // of a term of the lexicon
  std::string own_rule;              // id of a playbook's rule; empty: the rule of the kind
  std::optional<Severity> severity;  // where it is not that of the kind's rule
  WordRange before;                  // empty where there are none
  WordRange after;
  std::string detail;
  std::string sentence;  // empty: worded from the kind
  bool stands = false;   // of words that no change need touch (Finding::stands)
};

/// A draft about these words; an empty range where there are none.
Draft drafted(FindingKind kind, Direction direction, WordRange before, WordRange after);
/// The same about two hits, either of which may be missing.
Draft drafted(FindingKind kind, Direction direction, const Hit* before, const Hit* after);

}  // namespace clausediff
