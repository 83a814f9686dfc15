// SPDX-License-Identifier: Apache-2.0
// Two versions in one layout: where only one of them has a paragraph's end between the same words, the other is cut there, or
// the two paragraphs are joined. Everything behind it then meets the same paragraphs on both sides.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

namespace clausediff {

/// Texts follow the version that has more structure. A .docx stands as it is against another .docx, whose paragraph marks are
/// what their drafters set, unless its paragraphs are the lines of a page.
void lay_out_alike(Document& before, Document& after, const CompareOptions& options);

}  // namespace clausediff
