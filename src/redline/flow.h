// SPDX-License-Identifier: Apache-2.0
// Two containers of blocks → one.
#pragma once

#include "redline/writing.h"

namespace clausediff::redlining {

/// Merges the blocks of both containers at the end of the third. What they hold (cells, notes, text boxes) becomes tasks.
void merge_blocks(Writing& writing, const Task& task);

/// A table of both versions, or of one alone; where one is null, the same table in the other readings, if known.
struct Tables {
  pugi::xml_node before;
  pugi::xml_node after;
  pugi::xml_node rejected;
  pugi::xml_node accepted;
};

/// Rows and cells; the cells' contents become tasks. In tables.cpp.
void write_table(Writing& writing, const Place& place, pugi::xml_node parent, const Tables& tables);

}  // namespace clausediff::redlining
