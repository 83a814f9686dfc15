// SPDX-License-Identifier: Apache-2.0
// A section that states the header again which it would take over anyway, or which another one prints, prints what it printed
// (ECMA-376 part 1, 17.10.1).
#pragma once

#include <clausediff/document.h>

namespace clausediff {

/// Where a section of `document` repeats in a part of its own the header or footer of a section before, and the section of
/// `other` at its place has none of its own, it is read as printing that one.
void take_over_repeated_headers(Document& document, const Document& other);

}  // namespace clausediff
