// SPDX-License-Identifier: Apache-2.0
// The first half of the pipeline, for those who only need to know what changed: Document × 2 → Report without its judgments.
#pragma once

#include <clausediff/options.h>
#include <clausediff/report.h>

namespace clausediff {

/// Clauses, alignment, changes and their counts. No statements, deltas, findings or matters. Total.
Report compare_words(Document before, Document after, const CompareOptions& options);

}  // namespace clausediff
