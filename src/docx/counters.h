// SPDX-License-Identifier: Apache-2.0
// The counters of one story's lists, from its first paragraph to its last (ECMA-376 part 1, 17.9).
#pragma once

#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "docx/numbering.h"

namespace clausediff {

/// What a paragraph is numbered with.
struct NumberText {
  std::string label;
  /// The labels of the levels above that the label itself does not show, outermost first, each behind a U+001F: what a full
  /// reference to the paragraph begins with. Empty where the label is the full number.
  std::string above;
};

class Counters {
 public:
  /// `longest` bounds a label's bytes: one that would be longer comes out longer by some bytes and is no label to use.
  Counters(const Numbering& numbering, std::size_t longest) : numbering_(&numbering), longest_(longest) {}

  /// Counts the next paragraph and gives its label.
  NumberText next(NumberPlace place);
  /// The same without counting: for a paragraph that a tracked change deletes.
  NumberText peek(NumberPlace place);
  /// A LISTNUM field: the next number of a level, or `start` where the field sets it.
  std::string next_field(NumberPlace place, std::optional<int> start);

 private:
  struct State {
    std::array<int, level_count> value{};
    std::array<bool, level_count> running{};  // false: the next number is the start value
  };

  State& state_of(std::uint32_t instance);
  int start_of(std::uint32_t instance, int level);
  void count(NumberPlace place, State& state);
  std::string label(NumberPlace place, const State& state) const;
  std::string above(NumberPlace place, const State& state) const;

  const Numbering* numbering_;
  std::size_t longest_;
  std::unordered_map<std::uint32_t, State> states_;  // by list
  std::unordered_set<std::uint32_t> begun_;          // instances that were met
  std::unordered_set<std::uint64_t> started_;        // start overrides that were used, by instance and level
  bool peeking_ = false;                             // nothing is to be remembered of what is counted
};

/// A label's characters from a symbol font (Symbol, Wingdings …) as Unicode; others as they are.
std::string bullet_text(std::string_view text, std::string_view font);

}  // namespace clausediff
