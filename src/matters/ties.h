// SPDX-License-Identifier: Apache-2.0
// How closely each word of a sentence hangs on the one before it: what a reader loses where a gap begins or ends between the two.
#pragma once

#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// By word, and one more for the end: the cost of a gap beside it. A word of content is worth 3 or 4.
struct Ties {
  std::vector<int> open;   // of a gap that begins with this word: the one before it is the last that is read
  std::vector<int> close;  // of a gap that ends before this word
};

/// A clause behind another one of its sentence: its first word, and its modal verb.
struct LaterClause {
  std::size_t begin = 0;
  std::size_t modal = 0;
};

std::vector<LaterClause> later_clauses(const std::vector<Word>& words);

Ties ties_of(const Strip& strip);

/// The relative word that is the subject of a modal verb: "taxes that may be due". Zero where there is none.
std::size_t relative_before(const std::vector<Word>& words, std::size_t modal);

}  // namespace clausediff
