// SPDX-License-Identifier: Apache-2.0
// Edits that put a phrase in the place of one that says the same: "shall mean" for "means", "shall have the right to" for "may",
// "no Holder shall" for "a Holder shall not".
#pragma once

#include "matters/passage.h"

namespace clausediff {

/// By the language's equal phrases, whose words may reach into those beside the edit that stayed; or both are all that gives the
/// sentence its force, and it is the same.
bool is_same_phrase(const Passage& passage, const PassageEdit& edit);

/// The edit is one of two by which a denial went from the subject to its modal, or back.
bool is_denial_moved(const Passage& passage, const PassageEdit& edit);

}  // namespace clausediff
