// SPDX-License-Identifier: Apache-2.0
// The parts of a line of a table of contents: number, words, leaders, page.
#pragma once

#include <clausediff/document.h>

#include <string_view>

namespace clausediff {

/// The words of such a line: "3.2\tFees ....... 14" → "Fees". The whole line where it has nothing else.
Span contents_words(std::string_view line);

}  // namespace clausediff
