// SPDX-License-Identifier: Apache-2.0
// A sentence's limbs: main clause, condition, exception, proviso, item. One that was edited, came or went is told by itself, so
// that a sentence rewritten in several places is told place by place.
#pragma once

#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// The limbs of a strip, in order; together they are all its words.
std::vector<WordSpan> limbs_of(const Strip& strip);

/// A limb of a passage with the limb of the other side that it was; one side is empty where it came or went. `part` has its words
/// and edits only.
struct LimbChange {
  Passage part;
  WordSpan before;
  WordSpan after;
};

struct Limbs {
  std::vector<LimbChange> changed;  // in the order of after; what only before has stands behind what precedes it there
  std::vector<WordSpan> main;       // of after: the limbs with a verb of their own that open with no condition
};

Limbs limbs_of_passage(const Passage& passage);

/// The words [before) and [after) of a passage with their edits.
Passage cut_out(const Passage& passage, WordSpan before, WordSpan after);

}  // namespace clausediff
