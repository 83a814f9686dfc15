// SPDX-License-Identifier: Apache-2.0
// Edits that put a phrase in the place of one that says the same: "shall mean" for "means", "in the event that" for "if", "shall
// have the right to" for "may", "no Holder shall" for "a Holder shall not".
#pragma once

#include "matters/passage.h"

namespace clausediff {

/// A definition's verb, a condition's first words, or all the words that give the sentence its force, which is the same.
bool is_same_phrase(const Passage& passage, const PassageEdit& edit);

/// The edit is one of two by which a denial went from the head of a clause's subject to its modal, or back.
bool is_denial_moved(const Passage& passage, const PassageEdit& edit);

}  // namespace clausediff
