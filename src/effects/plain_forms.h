// SPDX-License-Identifier: Apache-2.0
// Words that only write a thing in another way: "OH" and "Ohio", "St." and "Street", "v1.0" and "Version 1.0".
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "language/words.h"

namespace clausediff {

struct PlainForm {
  std::size_t words = 0;  // how many words it takes; 0: none stands here
  std::string form;       // equal for all ways of writing it
};

PlainForm plain_form_at(const std::vector<Word>& words, std::size_t at, const Language& language);

}  // namespace clausediff
