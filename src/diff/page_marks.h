// SPDX-License-Identifier: Apache-2.0
// Page marks and drawn lines left in the middle of a text that lost its lines, and objects that only one format can hold.
#pragma once

#include <cstdint>
#include <vector>

#include "diff/breaks.h"
#include "recut.h"

namespace clausediff {

/// Appends each "<PAGE> 7" and each rule of dashes of `text` that the other version has not among its words.
void find_page_marks(const Running& text, const std::vector<std::uint32_t>& to_other, std::vector<DroppedText>& dropped);

/// Appends each image or other object of `text` that the other version has not, where that is a file of another kind, which may
/// hold none or names them otherwise.
void find_objects(const Running& text, const Running& other, const std::vector<std::uint32_t>& to_other,
                  std::vector<DroppedText>& dropped);

}  // namespace clausediff
