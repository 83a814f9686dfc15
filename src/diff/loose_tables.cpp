// SPDX-License-Identifier: Apache-2.0
#include "diff/loose_tables.h"

#include <algorithm>
#include <cstddef>

namespace clausediff {
namespace {

std::uint32_t outermost_table(const Document& document, std::uint32_t cell) {
  std::uint32_t table = document.cells[cell].table;
  for (std::size_t depth = 0; document.tables[table].outer_cell != none && depth < document.tables.size(); ++depth)
    table = document.cells[document.tables[table].outer_cell].table;
  return table;
}

/// Where the words of a table stand in the other version.
struct Whereabouts {
  std::size_t words = 0;
  std::size_t in_text = 0;
  std::size_t in_tables = 0;
};

}  // namespace

std::vector<bool> loose_tables(const Running& side, const Running& other, const std::vector<std::uint32_t>& to_other) {
  const Document& document = side.document();
  std::vector<bool> loose(document.tables.size(), false);
  if (document.kind == other.document().kind || loose.empty()) return loose;
  std::vector<Whereabouts> counts(loose.size());
  for (std::uint32_t at = 0; at < side.size(); ++at) {
    const std::uint32_t cell = side.paragraph(at).cell;
    if (cell == none) continue;
    Whereabouts& count = counts[outermost_table(document, cell)];
    ++count.words;
    if (to_other[at] != none) ++(other.paragraph(to_other[at]).cell == none ? count.in_text : count.in_tables);
  }
  for (std::size_t table = 0; table < loose.size(); ++table)
    loose[table] = counts[table].in_text > counts[table].in_tables && counts[table].in_text * 2 >= counts[table].words;
  return loose;
}

void loosen_tables(Document& document, const std::vector<bool>& loose) {
  const auto count = static_cast<std::uint64_t>(std::count(loose.begin(), loose.end(), true));
  if (count == 0) return;
  std::vector<bool> of_cell(document.cells.size(), false);
  for (std::uint32_t cell = 0; cell < document.cells.size(); ++cell) of_cell[cell] = loose[outermost_table(document, cell)];
  for (Paragraph& paragraph : document.paragraphs) {
    if (paragraph.cell != none && of_cell[paragraph.cell]) paragraph.cell = none;
  }
  document.coverage.push_back({"tables that the other version shows as lines, compared as text", count, Treatment::compared});
}

}  // namespace clausediff
