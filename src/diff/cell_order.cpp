// SPDX-License-Identifier: Apache-2.0
#include "diff/cell_order.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "diff/breaks.h"
#include "diff/cut_words.h"
#include "diff/word_map.h"
#include "recut.h"
#include "text/tokens.h"

namespace clausediff {
namespace {

constexpr std::uint32_t farthest_piece = 400;  // words between a piece and what stands in place of its row
constexpr std::uint32_t sure_run = 3;          // words in a row that are no accident though more of the cell is missing

/// The rows of a document's tables, those inside a cell counted to the outermost row.
class TableRows {
 public:
  explicit TableRows(const Document& document) {
    std::vector<std::uint32_t> first;  // number of each table's row 0
    std::uint32_t next = 0;
    for (const Table& table : document.tables) {
      first.push_back(next);
      next += table.rows;
    }
    for (const Paragraph& paragraph : document.paragraphs) {
      std::uint32_t cell = paragraph.cell;
      for (std::size_t depth = 0; cell != none && depth < document.tables.size(); ++depth) {
        const std::uint32_t outer = document.tables[document.cells[cell].table].outer_cell;
        if (outer == none) break;
        cell = outer;
      }
      of_paragraph_.push_back(cell == none ? none : first[document.cells[cell].table] + document.cells[cell].row);
    }
    count_ = next;
  }

  std::uint32_t of(std::uint32_t paragraph) const { return of_paragraph_[paragraph]; }
  std::uint32_t count() const { return count_; }

 private:
  std::vector<std::uint32_t> of_paragraph_;
  std::uint32_t count_ = 0;
};

/// Words [begin, end) of the text that are the words from `cell` on of the table.
struct Piece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t cell = 0;
};

/// Where the words of a row that are in place stand in the text.
struct Reach {
  std::uint32_t first = none;
  std::uint32_t last = 0;
};

class CellSearch {
 public:
  CellSearch(const Running& table, const Running& text, const WordMap& map)
      : table_(table), text_(text), to_text_(map.to_after), to_table_(map.to_before), rows_(table.document()) {
    table_ids_ = table.ids();
    text_ids_ = text.ids();
    reach_.resize(rows_.count() + 1);
    used_.assign(table.size(), false);
    index_rows();
  }

  std::vector<Piece> find() {
    std::vector<Piece> pieces;
    for (std::uint32_t at = 0; at < text_.size();) {
      const Piece piece = to_table_[at] == none ? piece_at(at) : Piece();
      if (piece.end == piece.begin) {
        ++at;
        continue;
      }
      for (std::uint32_t k = 0; k < piece.end - piece.begin; ++k) used_[piece.cell + k] = true;
      pieces.push_back(piece);
      at = piece.end;
    }
    return pieces;
  }

  /// Where a piece is to be read in the text.
  AddedText place_of(const Piece& piece) const {
    const std::uint32_t size = piece.end - piece.begin;
    const std::uint32_t last = piece.cell + size;
    AddedText added;
    if (!table_.begins(piece.cell) && to_text_[piece.cell - 1] != none) {
      added.place = behind(to_text_[piece.cell - 1]);
      added.how = AddedHow::behind;
    } else if (!table_.begins(last) && to_text_[last] != none) {
      added.place = before(to_text_[last]);
      added.how = AddedHow::ahead;
    } else {
      added.place = own_place(piece.cell, last);
    }
    for (std::uint32_t at = piece.begin; at < piece.end; ++at) {
      if (!added.text.empty() && (text_.begins(at) || text_.span_of(at).begin > text_.span_of(at - 1).end)) added.text += ' ';
      added.text += text_.word(at);
    }
    return added;
  }

 private:
  std::uint32_t row_of(std::uint32_t word) const { return rows_.of(table_.paragraph_of(word)); }

  void index_rows() {
    for (std::uint32_t word = 0; word < table_.size(); ++word) {
      const std::uint32_t row = row_of(word);
      if (row == none || to_text_[word] == none) continue;
      reach_[row].first = std::min(reach_[row].first, to_text_[word]);
      reach_[row].last = std::max(reach_[row].last, to_text_[word]);
    }
    for (std::uint32_t word = 0; word < table_.size(); ++word) {
      const std::uint32_t row = row_of(word);
      if (row != none && to_text_[word] == none && reach_[row].first != none) places_[table_ids_[word]].push_back(word);
    }
  }

  bool is_free(std::uint32_t word) const { return to_text_[word] == none && !used_[word]; }

  /// How far a word of the text is from what stands in place of a row.
  std::uint32_t distance(std::uint32_t at, std::uint32_t row) const {
    const Reach& reach = reach_[row];
    return at < reach.first ? reach.first - at : at > reach.last ? at - reach.last : 0;
  }

  /// The longest run of the text's words from `at` on that a cell has and that nothing else is.
  Piece piece_at(std::uint32_t at) const {
    Piece best;
    std::uint32_t nearest = std::numeric_limits<std::uint32_t>::max();
    const auto known = places_.find(text_ids_[at]);
    if (known == places_.end()) return best;
    std::size_t tried = 0;
    for (const std::uint32_t word : known->second) {
      if (!is_free(word)) continue;
      if (++tried > most_candidates) break;
      const std::uint32_t away = distance(at, row_of(word));
      const std::uint32_t size = run_size(at, word);
      if (away > farthest_piece || !is_whole(at, word, size)) continue;
      if (size < best.end - best.begin || (size == best.end - best.begin && away >= nearest)) continue;
      best = {at, at + size, word};
      nearest = away;
    }
    return best;
  }

