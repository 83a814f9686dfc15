// SPDX-License-Identifier: Apache-2.0
// Whether two files are drafts of one contract, told by their words. To git they are zips, which look alike for other reasons.
#pragma once

#include <clausediff/document.h>

namespace clausediff::cli {

/// True where the smaller text has half of its words, counted as often as they stand, in the other one too.
bool are_drafts_of_one(const Document& before, const Document& after);

}  // namespace clausediff::cli
