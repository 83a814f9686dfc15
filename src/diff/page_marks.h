// SPDX-License-Identifier: Apache-2.0
// Page marks and drawn lines left in the middle of a text that lost its lines.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/breaks.h"
#include "recut.h"

namespace clausediff {

/// Appends each "<PAGE> 7" and each rule of dashes of `text` that the other version has not among its words.
void find_page_marks(const Running& text, const std::vector<std::uint32_t>& to_other, std::vector<DroppedText>& dropped);

}  // namespace clausediff
