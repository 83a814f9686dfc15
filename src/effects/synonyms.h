// SPDX-License-Identifier: Apache-2.0
// Words and phrases that say the same, so that a swap between them is no change.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace clausediff {

/// One of the equal phrases where it stands. `form` is what they all become; empty where the phrase says nothing by itself.
struct Equal {
  std::size_t words = 0;  // how many words it takes; 0: none stands here
  std::string_view form;
};

Equal equal_phrase_at(const std::vector<Word>& words, std::size_t at, const Language& language);

}  // namespace clausediff
