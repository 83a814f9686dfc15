// SPDX-License-Identifier: Apache-2.0
// Headers that one of our redlines notes to be stated in the other version alone (`stated_in`), and those of even pages that
// print what all others do: taken out once all stories are read, and only where the pages print the same without.
#pragma once

#include "docx/build.h"

namespace clausediff {

/// Any file may hold such notes, and other programs print what it refers to. So a header is left out only where changes are
/// accepted or rejected and it says what its section would take over instead, or where a tracked change leaves nothing of it.
/// What stands in the document's paragraphs is in order.
void take_over_noted_headers(Build& build, const SourcePart& main);

}  // namespace clausediff
