// SPDX-License-Identifier: Apache-2.0
// The sentence of a passage that has words on both sides, by how much of it is other words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "matters/limbs.h"
#include "matters/passage.h"

namespace clausediff {

/// After's sentence with its edits marked, or where they are too many what is new in it and what was.
std::string changed_sentence(const Report& report, const Passage& passage, std::size_t budget);

/// Its edits are too many to be marked in so many words.
bool is_dense(const Report& report, const Passage& passage, std::size_t budget);

/// Limb by limb, those that tell most.
std::string limbs_sentence(const Report& report, const Passage& passage, const Limbs& limbs, std::size_t budget);

}  // namespace clausediff
