// SPDX-License-Identifier: Apache-2.0
// Clauses × 2 → which clause became which, the words that differ, and what became of the cross-references.
#pragma once

#include <clausediff/report.h>

#include <vector>

namespace clausediff {

/// Everything that is known of the difference of two versions, whatever their words mean. Its parts agree: a row is `edited`
/// exactly where it has changes of words.
struct Difference {
  Alignment alignment;
  Changes changes;
  std::vector<ReferenceChange> references;  // sorted by row
};

/// A label that no numbering explains is taken from the clauses of both sides, for its words.
Difference diff(Side& before, Side& after, const CompareOptions& options);

}  // namespace clausediff
