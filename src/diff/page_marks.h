// SPDX-License-Identifier: Apache-2.0
// Page marks and page numbers left in the middle of a text that lost its lines.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/breaks.h"
#include "recut.h"

namespace clausediff {

/// Appends those of `text` that `other` has not among its words. A bare number is a page's only where it counts on, nothing
/// stands beside it that the other version lacks, and the reader took such numbers out of the other version.
void find_page_marks(const Running& text, const std::vector<std::uint32_t>& to_other, const Document& other,
                     std::vector<DroppedText>& dropped);

}  // namespace clausediff
