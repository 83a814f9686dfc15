// SPDX-License-Identifier: Apache-2.0
#include "diff/tables.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <string>
#include <utility>

#include "text/ascii.h"

namespace clausediff {
namespace {

using Paragraphs = std::vector<std::uint32_t>;

// A table as its rows of cells; a nested table's paragraphs count for the cell it stands in.
struct Grid {
  std::vector<std::map<std::uint32_t, Paragraphs>> rows;  // column → paragraphs
  std::uint32_t columns = 0;
};

/// Where a paragraph stands in a table: its cell there, and the table inside that cell that holds it.
struct InTable {
  const Cell* cell = nullptr;
  std::uint32_t nested = none;  // none where it stands in the cell itself
};

InTable in_table(const Document& document, std::uint32_t paragraph, std::uint32_t table) {
  InTable found{&document.cells[document.paragraphs[paragraph].cell], none};
  while (found.cell->table != table && document.tables[found.cell->table].outer_cell != none) {
    found.nested = found.cell->table;
    found.cell = &document.cells[document.tables[found.cell->table].outer_cell];
  }
  return found;
}

std::uint32_t table_around(const Document& document, std::uint32_t paragraph) {
  return in_table(document, paragraph, none).cell->table;
}

Grid grid_of(const Document& document, const Paragraphs& paragraphs, std::uint32_t table) {
  Grid grid;
  for (const std::uint32_t p : paragraphs) {
    const Cell& cell = *in_table(document, p, table).cell;
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

/// A running number is no name.
bool has_letter(const AlignVersion& version, const Paragraphs& paragraphs) {
  return std::any_of(paragraphs.begin(), paragraphs.end(), [&](std::uint32_t p) {
    const std::string& text = version.side.document.paragraphs[p].text;
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return is_ascii_letter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0; });
  });
}

/// The rows of a name that no other row of the table has, by the hash of the name.
std::map<std::uint64_t, std::uint32_t> rows_by_name(const AlignVersion& version, const Grid& grid, const UnitRow& names) {
  std::map<std::uint64_t, std::uint32_t> found;
  for (std::uint32_t r = 0; r < grid.rows.size(); ++r) {
    const auto cell = grid.rows[r].find(0);
    if (names.items[r].words == 0 || cell == grid.rows[r].end() || !has_letter(version, cell->second)) continue;
    const auto [at, fresh] = found.emplace(names.items[r].content, r);
    if (!fresh) at->second = none;
  }
  return found;
}

/// A row that stands elsewhere in a table that was sorted, or between others that came, is known by its name whatever became of
/// its figures.
void pair_by_name(const AlignVersion& before, const Grid& left, const AlignVersion& after, const Grid& right, Matching& rows) {
  const auto was = rows_by_name(before, left, row_words(before, left).names);
  const auto is = rows_by_name(after, right, row_words(after, right).names);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  for (const auto& [name, r] : was) {
    const auto other = is.find(name);
    if (r == none || other == is.end() || other->second == none) continue;
    if (rows.to_after[r] == none && rows.to_before[other->second] == none) found.emplace_back(r, other->second);
  }
  if (found.empty()) return;
  // The last row of after that a row above stands in, and the first one that a row below does.
  std::vector<std::uint32_t> above(left.rows.size() + 1, 0), below(left.rows.size() + 1, none);
  for (std::uint32_t r = 0; r < left.rows.size(); ++r)
    above[r + 1] = std::max(above[r], rows.to_after[r] == none ? 0 : rows.to_after[r] + 1);
  for (std::uint32_t r = static_cast<std::uint32_t>(left.rows.size()); r-- > 0;)
    below[r] = std::min(below[r + 1], rows.to_after[r]);
  std::sort(found.begin(), found.end());
  std::uint32_t last = 0;  // of those that are found here and stand in order
  for (const auto& [r, other] : found) {
    rows.to_after[r] = other;
    rows.to_before[other] = r;
    rows.reason[r] = Reason::heading;
    rows.certainty[r] = 1.0F;
    rows.moved[r] = other < above[r] || other > below[r + 1] || other < last;
    if (!rows.moved[r]) last = other + 1;
  }
}

/// Two tables of which one became the other, by their paragraphs; a table in a cell of theirs is one too.
struct TablePair {
  std::uint32_t table_before = 0;
  Paragraphs before;
  std::uint32_t table_after = 0;
  Paragraphs after;
  bool moved = false;
};

/// The paragraphs of a cell that stand in it, and those of each table in it.
struct CellParts {
  Paragraphs own;
  std::vector<std::pair<std::uint32_t, Paragraphs>> nested;
};

CellParts parts_of(const Document& document, const Paragraphs& paragraphs, std::uint32_t table) {
  CellParts parts;
  for (const std::uint32_t p : paragraphs) {
    const std::uint32_t nested = in_table(document, p, table).nested;
    if (nested == none) {
      parts.own.push_back(p);
      continue;
    }
    if (parts.nested.empty() || parts.nested.back().first != nested) parts.nested.emplace_back(nested, Paragraphs());
    parts.nested.back().second.push_back(p);
  }
  return parts;
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
  const auto all_of = [](const AlignUnit& table) {
    Paragraphs paragraphs(table.last - table.first);
    std::iota(paragraphs.begin(), paragraphs.end(), table.first);
    return paragraphs;
  };
  const Document& was = before.side.document;
  const Document& is = after.side.document;
  std::vector<TablePair> open{{table_around(was, table_before.first), all_of(table_before), table_around(is, table_after.first),
                               all_of(table_after), moved}};
  while (!open.empty()) {
    const TablePair tables = std::move(open.back());
    open.pop_back();
    const Grid left = grid_of(was, tables.before, tables.table_before);
    const Grid right = grid_of(is, tables.after, tables.table_after);
    Matching rows = match_units(row_units(before, left), row_units(after, right), false);
    part_strangers(before, left, after, right, rows);
    pair_by_name(before, left, after, right, rows);
    const std::vector<std::uint32_t> columns = column_partners(before, left, after, right);
    for (std::uint32_t r = 0; r < left.rows.size(); ++r) {
      if (rows.to_after[r] == none) continue;
      const bool row_moved = tables.moved || rows.moved[r];
      const auto& cells = right.rows[rows.to_after[r]];
      for (const auto& [column, paragraphs] : left.rows[r]) {
        const auto other = columns[column] == none ? cells.end() : cells.find(columns[column]);
        if (other == cells.end()) continue;
        const CellParts b = parts_of(was, paragraphs, tables.table_before);
        const CellParts a = parts_of(is, other->second, tables.table_after);
        // As many tables in both are one another's in their order; else they are paragraphs of the cell.
        if (b.nested.empty() || b.nested.size() != a.nested.size()) {
          match_cells(before, paragraphs, after, other->second, row_moved, partners);
          continue;
        }
        match_cells(before, b.own, after, a.own, row_moved, partners);
        for (std::size_t k = 0; k < b.nested.size(); ++k)
          open.push_back({b.nested[k].first, b.nested[k].second, a.nested[k].first, a.nested[k].second, row_moved});
      }
    }
  }
}

}  // namespace clausediff
