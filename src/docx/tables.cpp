// SPDX-License-Identifier: Apache-2.0
#include "docx/tables.h"

#include <algorithm>
#include <cstring>

namespace clausediff {
namespace {

constexpr int widest = 10000;  // columns a single cell can claim

std::uint32_t count_of(pugi::xml_node node, int fallback) {
  return static_cast<std::uint32_t>(std::clamp(node ? to_int(val(node), fallback) : fallback, 0, widest));
}

}  // namespace

void Tables::begin_table(pugi::xml_node table, std::uint32_t story) {
  Open open;
  open.table = static_cast<std::uint32_t>(build_->document.tables.size());
  const pugi::xml_node properties = table.child("w:tblPr"), old = properties.child("w:tblPrChange").child("w:tblPr");
  const bool rejected = old && build_->options().track_changes == TrackChanges::reject;  // 17.13.5.36
  const pugi::xml_node style = (rejected ? old : properties).child("w:tblStyle");
  open.style = style ? build_->styles.find(val(style), StyleKind::table) : build_->styles.default_table;
  open.cell_style = open.style;
  if (has_regions(open.style)) open.look = regions_of_look(rejected ? old : properties);
  build_->document.tables.push_back({story, cell(), 0, 0});
  build_->cover(open_.empty() ? "tables" : "nested tables", Treatment::compared);
  open_.push_back(std::move(open));
}

void Tables::end_table() {
  if (!open_.empty()) open_.pop_back();
}

bool Tables::has_regions(std::uint32_t style) const { return style != none && !build_->styles.items[style].regions.empty(); }

void Tables::begin_row(pugi::xml_node row, pugi::xml_node properties) {
  if (open_.empty()) return;
  Open& table = open_.back();
  table.row = table.row == none ? 0 : table.row + 1;
  table.column = count_of(properties.child("w:gridBefore"), 0);
  build_->document.tables[table.table].rows = table.row + 1;
  if (has_regions(table.style)) table.last_row = is_last_of_its_kind(row, build_->options().track_changes);
}

void Tables::end_row() {
  if (!open_.empty()) open_.back().cell = none;
}

void Tables::begin_cell(pugi::xml_node cell, pugi::xml_node properties) {
  if (open_.empty()) return;
  Open& table = open_.back();
  if (table.row == none) table.row = 0;
  if (has_regions(table.style)) {
    const TablePlace place{table.row, table.column, table.last_row, is_last_of_its_kind(cell, build_->options().track_changes)};
    table.cell_style =
        build_->styles.in_regions(table.style, regions_at(place, table.look, build_->styles.items[table.style].bands));
  }
  table.span = std::max(count_of(properties.child("w:gridSpan"), 1), 1U);
  const pugi::xml_node across = properties.child("w:hMerge"), down = properties.child("w:vMerge");
  const bool goes_on_across = across && std::strcmp(val(across), "restart") != 0 && table.cell != none;
  const bool goes_on_down = down && std::strcmp(val(down), "restart") != 0;
  const auto above = table.merges.find(table.column);
  table.continues = goes_on_across || (goes_on_down && above != table.merges.end());
  if (goes_on_across) {
    build_->document.cells[table.cell].column_span += table.span;
  } else if (table.continues) {
    table.cell = above->second;
    Cell& merged = build_->document.cells[table.cell];
    merged.row_span = table.row - merged.row + 1;
  } else {
    new_cell(table);
    if (down)
      table.merges[table.column] = table.cell;
    else
      table.merges.erase(table.column);
  }
  if (table.continues) build_->cover("merged cells", Treatment::compared);
}

void Tables::new_cell(Open& table) {
  const std::uint64_t most = build_->options().limits.cells;
  if (build_->document.cells.size() >= most) {
    build_->fail(ErrorCode::limit, "", "more table cells than --max-cells=" + std::to_string(most));
    return;
  }
  table.cell = static_cast<std::uint32_t>(build_->document.cells.size());
  build_->document.cells.push_back({table.table, table.row, table.column, 1, table.span});
}

void Tables::end_cell() {
  if (open_.empty()) return;
  Open& table = open_.back();
  table.column += table.span;
  Table& out = build_->document.tables[table.table];
  out.columns = std::max(out.columns, table.column);
  table.continues = false;
}

std::uint32_t Tables::cell() const { return open_.empty() ? none : open_.back().cell; }

std::uint32_t Tables::table_style() const { return open_.empty() ? none : open_.back().cell_style; }

}  // namespace clausediff
