// SPDX-License-Identifier: Apache-2.0
// Words that another program spelt otherwise when it made text of a page, letter for letter the same.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

namespace clausediff {

/// Mends what stands between the same words and differs in white space, hyphens and the capitals of the page alone: "A G R E E M
/// E N T", a word cut where a column of a table ended, a hyphen lost with a line's end, small letters that a .docx shows as
/// capitals. What may as well be another word ("may be", "resign") stays as it is. The versions that may change are told by the
/// flags.
void mend_same_letters(Document& before, Document& after, bool mend_before, bool mend_after, const CompareOptions& options);

}  // namespace clausediff
