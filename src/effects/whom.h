// SPDX-License-Identifier: Apache-2.0
// Persons among the words of a statement: those for whom it is done.
#pragma once

#include "effects/comparison.h"
#include "effects/edits.h"

namespace clausediff {

/// The persons stand in the other version too, at another place: "notify Lender", "give notice to Lender".
bool is_named_there(const Comparison& comparison, bool before, TokenRun words);

/// A word with a capital that can be a name.
bool is_name(const FlowSide& flow, std::uint32_t token);

/// Those for whom it is done: beside a beneficiary that stays ("to the Company and its parent"), in a list of persons behind
/// "to", "for" or "against", or persons at the head of the object ("notify Trustee and Harcourt of").
bool is_for_whom(const Comparison& comparison, const Edit& edit);

}  // namespace clausediff
