// SPDX-License-Identifier: Apache-2.0
// Words that a line's end broke are made whole where the whole word stands elsewhere in either version.
#pragma once

#include <clausediff/document.h>

namespace clausediff {

/// Mends `document`; both versions say which words there are.
void mend_broken_words(Document& document, const Document& other);

}  // namespace clausediff
