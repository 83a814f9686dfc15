// SPDX-License-Identifier: Apache-2.0
// Another spelling, or a slip of whoever typed a word: letters, initials, a word that stands twice or is forgotten.
#pragma once

#include "matters/passage.h"

namespace clausediff {

/// "cannot" for "can not", "NY" for "New York", "the latter of" for "the later of", a word that stood twice.
bool is_respelt(const Passage& passage, const PassageEdit& edit);

}  // namespace clausediff
