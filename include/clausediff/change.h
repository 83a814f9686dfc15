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
  state,        // the same words, shown otherwise: what that does to the page is in Changes::states
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

/// What became of words that stayed, where the page says something else though no word differs.
enum class StateKind {
  hidden,    // they are no longer printed
  revealed,  // they were hidden
  struck,    // a line goes through them, drawn by hand and not by a tracked change
  unstruck,
  raised,  // superscript: 10 to the sixth
  lowered,
  levelled,  // neither any more
  link,      // the words lead elsewhere
  ticked,    // a box
  unticked,
  source  // a field shows what it did and takes it from elsewhere
};

struct StateChange {
  std::uint32_t change = 0;  // index in Changes::items
  StateKind kind = StateKind::hidden;
  std::string sentence;  // one plain sentence in the present tense, with the words
};

/// A difference of the page set-up that changes what is printed: a section gone, a first page with a header of its own.
struct SetupChange {
  std::uint32_t before = none;  // index in Document::sections; none where it is new, or the whole document is meant
  std::uint32_t after = none;
  std::string sentence;  // one plain sentence in the present tense
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
  std::vector<StateChange> states;     // sorted by change
  std::vector<SetupChange> setup;      // sections in order
  std::uint32_t formats_left_out = 0;  // stretches of equal words in another format, where formats were not asked for
};

}  // namespace clausediff
