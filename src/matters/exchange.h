// SPDX-License-Identifier: Apache-2.0
// Sentences that left one paragraph and stand in another: no removal and no addition.
#pragma once

#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// Joins each passage that only before has to the likest one that only after has, where both say much the same.
void join_exchanged(std::vector<Passage>& passages);

}  // namespace clausediff
