// SPDX-License-Identifier: Apache-2.0
#include "language/inversion.h"

#include "text/cue_names.h"

namespace clausediff {

bool opens_condition(const std::vector<Word>& words, std::size_t at) {
  if (!words[at].is(Cue::word_should) || !begins_phrase(words, at) || at + 1 >= words.size() || begins_phrase(words, at + 1))
    return false;
  const Word& next = words[at + 1];
  // Not "the goods should all be inspected", "should no longer be sold".
  return next.capital || next.is(Cue::restated_articles) || next.is(Cue::restated_any) || next.is(Cue::role_pronoun) ||
         next.is(Cue::role_possessive);
}

}  // namespace clausediff
