// SPDX-License-Identifier: Apache-2.0
#include "render/html/blocks.h"

#include <algorithm>

namespace clausediff::html {
namespace {

constexpr int deepest_table = 256;  // the readers' own limit on nesting

std::uint32_t outer_table(const Document& document, std::uint32_t paragraph) {
  const std::uint32_t cell = outer_cell(document, paragraph);
  return cell == none ? none : document.cells[cell].table;
}

/// By table of before: the table of after that has one of its paragraphs.
std::vector<std::uint32_t> mates_of(const Page& page) {
  const Report& report = page.report;
  std::vector<std::uint32_t> mates(report.before.document.tables.size(), none);
  for (const Pair& pair : report.alignment.pairs) {
    if (pair.before == none || pair.after == none) continue;
    const std::uint32_t before = outer_table(report.before.document, pair.before);
    const std::uint32_t after = outer_table(report.after.document, pair.after);
    if (before != none && after != none && mates[before] == none) mates[before] = after;
  }
  return mates;
}

/// A number for the table a row is drawn in: tables of after first, then those that only before has.
std::uint32_t table_of(const Page& page, const Pair& pair, const std::vector<std::uint32_t>& mates) {
  if (pair.after != none) return outer_table(page.report.after.document, pair.after);
  const std::uint32_t before = outer_table(page.report.before.document, pair.before);
  if (before == none) return none;
  return mates[before] != none ? mates[before] : static_cast<std::uint32_t>(page.report.after.document.tables.size()) + before;
}

std::uint32_t bytes_of(const Page& page, const Pair& pair) {
  std::size_t bytes = 80;
  if (pair.after != none)
    bytes += text_of(page.report.after.document, pair.after).size();
  else
    bytes += text_of(page.report.before.document, pair.before).size();
  return static_cast<std::uint32_t>(bytes);
}

/// The headings over a row of interest are shown with it.
void show_parents(const Page& page, std::uint32_t row, std::vector<char>& shown) {
  const Pair& pair = row_of(page, row);
  const bool in_after = pair.after != none;
  const Clauses& clauses = in_after ? page.report.after.clauses : page.report.before.clauses;
  const auto& rows = in_after ? page.row_of_after : page.row_of_before;
  std::uint32_t parent = clauses.items[clause_of(pair)].parent;
  while (parent != none && parent < rows.size() && rows[parent] != none && shown[rows[parent]] == 0) {
    shown[rows[parent]] = 1;
    parent = clauses.items[parent].parent;
  }
}

std::vector<char> shown_rows(const Page& page) {
  std::vector<char> shown(page.report.alignment.pairs.size(), 0);
  for (std::uint32_t row = 0; row < shown.size(); ++row) {
    if (!page.departed.of(row).empty()) shown[row] = 1;
    if (!matters(page, row)) continue;
    show_parents(page, row, shown);
    shown[row] = 1;
  }
  return shown;
}

}  // namespace

std::uint32_t outer_cell(const Document& document, std::uint32_t paragraph) {
  std::uint32_t cell = paragraph == none ? none : document.paragraphs[paragraph].cell;
  for (int depth = 0; depth < deepest_table && cell < document.cells.size(); ++depth) {
    const std::uint32_t table = document.cells[cell].table;
    const std::uint32_t outer = table < document.tables.size() ? document.tables[table].outer_cell : none;
    if (outer >= document.cells.size()) return cell;
    cell = outer;
  }
  return cell < document.cells.size() ? cell : none;
}

std::vector<Block> blocks_of(const Page& page) {
  const std::vector<std::uint32_t> mates = mates_of(page);
  const std::vector<char> shown = shown_rows(page);
  std::vector<Block> blocks;
  for (std::uint32_t row = 0; row < shown.size(); ++row) {
    const Pair& pair = row_of(page, row);
    const std::uint32_t table = table_of(page, pair, mates);
    if (blocks.empty() || table == none || blocks.back().table != table) blocks.push_back({row, row, table, false, 0});
    Block& block = blocks.back();
    block.end = row + 1;
    block.shown = block.shown || shown[row] != 0;
    block.bytes += bytes_of(page, pair);
  }
  return blocks;
}

}  // namespace clausediff::html
