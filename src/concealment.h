// SPDX-License-Identifier: Apache-2.0
// Text that a reader of the page would not see, or would read as something else. Stands behind every reader.
#pragma once

#include <clausediff/document.h>

namespace clausediff {

/// Adds a warning with its place for hidden text, text of a point or less, white text, invisible and direction-changing
/// characters, and words that mix Latin letters with letters of other scripts that look the same.
void find_concealment(Document& document);

}  // namespace clausediff
