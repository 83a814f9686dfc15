// SPDX-License-Identifier: Apache-2.0
// Which running text became which: body with body, headers and footers by kind and section, notes by their anchors.
#pragma once

#include "diff/matching.h"
#include "diff/units.h"

namespace clausediff {

/// The partners of all paragraphs of two versions.
Matching match_documents(const AlignVersion& before, const AlignVersion& after);

}  // namespace clausediff
