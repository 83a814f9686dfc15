// SPDX-License-Identifier: Apache-2.0
// A sentence written anew that says what it said: the same words of content, figures, force, negations and exceptions, and the
// same person acting.
#pragma once

#include "matters/passage.h"

namespace clausediff {

/// "The parties are independent contractors, not agents", "Each party is an independent contractor and not an agent". What
/// stands behind a negation or a word of time or place must be the same too. Cost in proportion to the words.
bool is_same_content(const Passage& passage);

/// Much was worded anew, and all figures, persons, conditions and denials are the same. Whether it says the same is for the stage
/// of deltas to judge.
bool is_in_one_frame(const Passage& passage);

/// "15 days" for "fifteen (15) days", "$750" for "$750.00": the same quantity, written in another way.
bool is_same_figure(const Passage& passage, const PassageEdit& edit);

/// What stands behind each "if", "unless" and "except" is what stood there, wherever the condition stands in the sentence.
bool has_same_conditions(const Passage& passage);

}  // namespace clausediff
