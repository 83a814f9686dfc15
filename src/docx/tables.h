// SPDX-License-Identifier: Apache-2.0
// Tables, rows and cells as they are met (ECMA-376 part 1, 17.4), with merged cells as one.
#pragma once

#include <unordered_map>
#include <vector>

#include "docx/build.h"

namespace clausediff {

class Tables {
 public:
  explicit Tables(Build& build) : build_(&build) {}

  void begin_table(pugi::xml_node table, std::uint32_t story);
  void end_table();
  void begin_row(pugi::xml_node row, pugi::xml_node properties);
  void end_row();
  void begin_cell(pugi::xml_node cell, pugi::xml_node properties);
  void end_cell();

  bool in_cell() const { return !open_.empty() && open_.back().cell != none; }
  std::uint32_t cell() const;         // innermost, or none
  std::uint32_t table_style() const;  // for Styles::run_of(): of the innermost table's cell, or none
  /// The cell goes on from the row above: what it holds is not shown unless it has text.
  bool continues() const { return !open_.empty() && open_.back().continues; }

 private:
  struct Open {
    std::uint32_t table = 0, row = none, column = 0, span = 1, cell = none, style = none;
    std::uint32_t cell_style = none;  // the style in the cell's parts of the table
    TableRegions look = 0;
    bool continues = false, last_row = false;
    std::unordered_map<std::uint32_t, std::uint32_t> merges;  // column → the cell that rows below may continue
  };
  void new_cell(Open& table);
  bool has_regions(std::uint32_t style) const;

  Build* build_;
  std::vector<Open> open_;
};

}  // namespace clausediff
