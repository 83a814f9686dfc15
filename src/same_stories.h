// SPDX-License-Identifier: Apache-2.0
// Whether two stories of one document, such as two headers, print the same. What stands in the paragraphs must be in order.
#pragma once

#include <clausediff/document.h>

#include <string>

namespace clausediff {

/// The text of its paragraphs, one a line.
std::string words_of(const Document& document, const Story& story);

/// Whether both print the same words in the same formats, with the same fields, links, objects, controls and text boxes.
bool says_the_same(const Document& document, const Story& x, const Story& y);

/// The same, whatever the formats, but for words that are hidden, struck through, raised or lowered.
bool says_the_same_in_any_format(const Document& document, const Story& x, const Story& y);

/// Whether nothing of it is printed.
bool says_nothing(const Document& document, const Story& story);

}  // namespace clausediff
