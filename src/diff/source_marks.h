// SPDX-License-Identifier: Apache-2.0
// Markdown that was pasted into a .docx or a mail: its marks stand there as characters, and are layout where the other version
// is read as Markdown.
#pragma once

#include <clausediff/document.h>

namespace clausediff {

/// Where one version is Markdown and the other shows marks of it throughout, those are taken out of the other, and its coverage
/// says how many. Fewer are taken out only around words that the other version emphasises: else they may be a drafter's own.
void drop_source_marks(Document& before, Document& after);

}  // namespace clausediff
