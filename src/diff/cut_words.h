// SPDX-License-Identifier: Apache-2.0
// Long words that the edge of a table's column cut in two, with words of other columns between the halves.
#pragma once

#include <vector>

#include "diff/breaks.h"
#include "diff/word_map.h"
#include "recut.h"

namespace clausediff {

/// Appends, sorted, what makes of the halves in `text` the words that `table` has in its cells: the first half becomes the whole
/// word, the second goes. Both stand in no place of their own, the second not far behind the first.
void find_cut_words(const Running& table, const Running& text, const WordMap& map, std::vector<DroppedText>& dropped);

}  // namespace clausediff
