// SPDX-License-Identifier: Apache-2.0
// Whether two stretches of words say the same in other words: with the same names in the same roles, the same numbers,
// permissions and negations, and for each other word one that nearly says the same.
#pragma once

#include <vector>

#include "effects/flow.h"
#include "effects/likes.h"
#include "text/language.h"

namespace clausediff {

struct Sameness {
  bool all = false;          // all that is said in one is said in the other
  bool lost_phrase = false;  // "at any time" came or went, of which no word says so by itself
  bool reversed = false;     // the same words, and who does it to whom, or what exceeds what, is turned round
  bool split = false;        // "shall not A or B" for "shall not A. … shall not B."
  bool turned = false;       // "may only … if" for "may not … unless"
  int signs = 0;             // words that came on one side for the same ones on the other: what shows that it was worded anew
  int light = 0;             // words that say nothing by themselves and came or went

  bool is_evident() const { return all && (signs >= 2 || signs + light >= 3); }
};

Sameness how_alike(const Flow& flow, LikeBooks& books, const std::vector<TokenRun>& before, const std::vector<TokenRun>& after,
                   const Language& language);

}  // namespace clausediff
