// SPDX-License-Identifier: Apache-2.0
// What the rules read of a comparison: both versions, which clause became which, what changed, and what became of each pointer.
#pragma once

#include <clausediff/report.h>

#include <vector>

namespace clausediff {

/// Shows what others own, for as long as the rules run.
struct RuleInput {
  const Side& before;
  const Side& after;
  const Alignment& alignment;
  const Changes& changes;
  const std::vector<ReferenceChange>& references;  // sorted by pair
  const Language& language;                        // of both versions
};

/// What a report has of it. The report must outlive the result.
inline RuleInput rule_input_of(const Report& report) {
  return {report.before, report.after, report.alignment, report.changes, report.references, *report.options.language};
}

}  // namespace clausediff
