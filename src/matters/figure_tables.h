// SPDX-License-Identifier: Apache-2.0
// A table drawn with blanks or tags in a text, of which figures changed: what it shows, and the first of them with both values.
#pragma once

#include <cstddef>
#include <string>

#include "matters/passage.h"

namespace clausediff {

/// "Minimum EBITDA (lower): March 31, 2001: $13,500,000 (was $15,000,000); … and 2 more."; empty where the passage is no such
/// table, or anything but figures changed in it.
std::string figures_sentence(const Report& report, const Passage& passage, std::size_t budget);

}  // namespace clausediff
