// SPDX-License-Identifier: Apache-2.0
// Tables drawn with rules, as pandoc and others write them: a grid of "+---+" and bars, or columns under a rule of dashes whose
// rows stand apart by blank lines. The rules tell where each cell begins, so that its lines are read one below the other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "plain/lines.h"

namespace clausediff {

struct RuledCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t column_span = 1;
  std::vector<Line> lines;  // what stands in it; `number` is that of the whole line
};

struct RuledTable {
  std::vector<RuledCell> cells;  // in row order
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
  std::size_t end = 0;  // the line behind it
};

/// Which forms are read: rows that are single lines under a heading and its rule are as good as lines in a text, not in Markdown.
enum class RuledForms { with_simple, grid_and_multiline };

/// The table that begins at line `at`, with no rows where none does.
RuledTable read_ruled_table(const std::vector<Line>& lines, std::size_t at, RuledForms forms);

}  // namespace clausediff
