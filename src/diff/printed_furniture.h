// SPDX-License-Identifier: Apache-2.0
// Headers and footers of a .docx, found among the words of a text that was printed from its pages.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

#include <cstdint>

namespace clausediff {

bool is_page_furniture(const Story& story);

/// Takes out of `printed` what the headers and footers of `docx` say, whole or as far as a line of the page shows it, in capitals
/// or not, with any page's number, where the body of `docx` has it not at that place. Returns how many lines that were.
std::uint64_t drop_printed_furniture(const Document& docx, Document& printed, const CompareOptions& options);

}  // namespace clausediff
