// SPDX-License-Identifier: Apache-2.0
// Section properties with their headers and footers (ECMA-376 part 1, 17.6 and 17.10).
#pragma once

#include "redline/writing.h"

namespace clausediff::redlining {

/// `out` is a copy of after's w:sectPr: its old properties are tracked, and the headers and footers of both become tasks.
void merge_section(Writing& writing, const Place& place, pugi::xml_node before, pugi::xml_node after, pugi::xml_node out);

}  // namespace clausediff::redlining
