// SPDX-License-Identifier: Apache-2.0
// Rows and columns of tables that only one version has.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <vector>

#include "diff/matching.h"
#include "diff/units.h"

namespace clausediff {

/// Pairs the paragraphs of two tables that became one another, through their rows, columns and cells. `partners` is over
/// paragraphs; [first, last) are those of each table.
void match_table(const AlignVersion& before, const AlignUnit& table_before, const AlignVersion& after,
                 const AlignUnit& table_after, bool moved, Matching& partners);

/// What a paragraph that only one version has belongs to: nothing that is new as a whole, the first paragraph of a row or
/// column that is, or a further one of such a row or column.
enum class TableLine : std::uint8_t { ordinary, row, column, continued };

struct TableLines {
  std::vector<TableLine> before;  // by paragraph
  std::vector<TableLine> after;
};

TableLines table_lines(const Document& before, const Document& after, const Alignment& alignment);

}  // namespace clausediff
