// SPDX-License-Identifier: Apache-2.0
#include "diff/tables.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace clausediff {
namespace {

using Paragraphs = std::vector<std::uint32_t>;

// A table as its rows of cells; a nested table's paragraphs count for the cell it stands in.
struct Grid {
  std::vector<std::map<std::uint32_t, Paragraphs>> rows;  // column → paragraphs
  std::uint32_t columns = 0;
};

const Cell& outer_cell(const Document& document, std::uint32_t paragraph) {
  const Cell* cell = &document.cells[document.paragraphs[paragraph].cell];
  while (document.tables[cell->table].outer_cell != none) cell = &document.cells[document.tables[cell->table].outer_cell];
  return *cell;
}

Grid grid_of(const Document& document, const AlignUnit& table) {
  Grid grid;
  for (std::uint32_t p = table.first; p < table.last; ++p) {
    const Cell& cell = outer_cell(document, p);
    if (grid.rows.size() <= cell.row) grid.rows.resize(cell.row + 1);
    grid.rows[cell.row][cell.column].push_back(p);
    grid.columns = std::max(grid.columns, cell.column + 1);
  }
  return grid;
}

std::vector<Paragraphs> row_groups(const Grid& grid) {
  std::vector<Paragraphs> groups;
  for (const auto& row : grid.rows) {
    Paragraphs all;
    for (const auto& [column, paragraphs] : row) all.insert(all.end(), paragraphs.begin(), paragraphs.end());
    groups.push_back(all);
  }
  return groups;
}

// The rows as units. What a row is called stands in its first cell, as a heading stands over a clause.
UnitRow row_units(const AlignVersion& version, const Grid& grid) {
  UnitRow rows = grouped_units(version, row_groups(grid));
  std::vector<Paragraphs> names;
  for (const auto& row : grid.rows) names.push_back(row.empty() ? Paragraphs() : row.begin()->second);
  const UnitRow first_cells = grouped_units(version, names);
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    if (first_cells.items[r].words > 0) rows.items[r].title = first_cells.items[r].content;
  }
  return rows;
}

std::vector<Paragraphs> column_groups(const Grid& grid) {
  std::vector<Paragraphs> groups(grid.columns);
  for (const auto& row : grid.rows) {
    for (const auto& [column, paragraphs] : row)
      groups[column].insert(groups[column].end(), paragraphs.begin(), paragraphs.end());
  }
  return groups;
}

// Which column became which: each itself where there are as many as before.
std::vector<std::uint32_t> column_partners(const AlignVersion& before, const Grid& left, const AlignVersion& after,
                                           const Grid& right) {
  if (left.columns != right.columns) {
    return match_units(grouped_units(before, column_groups(left)), grouped_units(after, column_groups(right)), false).to_after;
  }
  std::vector<std::uint32_t> same(left.columns);
  for (std::uint32_t c = 0; c < left.columns; ++c) same[c] = c;
  return same;
}

// The words of the first cell of each row, which say what it is about, and those of the other cells.
struct RowWords {
  UnitRow names;
  UnitRow rest;
};

RowWords row_words(const AlignVersion& version, const Grid& grid) {
  std::vector<Paragraphs> names, rest;
  for (const auto& row : grid.rows) {
    names.emplace_back();
    rest.emplace_back();
    for (const auto& [column, paragraphs] : row) {
      Paragraphs& into = column == 0 ? names.back() : rest.back();
      into.insert(into.end(), paragraphs.begin(), paragraphs.end());
    }
  }
  return {grouped_units(version, names), grouped_units(version, rest)};
}

// How many words two rows of ids have in common, each counted once.
std::size_t common(Ids left, Ids right) {
  std::vector<std::uint32_t> x(left.begin(), left.end()), y(right.begin(), right.end()), both;
  std::sort(x.begin(), x.end());
  std::sort(y.begin(), y.end());
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return both.size();
}

// Rows that stand at the same place and have another name and other content are two rows: the price of the one did not become
// that of the other. The first row names the columns and is no such row.
void part_strangers(const AlignVersion& before, const Grid& left, const AlignVersion& after, const Grid& right, Matching& rows) {
  const RowWords was = row_words(before, left), is = row_words(after, right);
  for (std::uint32_t r = 1; r < left.rows.size(); ++r) {
    const std::uint32_t other = rows.to_after[r];
    if (other == none || other == 0 || was.names.items[r].words == 0 || is.names.items[other].words == 0) continue;
    const Ids x = was.rest.ids_of(r), y = is.rest.ids_of(other);
    const bool named_alike = common(was.names.ids_of(r), is.names.ids_of(other)) > 0;
    const bool alike = named_alike || x.empty() || y.empty() || common(x, y) * 2 > std::min(x.size(), y.size());
    if (alike) continue;
    rows.to_after[r] = none;
    if (rows.to_before[other] == r) rows.to_before[other] = none;
  }
}

void match_cells(const AlignVersion& before, const Paragraphs& left, const AlignVersion& after, const Paragraphs& right,
                 bool moved, Matching& partners) {
  const Matching cell = match_units(plain_units(before, left), plain_units(after, right), false);
  for (std::uint32_t k = 0; k < left.size(); ++k) {
    if (cell.to_after[k] == none) continue;
    partners.to_after[left[k]] = right[cell.to_after[k]];
    partners.reason[left[k]] = cell.reason[k];
    partners.certainty[left[k]] = cell.certainty[k];
    partners.moved[left[k]] = moved;
  }
  for (std::uint32_t k = 0; k < right.size(); ++k) {
    if (cell.to_before[k] != none) partners.to_before[right[k]] = left[cell.to_before[k]];
  }
}

}  // namespace

void match_table(const AlignVersion& before, const AlignUnit& table_before, const AlignVersion& after,
                 const AlignUnit& table_after, bool moved, Matching& partners) {
  const Grid left = grid_of(before.side.document, table_before);
  const Grid right = grid_of(after.side.document, table_after);
  Matching rows = match_units(row_units(before, left), row_units(after, right), false);
  part_strangers(before, left, after, right, rows);
  const std::vector<std::uint32_t> columns = column_partners(before, left, after, right);
  for (std::uint32_t r = 0; r < left.rows.size(); ++r) {
    if (rows.to_after[r] == none) continue;
    const auto& cells = right.rows[rows.to_after[r]];
    for (const auto& [column, paragraphs] : left.rows[r]) {
      const auto other = columns[column] == none ? cells.end() : cells.find(columns[column]);
      if (other != cells.end()) match_cells(before, paragraphs, after, other->second, moved, partners);
    }
  }
}

}  // namespace clausediff
