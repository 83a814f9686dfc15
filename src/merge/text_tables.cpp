// SPDX-License-Identifier: Apache-2.0
#include "merge/text_tables.h"

#include <algorithm>
#include <map>

#include "diff/sequence.h"

namespace clausediff::merging {
namespace {

/// The cells of a row, each with the bar behind it.
std::vector<WordRange> cells_of(const TextPart& row) {
  std::vector<WordRange> cells;
  std::uint32_t begin = row.words.begin;
  for (std::uint32_t i = begin; i < row.words.end; ++i) {
    if (!is_bar(row.text.words[i].word)) continue;
    cells.push_back({begin, i + 1});
    begin = i + 1;
  }
  if (begin < row.words.end) cells.push_back({begin, row.words.end});
  return cells;
}

std::vector<std::uint32_t> words_in(const Text& text, WordRange cell) {
  std::vector<std::uint32_t> ids;
  for (std::uint32_t i = cell.begin; i < cell.end; ++i)
    if (!is_bar(text.words[i].word)) ids.push_back(text.words[i].id);
  return ids;
}

/// Found by the words of one row; nothing where columns were renamed beside others that came or went.
std::optional<Columns> columns_by(const TextPart& base, const TextPart& side) {
  std::map<std::vector<std::uint32_t>, std::uint32_t> numbers;
  const auto numbered = [&numbers](const TextPart& row) {
    std::vector<std::uint32_t> cells;
    for (const WordRange cell : cells_of(row))
      cells.push_back(numbers.emplace(words_in(row.text, cell), static_cast<std::uint32_t>(numbers.size())).first->second);
    return cells;
  };
  const std::vector<std::uint32_t> before = numbered(base), after = numbered(side);
  Columns columns;
  std::uint32_t b = 0;
  for (const Hunk& hunk : edit_script(before, after)) {
    while (b < hunk.before_begin) columns.push_back(b++);
    const std::uint32_t gone = hunk.before_end - hunk.before_begin, come = hunk.after_end - hunk.after_begin;
    if (gone != come && gone != 0 && come != 0) return std::nullopt;
    for (std::uint32_t i = 0; i < come; ++i) columns.push_back(gone == 0 ? no_block : b + i);
    b = hunk.before_end;
  }
  while (b < before.size()) columns.push_back(b++);
  return columns;
}

bool are_as_base(const Columns& columns, std::size_t cells) {
  if (columns.size() != cells) return false;
  for (std::uint32_t i = 0; i < columns.size(); ++i)
    if (columns[i] != i) return false;
  return true;
}

bool goes_on(const Text& text, std::uint32_t block) {
  const std::string_view space = text.words[text.blocks[block].begin].space;
  return text.blocks[block].bars != 0 && std::count(space.begin(), space.end(), '\n') < 2;
}

TextPart row_of(const Text& text, std::uint32_t block) { return {text, {text.blocks[block].begin, text.blocks[block].end}}; }

void join(std::vector<TextPiece>& pieces, std::vector<TextPiece> more) {
  for (TextPiece& piece : more) {
    if (!piece.disputed && !pieces.empty() && !pieces.back().disputed)
      pieces.back().ours += piece.ours;
    else
      pieces.push_back(std::move(piece));
  }
}

/// A row in which `side` has other columns than base and the other side has base's.
std::optional<std::vector<TextPiece>> merge_columns(const TextPart& base, const TextPart& side, const TextPart& other,
                                                    const Columns& columns, bool by_ours) {
  const std::vector<WordRange> was = cells_of(base), is = cells_of(side), same = cells_of(other);
  if (is.size() != columns.size() || was.size() != same.size()) return std::nullopt;
  if (std::any_of(columns.begin(), columns.end(), [&](std::uint32_t c) { return c != no_block && c >= was.size(); }))
    return std::nullopt;
  std::vector<TextPiece> pieces;
  for (std::uint32_t c = 0; c < was.size(); ++c) {
    const bool gone = std::find(columns.begin(), columns.end(), c) == columns.end();
    if (gone && words_in(base.text, was[c]) != words_in(other.text, same[c]))
      return std::vector<TextPiece>{{true, written(by_ours ? side : other), written(base), written(by_ours ? other : side)}};
  }
  for (std::size_t i = 0; i < is.size(); ++i) {
    const TextPart cell{side.text, is[i]};
    if (columns[i] == no_block) {
      join(pieces, {{false, written(cell), "", ""}});
      continue;
    }
    const TextPart beside{other.text, same[columns[i]]}, old{base.text, was[columns[i]]};
    join(pieces, by_ours ? merge_words(old, cell, beside) : merge_words(old, beside, cell));
  }
  return pieces;
}

}  // namespace

TableColumns columns_of(const Text& base, const Text& side, const TextPairs& pairs) {
  TableColumns all(base.blocks.size());
  for (std::uint32_t begin = 0, end = 0; begin < base.blocks.size(); begin = end) {
    for (end = begin + 1; base.blocks[begin].bars != 0 && end < base.blocks.size() && goes_on(base, end);) ++end;
    if (base.blocks[begin].bars == 0) continue;
    std::optional<Columns> columns;
    for (std::uint32_t b = begin; b < end && !columns; ++b) {
      if (pairs.of_base[b] == no_block) continue;
      columns = columns_by(row_of(base, b), row_of(side, pairs.of_base[b]));
      if (columns && are_as_base(*columns, cells_of(row_of(base, b)).size())) break;
    }
    if (!columns || are_as_base(*columns, cells_of(row_of(base, begin)).size())) continue;
    std::fill(all.begin() + begin, all.begin() + end, columns);
  }
  return all;
}

bool is_same_row(const TextPart& base, const TextPart& side, const Columns& columns) {
  const std::vector<WordRange> was = cells_of(base), is = cells_of(side);
  if (is.size() != columns.size()) return false;
  for (std::size_t i = 0; i < is.size(); ++i) {
    if (columns[i] == no_block) continue;
    if (columns[i] >= was.size() || words_in(base.text, was[columns[i]]) != words_in(side.text, is[i])) return false;
  }
  return true;
}

std::optional<std::vector<TextPiece>> merge_rows(const TextPart& base, const TextPart& ours, const TextPart& theirs,
                                                 const std::optional<Columns>& ours_columns,
                                                 const std::optional<Columns>& theirs_columns) {
  if (ours_columns && theirs_columns) return std::nullopt;
  if (ours_columns) return merge_columns(base, ours, theirs, *ours_columns, true);
  if (theirs_columns) return merge_columns(base, theirs, ours, *theirs_columns, false);
  const std::vector<WordRange> was = cells_of(base), mine = cells_of(ours), other = cells_of(theirs);
  if (was.size() < 2 || was.size() != mine.size() || was.size() != other.size()) return std::nullopt;
  std::vector<TextPiece> pieces;
  for (std::size_t i = 0; i < was.size(); ++i)
    join(pieces, merge_words({base.text, was[i]}, {ours.text, mine[i]}, {theirs.text, other[i]}));
  return pieces;
}

}  // namespace clausediff::merging
