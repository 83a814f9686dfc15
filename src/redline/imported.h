// SPDX-License-Identifier: Apache-2.0
// Imported content (w:altChunk, ECMA-376 part 1, 17.17.2) that came, went or changed. Word has no mark for such an element, so
// its lines are written as paragraphs, which can be marked.
#pragma once

#include "redline/writing.h"

namespace clausediff::redlining {

/// Writes the lines of a w:altChunk that one version alone has, as deleted or inserted paragraphs. False where the content is not
/// one that is read as lines; then nothing is written.
bool write_imported(Writing& writing, const Place& place, pugi::xml_node parent, pugi::xml_node chunk, bool before);

}  // namespace clausediff::redlining
