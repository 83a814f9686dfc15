// SPDX-License-Identifier: Apache-2.0
// Statements of both versions → Deltas.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "language/stem.h"
#include "language/voices.h"

namespace clausediff {

/// By clause of a version: its statements are needed, because the revision touches it or a lead-in that it stands under. What is
/// not marked has nothing to compare.
std::vector<bool> clauses_to_read(const Report& report, bool before);

/// What the revision does to each statement. `before` and `after` of the report have their statements already. `voices` are those
/// of the report. Total and deterministic; the work grows with the words of the changed clauses.
Deltas find_deltas(const Report& report, const Voices& voices, const Stemmer& stemmer);

/// Makes each finding the tag of the delta that tells of its words: the one in its row that shares most bytes with them, else the
/// statement that came or went with them. What stands in no statement (a cell, a label, a blank) stays without one.
void tag_deltas(Report& report);

}  // namespace clausediff
