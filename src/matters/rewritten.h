// SPDX-License-Identifier: Apache-2.0
// The sentence of a passage that has words on both sides, by how much of it is other words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "matters/limbs.h"
#include "matters/passage.h"

namespace clausediff {

/// Before a sentence that is told anew.
inline constexpr std::string_view rewritten_mark = "Rewritten:";
inline constexpr std::string_view replaced_mark = "Replaced:";  // what went, of which its clause says something else now

/// After's sentence with its edits marked.
std::string changed_sentence(const Report& report, const Passage& passage, std::size_t budget);

/// Its edits cannot be marked in so many words: it is told with what is new in it, without marks, and what was.
bool is_told_anew(const Report& report, const Passage& passage, std::size_t budget);
std::string rewritten_sentence(const Report& report, const Passage& passage, std::size_t budget);

/// Its edits are too many to be marked in so many words.
bool is_dense(const Report& report, const Passage& passage, std::size_t budget);

/// Where one line has no room for all of them: the limbs for each line, in order. Each has one that tells something at least; the
/// others stand with the one before them.
std::vector<Limbs> told_apart(const Report& report, const Limbs& limbs, std::size_t budget);

/// Limb by limb, those that tell most.
std::string limbs_sentence(const Report& report, const Passage& passage, const Limbs& limbs, std::size_t budget);

}  // namespace clausediff
