// SPDX-License-Identifier: Apache-2.0
// Another spelling, or a slip of whoever typed a word: letters, initials, a word that stands twice or is forgotten.
#pragma once

#include <span>
#include <string_view>

#include "matters/passage.h"

namespace clausediff {

/// "cannot" for "can not", "NY" for "New York", "the latter of" for "the later of", a word that stood twice.
bool is_respelt(const Passage& passage, const PassageEdit& edit);

/// The two words are one of the pairs "this that", in either order.
bool stand_as_pair(const Word& before, const Word& after, std::span<const std::string_view> pairs);

}  // namespace clausediff
