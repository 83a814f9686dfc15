// SPDX-License-Identifier: Apache-2.0
#include "diff/loose_tables.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace clausediff {
namespace {

std::uint32_t outermost(const Document& document, std::uint32_t table) {
  for (std::size_t depth = 0; document.tables[table].outer_cell != none && depth < document.tables.size(); ++depth)
    table = document.cells[document.tables[table].outer_cell].table;
  return table;
}

std::uint32_t outermost_table(const Document& document, std::uint32_t cell) {
  return outermost(document, document.cells[cell].table);
}

/// Where the words of a table stand in the other version.
struct Whereabouts {
  std::size_t words = 0;
  std::size_t in_text = 0;
  std::size_t in_tables = 0;
};

bool is_loose(const Whereabouts& count) { return count.in_text > count.in_tables && count.in_text * 2 >= count.words; }

/// Nearly all words of a table are left: it was laid out anew, and not rewritten.
bool is_kept(const Whereabouts& count) { return (count.in_text + count.in_tables) * 5 >= count.words * 4; }

void count_word(Whereabouts& count, bool found, bool in_table) {
  ++count.words;
  if (found) ++(in_table ? count.in_tables : count.in_text);
}

using Row = std::pair<std::uint32_t, std::uint32_t>;  // of a table

Row row_of(const Document& document, std::uint32_t cell) { return {document.cells[cell].table, document.cells[cell].row}; }

/// Where one row of the other version holds most words of two of this one's, their lines were run together.
void find_joined_rows(const Running& side, const Running& other, const std::vector<std::uint32_t>& to_other,
                      std::vector<bool>& loose) {
  std::map<Row, std::size_t> words;
  std::map<std::pair<Row, Row>, std::size_t> shared;  // by the other's row and this one's
  for (std::uint32_t at = 0; at < side.size(); ++at) {
    const std::uint32_t cell = side.paragraph(at).cell;
    if (cell == none) continue;
    const Row row = row_of(side.document(), cell);
    ++words[row];
    const std::uint32_t partner = to_other[at] == none ? none : other.paragraph(to_other[at]).cell;
    if (partner != none) ++shared[{row_of(other.document(), partner), row}];
  }
  const Row* last = nullptr;  // the other's row that holds the row before
  const Row* held = nullptr;
  for (const auto& [rows, count] : shared) {
    if (count * 3 < words[rows.second] * 2) continue;
    if (last != nullptr && *last == rows.first)
      loose[outermost(side.document(), held->first)] = loose[outermost(side.document(), rows.second.first)] = true;
    last = &rows.first;
    held = &rows.second;
  }
}

/// The tables of one version by themselves.
std::vector<bool> loose_alone(const Running& side, const Running& other, const std::vector<std::uint32_t>& to_other) {
  const Document& document = side.document();
  const bool texts = document.kind != SourceKind::docx && other.document().kind != SourceKind::docx;
  std::vector<bool> loose(document.tables.size(), false);
  std::vector<Whereabouts> tables(loose.size());
  std::vector<Whereabouts> cells(texts ? document.cells.size() : 0);
  for (std::uint32_t at = 0; at < side.size(); ++at) {
    const std::uint32_t cell = side.paragraph(at).cell;
    if (cell == none) continue;
    const std::uint32_t table = outermost_table(document, cell);
    const bool in_table = to_other[at] != none && other.paragraph(to_other[at]).cell != none;
    count_word(tables[table], to_other[at] != none, in_table);
    if (texts) count_word(cells[cell], to_other[at] != none, in_table);
  }
  for (std::size_t table = 0; !texts && table < loose.size(); ++table) loose[table] = is_loose(tables[table]);
  for (std::uint32_t cell = 0; cell < cells.size(); ++cell) {
    if (is_loose(cells[cell])) loose[outermost_table(document, cell)] = true;
  }
  if (texts) find_joined_rows(side, other, to_other, loose);
  for (std::size_t table = 0; texts && table < loose.size(); ++table) loose[table] = loose[table] && is_kept(tables[table]);
  return loose;
}

/// Which tables of the two versions share words, in both directions.
struct SharedTables {
  std::vector<std::vector<std::uint32_t>> of_before;
  std::vector<std::vector<std::uint32_t>> of_after;
};

SharedTables shared_tables(const Running& before, const Running& after, const std::vector<std::uint32_t>& to_after) {
  SharedTables shared;
  shared.of_before.resize(before.document().tables.size());
  shared.of_after.resize(after.document().tables.size());
  for (std::uint32_t at = 0; at < before.size(); ++at) {
    const std::uint32_t cell = before.paragraph(at).cell;
    const std::uint32_t partner = cell == none || to_after[at] == none ? none : after.paragraph(to_after[at]).cell;
    if (partner == none) continue;
    const std::uint32_t left = outermost_table(before.document(), cell), right = outermost_table(after.document(), partner);
    if (!shared.of_before[left].empty() && shared.of_before[left].back() == right) continue;
    shared.of_before[left].push_back(right);
    shared.of_after[right].push_back(left);
  }
  return shared;
}

void spread(const SharedTables& shared, LooseTables& loose) {
  std::vector<std::pair<bool, std::uint32_t>> waiting;  // of after, the table
  for (std::uint32_t table = 0; table < loose.before.size(); ++table)
    if (loose.before[table]) waiting.emplace_back(false, table);
  for (std::uint32_t table = 0; table < loose.after.size(); ++table)
    if (loose.after[table]) waiting.emplace_back(true, table);
  while (!waiting.empty()) {
    const auto [of_after, table] = waiting.back();
    waiting.pop_back();
    std::vector<bool>& partners = of_after ? loose.before : loose.after;
    for (const std::uint32_t partner : (of_after ? shared.of_after : shared.of_before)[table]) {
      if (partners[partner]) continue;
      partners[partner] = true;
      waiting.emplace_back(!of_after, partner);
    }
  }
}

}  // namespace

LooseTables loose_tables(const Running& before, const Running& after, const std::vector<std::uint32_t>& to_after,
                         const std::vector<std::uint32_t>& to_before) {
  LooseTables loose;
  loose.before.resize(before.document().tables.size(), false);
  loose.after.resize(after.document().tables.size(), false);
  if (before.document().kind == SourceKind::docx && after.document().kind == SourceKind::docx) return loose;
  loose.before = loose_alone(before, after, to_after);
  loose.after = loose_alone(after, before, to_before);
  spread(shared_tables(before, after, to_after), loose);
  return loose;
}

void find_bars(const Running& text, const Running& other, const std::vector<std::uint32_t>& to_other,
               std::vector<DroppedText>& dropped) {
  std::vector<std::uint32_t> bars;
  bool behind_cell = false;  // the nearest word before that has a partner stands in a cell there
  const auto settle = [&](bool before_cell) {
    for (const std::uint32_t bar : bars) {
      if (behind_cell || before_cell) dropped.push_back({text.paragraph_of(bar), text.span_of(bar), {}});
    }
    bars.clear();
  };
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (to_other[at] == none) {
      if (text.word(at) == "|" && text.paragraph(at).cell == none) bars.push_back(at);
      continue;
    }
    const bool in_cell = other.paragraph(to_other[at]).cell != none;
    settle(in_cell);
    behind_cell = in_cell;
  }
  settle(false);
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
