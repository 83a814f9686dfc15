// SPDX-License-Identifier: Apache-2.0
// What is different, in the words of both versions. Made by src/diff/changes.cpp.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

enum class ChangeKind {
  insertion,    // words that only after has
  deletion,     // words that only before has
  replacement,  // words for words
  move,         // a clause at another place; its inner edits are changes of their own
  format,       // the same words in another format
  row_inserted,
  row_deleted,
  column_inserted,
  column_deleted,  // of a table
};

/// One change a person would count. Its number is its index + 1, the same in every output.
struct Change {
  ChangeKind kind = ChangeKind::insertion;
  std::uint32_t pair = 0;  // row of Alignment::pairs
  Span before;             // bytes of the before paragraph; empty for an insertion (then the place where it would stand)
  Span after;              // bytes of the after paragraph; empty for a deletion
};

/// What was held equal though the bytes differ.
enum class SuppressedKind {
  white_space,
  quotes,
  dashes,
  invisible,
  compatibility,
  letter_case,
  renumbering,
  followed_reference,
  renamed_term,
  other
};

struct Suppressed {
  SuppressedKind kind = SuppressedKind::other;
  std::uint32_t pair = 0;
  Span before;
  Span after;
};

/// `items` is sorted by pair, then by place; within a pair the changes with words do not overlap, and what lies between
/// them is equal on both sides (but for what `suppressed` lists). `first` has one entry more than there are pairs.
struct Changes {
  std::vector<Change> items;
  std::vector<std::uint32_t> first;    // items of pair p are [first[p], first[p + 1])
  std::vector<Suppressed> suppressed;  // the ledger, in the same order
};

}  // namespace clausediff
