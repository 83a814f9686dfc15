// SPDX-License-Identifier: Apache-2.0
// A table of both versions as one: the rows and columns of after, with those that only before has where they stood.
#include <algorithm>
#include <map>
#include <tuple>

#include "render/html/blocks.h"

namespace clausediff::html {
namespace {

/// A row or column of the drawn table: one of after, or one that only before has, behind the line of after at `anchor`.
struct Line {
  std::int64_t anchor = -1;
  bool gone = false;
  std::uint32_t index = 0;

  auto key() const { return std::tie(anchor, gone, index); }
  bool operator<(const Line& other) const { return key() < other.key(); }
  bool operator==(const Line& other) const { return key() == other.key(); }
};

/// Which line of after a line of before became.
class Mates {
 public:
  void add(std::uint32_t before, std::uint32_t after) { known_.emplace(before, after); }

  Line line_of(std::uint32_t before) const {
    const auto next = known_.upper_bound(before);
    if (next == known_.begin()) return {-1, true, before};
    const auto& [index, mate] = *std::prev(next);
    return index == before ? Line{mate, false, mate} : Line{mate, true, before};
  }

 private:
  std::map<std::uint32_t, std::uint32_t> known_;
};

struct Place {
  Line row;
  Line column;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  std::vector<std::uint32_t> rows;  // of the alignment
};

const Cell* cell_of(const Document& document, std::uint32_t paragraph) {
  const std::uint32_t cell = outer_cell(document, paragraph);
  return cell == none ? nullptr : &document.cells[cell];
}

struct Grid {
  std::vector<Line> rows;
  std::vector<Line> columns;
  std::vector<Place> places;  // by row, then by column
};

void add_place(std::vector<Place>& places, std::map<std::pair<Line, Line>, std::size_t>& known, const Line& row,
               const Line& column, const Cell& cell, std::uint32_t alignment_row) {
  const auto [at, is_new] = known.emplace(std::pair(row, column), places.size());
  if (is_new) places.push_back({row, column, cell.row_span, cell.column_span, {}});
  places[at->second].rows.push_back(alignment_row);
}

void sort_lines(std::vector<Line>& lines) {
  std::sort(lines.begin(), lines.end());
  lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
}

Grid grid_of(const Page& page, const Block& block) {
  const Document& before = page.report.before.document;
  const Document& after = page.report.after.document;
  Mates rows, columns;
  for (std::uint32_t row = block.first; row < block.end; ++row) {
    const Pair& pair = row_of(page, row);
    const Cell* old_cell = cell_of(before, pair.before);
    const Cell* new_cell = cell_of(after, pair.after);
    if (old_cell == nullptr || new_cell == nullptr) continue;
    rows.add(old_cell->row, new_cell->row);
    columns.add(old_cell->column, new_cell->column);
  }
  Grid grid;
  std::map<std::pair<Line, Line>, std::size_t> known;
  for (std::uint32_t row = block.first; row < block.end; ++row) {
    const Pair& pair = row_of(page, row);
    if (const Cell* cell = cell_of(after, pair.after)) {
      add_place(grid.places, known, {cell->row, false, cell->row}, {cell->column, false, cell->column}, *cell, row);
    } else if (const Cell* gone = cell_of(before, pair.before)) {
      add_place(grid.places, known, rows.line_of(gone->row), columns.line_of(gone->column), *gone, row);
    }
  }
  for (const Place& place : grid.places) grid.rows.push_back(place.row), grid.columns.push_back(place.column);
  sort_lines(grid.rows);
  sort_lines(grid.columns);
  std::stable_sort(grid.places.begin(), grid.places.end(),
                   [](const Place& a, const Place& b) { return std::tie(a.row, a.column) < std::tie(b.row, b.column); });
  return grid;
}

std::size_t position(const std::vector<Line>& lines, const Line& line) {
  return static_cast<std::size_t>(std::lower_bound(lines.begin(), lines.end(), line) - lines.begin());
}

/// How many drawn lines a span of after covers: lines that only before has within it widen it.
std::size_t drawn_span(const std::vector<Line>& lines, const Line& line, std::uint32_t span) {
  if (span <= 1 || line.gone) return std::max<std::size_t>(span, 1);
  const std::int64_t last = line.anchor + span - 1;
  const auto end = std::upper_bound(lines.begin(), lines.end(), Line{last, false, static_cast<std::uint32_t>(last)});
  return std::max<std::size_t>(static_cast<std::size_t>(end - lines.begin()) - position(lines, line), 1);
}

void write_span(std::string_view name, std::size_t span, std::string& out) {
  if (span > 1) out += ' ' + std::string(name) + "=\"" + std::to_string(std::min<std::size_t>(span, 1000)) + '"';
}

/// Writes the rows; `covered` says for each column down to which row a cell from above reaches.
void write_grid(Redline& redline, const Grid& grid) {
  std::vector<std::size_t> covered(grid.columns.size() + 1, 0);
  auto place = grid.places.begin();
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    redline.out += "<tr>";
    std::size_t column = 0;
    for (; place != grid.places.end() && place->row == grid.rows[row]; ++place) {
      const std::size_t target = position(grid.columns, place->column);
      for (; column < target; ++column) {
        if (covered[column] <= row) redline.out += "<td></td>";
      }
      const std::size_t width =
          std::min(drawn_span(grid.columns, place->column, place->column_span), grid.columns.size() - target);
      const std::size_t height = std::min(drawn_span(grid.rows, place->row, place->row_span), grid.rows.size() - row);
      redline.out += "<td";
      write_span("colspan", width, redline.out);
      write_span("rowspan", height, redline.out);
      redline.out += '>';
      for (const std::uint32_t item : place->rows) write_cell_row(redline, item);
      redline.out += "</td>";
      for (std::size_t i = 0; i < width; ++i) covered[target + i] = row + height;
      column = std::max(column, target + width);
    }
    for (; column < grid.columns.size(); ++column) {
      if (covered[column] <= row) redline.out += "<td></td>";
    }
    redline.out += "</tr>\n";
  }
}

}  // namespace

void write_table(Redline& redline, const Block& block) {
  std::vector<std::uint32_t> rows;
  bool changed = false;
  for (std::uint32_t row = block.first; row < block.end; ++row) {
    changed = changed || is_changed(redline.page, row);
    if (matters(redline.page, row)) rows.push_back(row);
  }
  redline.out += changed ? "<div class=\"c ed tb\"" : "<div class=\"c tb\"";
  write_authors(redline.page, rows, redline.out);
  redline.out += "><div class=\"b\"><table>\n";
  write_grid(redline, grid_of(redline.page, block));
  redline.out += "</table></div>";
  redline.out += "</div>\n";
}

}  // namespace clausediff::html
