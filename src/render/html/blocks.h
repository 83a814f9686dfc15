// SPDX-License-Identifier: Apache-2.0
// The rows of the redline as its blocks: a clause alone, or a whole table.
#pragma once

#include "render/html/row.h"

namespace clausediff::html {

/// Rows [first, end). `table` tells apart tables that follow one another; none for a clause.
struct Block {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t table = none;
  bool shown = false;       // of interest by itself, or as a heading of what is
  std::uint32_t bytes = 0;  // about what its text takes, so that groups come out alike
};

std::vector<Block> blocks_of(const Page& page);

/// The outermost cell that a paragraph stands in; none outside of tables.
std::uint32_t outer_cell(const Document& document, std::uint32_t paragraph);

void write_table(Redline& redline, const Block& block);

}  // namespace clausediff::html
