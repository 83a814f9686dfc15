// SPDX-License-Identifier: Apache-2.0
// Whether even pages have headers of their own is a setting of the whole document (ECMA-376 part 1, 17.10.1), which no tracked
// change can hold. What their headers say can be tracked: so both versions are given headers for even pages where one has them.
#pragma once

#include "redline/inputs.h"
#include "redline/writing.h"

namespace clausediff::redlining {

/// Where one version alone has headers of their own for even pages, the other's print there what its other pages do.
void give_even_pages(Inputs& inputs);

/// Lets the output have them where after alone has none.
void state_even_pages(Writing& writing);

}  // namespace clausediff::redlining
