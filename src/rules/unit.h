// SPDX-License-Identifier: Apache-2.0
// What the rules compare at a time: one pair of clauses, or the whole of a split or merge, so that words that only went to a
// sibling are no change. Both sides read, and matched word by word in one spelling and by value.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "rules/reading.h"
#include "rules/rule_input.h"

namespace clausediff {

/// Words of before that stand where other words stand in after; one of the two may be empty.
struct WordHunk {
  WordRange before;
  WordRange after;
  std::uint32_t group = 0;  // hunks parted only by a few words of no weight are one group: one edit of a drafter
};

struct Unit {
  std::vector<std::uint32_t> pairs;  // rows of the alignment
  bool whole = false;                // a clause inserted or deleted as a whole
  Reading before;
  Reading after;
  std::vector<std::size_t> to_after;  // by word of before: its partner, or no_word
  std::vector<std::size_t> to_before;
  std::vector<std::uint32_t> hunk_before;  // by word of before: its hunk, or none
  std::vector<std::uint32_t> hunk_after;
  std::vector<WordHunk> hunks;
};

/// The rows that are compared together, in the order of their first row. Rows that are the same are left out.
std::vector<std::vector<std::uint32_t>> group_rows(const RuleInput& input);

/// A defined term that goes on under another name: its words by their stems.
struct Rename {
  std::vector<std::string> before;
  std::vector<std::string> after;
  bool both = false;  // a party's name and its role: either may stand on either side
};

std::vector<Rename> find_renames(const RuleInput& input, const Stemmer& stemmer);

Unit read_unit(const RuleInput& input, std::vector<std::uint32_t> pairs, const std::vector<Rename>& renames,
               const Stemmer& stemmer);

/// Matches the words of both sides; the old name of a renamed term is the new one. Defined in match.cpp.
void match_words(Unit& unit, const std::vector<Rename>& renames);

/// One side of a unit, so that a rule is written once for both.
struct View {
  const Reading& own;
  const Reading& other;
  const std::vector<std::size_t>& partner;
  const std::vector<std::size_t>& back;
  const std::vector<std::uint32_t>& hunk;
  const std::vector<std::uint32_t>& other_hunk;
  bool is_before = true;
};
View before_view(const Unit& unit);
View after_view(const Unit& unit);

/// The group of the change that words [begin, end) are part of, or stand beside; none where there is none within two words.
std::uint32_t group_of(const Unit& unit, const View& view, std::size_t begin, std::size_t end);
/// The same without a look beside.
std::uint32_t group_inside(const Unit& unit, const View& view, std::size_t begin, std::size_t end);

/// All words of both sides that belong to a group.
struct GroupRange {
  WordRange before;
  WordRange after;
};
GroupRange range_of(const Unit& unit, std::uint32_t group);

}  // namespace clausediff
