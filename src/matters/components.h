// SPDX-License-Identifier: Apache-2.0
// The sentences of both sides of a row that belong together: edited, replaced, come or gone. One component becomes one passage.
#pragma once

#include <cstdint>
#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// One row, read: all words of both sides, and which of them stayed.
struct RowText {
  std::uint32_t row = 0;
  Strip before;
  Strip after;
  std::vector<std::uint32_t> changes;  // those with words
};

struct Component {
  std::vector<WordSpan> before;
  std::vector<WordSpan> after;
  bool replaced = false;  // on one side only, and the clause says something else of the same thing there now
};

std::vector<WordSpan> sentences_of(const Strip& strip);

/// In the order of after, with what only before has behind what precedes it there.
std::vector<Component> components_of(const RowText& text);

}  // namespace clausediff
