// SPDX-License-Identifier: Apache-2.0
// The parts of a table that its style formats by themselves (ECMA-376 part 1, 17.7.6), as far as that changes what the page says.
#pragma once

#include <cstdint>
#include <vector>

#include "docx/properties.h"

namespace clausediff {

/// In the order in which they are applied, the later over the earlier.
enum class TableRegion : std::uint8_t {
  odd_columns,
  even_columns,
  odd_rows,
  even_rows,
  first_row,
  last_row,
  first_column,
  last_column,
  top_right,
  top_left,
  bottom_right,
  bottom_left
};

/// A bit for each TableRegion.
using TableRegions = std::uint16_t;
constexpr TableRegions bit_of(TableRegion region) { return static_cast<TableRegions>(1U << static_cast<unsigned>(region)); }

/// What a table style says of one part: hidden, struck, raised or lowered, and nothing else.
struct RegionFormat {
  TableRegion region = TableRegion::odd_rows;
  RunProperties run;
};

struct TableBands {
  std::uint32_t rows = 1, columns = 1;  // in each band
};

/// The w:tblStylePr of a table's style that say such a thing.
std::vector<RegionFormat> read_regions(pugi::xml_node style);

/// What `over` says of a part wins over what `under` says of it.
void overlay(std::vector<RegionFormat>& under, const std::vector<RegionFormat>& over);

/// Which parts a table lets its style format (w:tblLook, 17.4.55): bits of the first and last rows and columns and of the bands.
TableRegions regions_of_look(pugi::xml_node table_properties);

struct TablePlace {
  std::uint32_t row = 0, column = 0;
  bool last_row = false, last_column = false;
};

/// The parts in which a cell lies, of those that the table lets be formatted.
TableRegions regions_at(const TablePlace& place, TableRegions look, const TableBands& bands);

/// Whether no other row follows this w:tr in its table, no other cell this w:tc in its row, as tracked changes are read.
bool is_last_of_its_kind(pugi::xml_node node, TrackChanges way);

}  // namespace clausediff
