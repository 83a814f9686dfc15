// SPDX-License-Identifier: Apache-2.0
// How much a finding weighs: by its kind; for a term by its family; lower where something only came or went beside what stands.
#include <algorithm>

#include "language/lexicon.h"
#include "rules/place_findings.h"

namespace clausediff {

Severity severity_of(const Draft& draft) {
  switch (draft.kind) {
    case FindingKind::term: {
      const auto& families = lexicon().families;
      const auto found = std::find_if(families.begin(), families.end(),
                                      [&](const LexiconFamily& family) { return family.name == draft.family; });
      if (found == families.end()) return Severity::medium;
      return found->severity == "high" ? Severity::high : found->severity == "low" ? Severity::low : Severity::medium;
    }
    case FindingKind::modality:
    case FindingKind::negation:
    case FindingKind::party:
    case FindingKind::amount:
    case FindingKind::definition:
      return Severity::high;
    case FindingKind::number:
      return Severity::low;
    default:
      return Severity::medium;
  }
}

}  // namespace clausediff
