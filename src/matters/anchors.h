// SPDX-License-Identifier: Apache-2.0
// What a limb of a sentence hangs on, for one that is told without the rest of its sentence.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <string>

#include "matters/limbs.h"
#include "matters/passage.h"

namespace clausediff {

inline constexpr std::size_t longest_subject = 6;  // words of the main clause before its verb, where a part of it is told

/// Somebody must or may.
bool has_modal(const Strip& strip);

/// Past what says nothing at a limb's beginning: "provided, however, that" before a verb of its own, "and", "then".
std::size_t idle_words(const Strip& strip, bool verb);

/// The subject and the verb that a limb hangs on, or the antecedent, for a limb that lacks them; else empty.
std::string anchor_of(const Report& report, const Passage& passage, const Limbs& limbs, const LimbChange& first);

}  // namespace clausediff
