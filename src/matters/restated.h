// SPDX-License-Identifier: Apache-2.0
// The same said in other words, as far as it can be told without reading the law: small words, duties, order.
#pragma once

#include "matters/passage.h"

namespace clausediff {

/// Articles, "hereby", the "or" that moves with the last item of a list, "every" for "each".
bool is_restated(const Passage& passage, const PassageEdit& edit);

/// All edits together only put a few words elsewhere: "the Guild's approval", "the approval of the Guild".
bool is_reordered(const Passage& passage);

/// Severability, independent contractors, headings, counterparts: said otherwise with the same figures, negations and exceptions.
bool is_boilerplate_restated(const Passage& passage);

/// Neither side binds anybody or makes an exception, and both have the same watched words.
bool is_title_alike(const Passage& passage);

/// A line in capitals that binds nobody and has the same watched words: the document's title.
bool is_title_restated(const Passage& passage);

/// No word of content came or went.
bool says_nothing(const Passage& passage);

}  // namespace clausediff
