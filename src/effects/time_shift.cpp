// SPDX-License-Identifier: Apache-2.0
#include "effects/time_shift.h"

#include <algorithm>
#include <optional>

#include "text/cue_names.h"

namespace clausediff {
namespace {

/// How far a time lies from its event: 1 for a length behind it, -1 for one before it, 0 for the event itself; nothing where
/// neither can be said.
std::optional<int> offset_of(const FlowSide& flow, const StatementPart& part) {
  std::uint32_t i = part.words.begin;
  if (!part.term->quantity.is_present()) {
    for (; i < std::min(part.words.end, part.words.begin + 3); ++i)
      if (flow.is(i, Cue::shift_at_event)) return 0;
    return std::nullopt;
  }
  while (i < part.words.end && flow.fact(i) == nullptr) ++i;
  for (++i; i < part.words.end && i < part.words.begin + 10; ++i) {
    if (flow.is(i, Cue::shift_ahead)) return -1;
    if (flow.is(i, Cue::shift_behind)) return 1;
  }
  return std::nullopt;
}

// The same event is named in both.
bool has_same_event(const Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const FlowSide& b = comparison.before_flow();
  for (std::uint32_t i = before.words.begin; i < before.words.end; ++i) {
    const std::uint32_t other = b.partner[i];
    if (b.tokens[i].weight == Weight::heavy && b.fact(i) == nullptr && other != none && other >= after.words.begin &&
        other < after.words.end)
      return true;
  }
  return false;
}

}  // namespace

int shift_from_event(const Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  if (before.term->quantity.is_present() == after.term->quantity.is_present() || !has_same_event(comparison, before, after))
    return 0;
  const std::optional<int> was = offset_of(comparison.before_flow(), before);
  const std::optional<int> is = offset_of(comparison.after_flow(), after);
  return was && is ? *is - *was : 0;
}

}  // namespace clausediff
