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

Equal equal_phrase_at(const std::vector<Word>& words, std::size_t at);

/// Words whose coming or going alone says nothing: articles, prepositions, "hereby".
bool is_light_word(std::string_view norm);
/// Small words that join or bound: "and", "or", "any", "only", "not".
bool is_joint_word(std::string_view norm);

}  // namespace clausediff
