// SPDX-License-Identifier: Apache-2.0
// What document.h says every reader owes, enforced in one place. Stands behind every reader.
#pragma once

#include <clausediff/document.h>

namespace clausediff {

/// Moves what points past the end of something to that end, and drops what points at nothing. A file may say that a bookmark
/// begins behind the last paragraph, or that a comment hangs outside of any: later stages need not know.
void keep_in_range(Document& document);

}  // namespace clausediff