  std::uint32_t run_size(std::uint32_t at, std::uint32_t word) const {
    std::uint32_t size = 0;
    const std::uint32_t end = table_.end_of_paragraph(word);
    while (at + size < text_.size() && word + size < end && to_table_[at + size] == none && is_free(word + size) &&
           text_ids_[at + size] == table_ids_[word + size])
      ++size;
    return size;
  }

  /// The run is all that is missing of the cell's paragraph there, or all that the text has between two words in place.
  bool is_whole(std::uint32_t at, std::uint32_t word, std::uint32_t size) const {
    if (size >= sure_run) return true;
    const bool begins = table_.begins(word) || !is_free(word - 1);
    const bool ends = table_.begins(word + size) || !is_free(word + size);
    const bool from = at == 0 || to_table_[at - 1] != none || text_.begins(at);
    const bool to = at + size == text_.size() || to_table_[at + size] != none || text_.begins(at + size);
    return (begins && ends) || (from && to);
  }

  TextPlace before(std::uint32_t word) const { return {text_.paragraph_of(word), text_.span_of(word).begin}; }
  TextPlace behind(std::uint32_t word) const { return {text_.paragraph_of(word), text_.span_of(word).end}; }

  /// Of a paragraph of its own: before the next word of its row that is in place, else behind the last one before it.
  TextPlace own_place(std::uint32_t begin, std::uint32_t end) const {
    const std::uint32_t row = row_of(begin);
    for (std::uint32_t word = end; word < table_.size() && row_of(word) == row; ++word) {
      if (to_text_[word] != none) return before(to_text_[word]);
    }
    for (std::uint32_t word = begin; word-- > 0 && row_of(word) == row;) {
      if (to_text_[word] != none) return behind(to_text_[word]);
    }
    return before(reach_[row].first);
  }

  const Running& table_;
  const Running& text_;
  const std::vector<std::uint32_t>& to_text_;
  const std::vector<std::uint32_t>& to_table_;
  TableRows rows_;
  std::vector<std::uint32_t> table_ids_;
  std::vector<std::uint32_t> text_ids_;
  std::vector<Reach> reach_;                                              // by row
  std::vector<bool> used_;                                                // by word of the table
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> places_;  // by id: words of cells that nothing is in place of
};

void drop(const Running& text, const Piece& piece, std::vector<DroppedText>& dropped) {
  for (std::uint32_t at = piece.begin; at < piece.end; ++at) {
    if (at > piece.begin && !text.begins(at))
      dropped.back().span.end = text.span_of(at).end;
    else
      dropped.push_back({text.paragraph_of(at), text.span_of(at)});
  }
}

void mend_cut_words(const Document& tables, Document& text, const CompareOptions& options) {
  Recutting recutting;
  {
    const Words words = tokenize(tables, text, options, Compounds::apart);
    const Running left(tables, words.before, *options.language), right(text, words.after, *options.language);
    find_cut_words(left, right, map_words(left.ids(), right.ids()), recutting.dropped);
  }
  if (!recutting.dropped.empty()) recut(text, recutting);
}

/// Returns how many pieces were put in order.
std::size_t order_by(const Document& tables, Document& text, const CompareOptions& options) {
  if (tables.tables.empty()) return 0;
  mend_cut_words(tables, text, options);
  Recutting recutting;
  std::vector<std::pair<AddedText, std::uint32_t>> added;  // with the word of the table that it begins with
  {
    const Words words = tokenize(tables, text, options, Compounds::apart);
    const Running left(tables, words.before, *options.language), right(text, words.after, *options.language);
    const WordMap map = map_words(left.ids(), right.ids());
    CellSearch search(left, right, map);
    for (const Piece& piece : search.find()) {
      drop(right, piece, recutting.dropped);
      added.emplace_back(search.place_of(piece), piece.cell);
    }
  }
  if (added.empty()) return 0;
  std::sort(added.begin(), added.end(), [](const auto& x, const auto& y) {
    return std::tie(x.first.place.paragraph, x.first.place.position, x.second) <
           std::tie(y.first.place.paragraph, y.first.place.position, y.second);
  });
  for (auto& one : added) recutting.added.push_back(std::move(one.first));
  recut(text, recutting);
  return added.size();
}

void count(Document& text, std::size_t pieces) {
  if (pieces > 0)
    text.coverage.push_back(
        {"pieces of cells that a page shows in another order, read as in the table", pieces, Treatment::compared});
}

}  // namespace

void order_cells(Document& before, Document& after, const CompareOptions& options) {
  if (before.kind == SourceKind::docx && after.kind != SourceKind::docx) count(after, order_by(before, after, options));
  if (after.kind == SourceKind::docx && before.kind != SourceKind::docx) count(before, order_by(after, before, options));
}

}  // namespace clausediff
