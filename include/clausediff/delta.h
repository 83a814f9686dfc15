// SPDX-License-Identifier: Apache-2.0
// What a revision does to each statement. Made from the statements of both versions by src/effects.
#pragma once

#include <clausediff/statement.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

enum class DeltaKind : std::uint8_t {
  added,
  removed,
  force,
  actor,
  beneficiary,
  act_widened,
  act_narrowed,
  act_changed,
  condition_added,
  condition_removed,
  condition_changed,
  exception_added,
  exception_removed,
  exception_changed,
  time_longer,
  time_shorter,
  time_added,
  time_removed,
  time_changed,
  amount_increased,
  amount_decreased,
  amount_added,
  amount_removed,
  amount_changed,
  standard_raised,
  standard_lowered,
  moved
};

/// One thing that a revision does to one statement. Force, who and act are those of after, and of before where it is removed.
struct Delta {
  DeltaKind kind = DeltaKind::added;
  Force force = Force::effect;
  Topic topic = Topic::general;
  std::string who;
  std::string act;
  std::string
      before;  // of `force` the force, of `actor` and `beneficiary` the person, else the differing words of before; may be empty
  std::string after;
  std::uint32_t before_statement = none;  // index in Statements of before; none where added
  std::uint32_t after_statement = none;   // index in Statements of after; none where removed
  std::uint32_t pair = 0;                 // row of Alignment::pairs where a reader finds it: after's, or before's where removed
  Span before_span;                       // the words it is about, bytes of that row's paragraphs; may be empty
  Span after_span;
  std::string sentence;  // one plain sentence in the present tense, at most 30 words; never empty
  std::string burdens;   // the party that has more to bear, or less to gain, through it; empty where the text does not say
  std::string favours;   // the party that it eases or gives more
};

/// Sorted by row, then by place in it.
struct Deltas {
  std::vector<Delta> items;
};

}  // namespace clausediff
