// SPDX-License-Identifier: Apache-2.0
// Words that a line's end broke are made whole where the whole word stands elsewhere in either version.
#pragma once

#include <clausediff/document.h>

namespace clausediff {

/// Both versions say which words there are, and a pair of halves is the same word in both.
void mend_broken_words(Document& before, Document& after, bool mend_before, bool mend_after);

}  // namespace clausediff
