// SPDX-License-Identifier: Apache-2.0
// A .docx's notes in a text made of it: they stand at a page's foot or at the end, and their numbers in the sentences.
#pragma once

#include <clausediff/document.h>
#include <clausediff/options.h>

#include <cstdint>

namespace clausediff {

/// Takes the notes that both versions have, word for word, out of both, and the numbers that hung them from the words of
/// `printed`. A note of which a word differs stays where it is. Returns how many that were.
std::uint64_t drop_printed_notes(Document& docx, Document& printed, const CompareOptions& options);

}  // namespace clausediff
