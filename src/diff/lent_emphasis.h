// SPDX-License-Identifier: Apache-2.0
// Bold words of a .docx in a plain text, which can show none.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <vector>

#include "diff/breaks.h"

namespace clausediff {

/// The words of `text` whose partners in `docx` are bold, a span for each row of them, by paragraph. A term that a contract
/// defines by setting it in bold is defined in its text too.
std::vector<std::vector<Span>> bold_spans(const Running& docx, const Running& text, const std::vector<std::uint32_t>& to_docx);

/// Gives them to a document of plain text.
void lend_emphasis(const std::vector<std::vector<Span>>& bold, Document& text);

}  // namespace clausediff
