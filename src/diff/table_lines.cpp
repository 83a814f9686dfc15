// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "diff/tables.h"

namespace clausediff {
namespace {

struct LinePlace {
  std::uint32_t table = 0;
  std::uint32_t index = 0;  // of the row or column
  std::uint32_t paragraph = 0;
};

// Marks the rows (or columns) all of whose paragraphs are unpaired.
void mark(const Document& document, const std::vector<bool>& unpaired, bool columns, std::vector<TableLine>& lines) {
  std::vector<LinePlace> all;
  for (std::uint32_t p = 0; p < document.paragraphs.size(); ++p) {
    if (document.paragraphs[p].cell == none) continue;
    const Cell& cell = document.cells[document.paragraphs[p].cell];
    all.push_back({cell.table, columns ? cell.column : cell.row, p});
  }
  std::sort(all.begin(), all.end(), [](const LinePlace& a, const LinePlace& b) {
    return std::tie(a.table, a.index, a.paragraph) < std::tie(b.table, b.index, b.paragraph);
  });
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    bool whole = true;
    while (end < all.size() && all[end].table == all[i].table && all[end].index == all[i].index) {
      const std::uint32_t p = all[end++].paragraph;
      whole = whole && unpaired[p] && lines[p] == TableLine::ordinary;
    }
    for (std::size_t k = i; whole && k < end; ++k)
      lines[all[k].paragraph] = k > i ? TableLine::continued : columns ? TableLine::column : TableLine::row;
    i = end;
  }
}

std::vector<TableLine> lines_of(const Document& document, const std::vector<bool>& unpaired) {
  std::vector<TableLine> lines(document.paragraphs.size(), TableLine::ordinary);
  if (document.tables.empty() || std::find(unpaired.begin(), unpaired.end(), true) == unpaired.end()) return lines;
  mark(document, unpaired, false, lines);
  mark(document, unpaired, true, lines);
  return lines;
}

}  // namespace

TableLines table_lines(const Document& before, const Document& after, const Alignment& alignment) {
  std::vector<bool> deleted(before.paragraphs.size(), false);
  std::vector<bool> inserted(after.paragraphs.size(), false);
  for (const Pair& pair : alignment.pairs) {
    if (pair.after == none) deleted[pair.before] = true;
    if (pair.before == none) inserted[pair.after] = true;
  }
  return {lines_of(before, deleted), lines_of(after, inserted)};
}

}  // namespace clausediff
