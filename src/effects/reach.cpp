// SPDX-License-Identifier: Apache-2.0
#include "effects/reach.h"

#include <string_view>

#include "text/cue_names.h"

namespace clausediff {
namespace {

/// What a run of words has, on one side.
struct WordRun {
  const FlowSide& flow;
  TokenRun words;

  bool has_weight() const {
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if (flow.tokens[i].weight != Weight::light) return true;
    return false;
  }
  bool is_heavy() const {
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if (flow.tokens[i].weight == Weight::heavy) return true;
    return false;
  }
  bool has(Cue cue) const {
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if (flow.is(i, cue)) return true;
    return false;
  }
  bool is_inside(std::uint32_t at) const { return at < flow.tokens.size() && flow.clause[at] == flow.clause[words.begin]; }
  bool comma_before(std::uint32_t at) const {
    if (!is_inside(at)) return true;
    const auto& text = *flow.text[at];
    return text.words[flow.tokens[at].first].marks.find_first_of(",;") != std::string::npos;
  }

  // "all", "any of": nothing else of weight.
  bool is_all_wide() const {
    bool any = false;
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      if (flow.tokens[i].weight == Weight::light) continue;
      if (!flow.is(i, Cue::extent_wide) || flow.is(i, Cue::extent_only)) return false;
      any = true;
    }
    return any;
  }

  // "any direct, indirect or other damages": the first of a list, with a comma behind it and the list's "or" further on.
  bool opens_list() const {
    if (!is_inside(words.end) || !comma_before(words.end) || words.size() > 6) return false;
    for (std::uint32_t i = words.end; is_inside(i) && i < words.end + 30; ++i) {
      if (flow.is(i, Cue::word_and_or)) return true;
      if (flow.is(i, Cue::extent_verbs)) return false;
    }
    return false;
  }

  // "non-exclusive", "revocable"; not "or non-renewal".
  bool takes() const {
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      if (!flow.is(i, Cue::extent_taking)) continue;
      if (!flow.is(i, Cue::word_non) || (is_inside(i + 1) && flow.is(i + 1, Cue::extent_giving))) return true;
    }
    return false;
  }

  // "any vessel that is [not] insured"
  bool denies() const {
    const bool joins = flow.is(words.end - 1, Cue::word_and) || flow.is(words.begin, Cue::word_and);  // "does not and will not"
    return !joins && !is_heavy() && !flow.is(words.begin, Cue::word_nor) && (has(Cue::role_negation) || has(Cue::role_no));
  }

  // "and", "but": nothing but what joins.
  bool is_joint_alone() const {
    for (std::uint32_t i = words.begin; i < words.end; ++i)
      if (flow.tokens[i].weight != Weight::light && !flow.is(i, Cue::effect_joints)) return false;
    return true;
  }

  // "the Processing [Agreement and the Principal] Agreement": cut one word further it is "and the Principal Agreement".
  bool is_shifted_item() const {
    for (std::uint32_t k = 0; k < 4 && k + 1 < words.size() && is_inside(words.end + k); ++k) {
      if (flow.tokens[words.begin + k].id != flow.tokens[words.end + k].id) return false;
      if (flow.is(words.begin + k + 1, Cue::extent_joining)) return true;
    }
    return false;
  }

  // "with the right to sublicense", "with power to sell"
  bool gives_right() const { return flow.is(words.begin, Cue::word_with) && has(Cue::extent_rights); }

  // "by messenger[, by mail or by fax] directed to": the rest of a list, from a comma to its last item.
  bool is_list_tail() const {
    if (!comma_before(words.begin)) return false;
    for (std::uint32_t i = words.begin + 1; i + 1 < words.end; ++i)
      if (flow.is(i, Cue::word_and_or)) return true;
    return false;
  }

  // "as a [director or as a] trustee": an item with its joint, cut where the words before it are the same.
  bool is_turned_item() const {
    for (std::uint32_t i = words.begin + 1; i + 1 < words.end; ++i) {
      if (!flow.is(i, Cue::extent_joining)) continue;
      const std::uint32_t tail = words.end - i - 1;
      if (tail > words.begin || !is_inside(words.begin - tail)) continue;
      bool same = true;
      for (std::uint32_t k = 0; k < tail && same; ++k) same = flow.tokens[words.begin - tail + k].id == flow.tokens[i + 1 + k].id;
      if (same) return true;
    }
    return false;
  }

  // "and copies", ", copies", "copies or": an item of a list.
  bool is_item() const {
    if (flow.is(words.begin, Cue::extent_joining) || flow.is(words.end - 1, Cue::extent_joining)) return true;
    if (is_inside(words.begin - 1) && words.begin > 0 && flow.is(words.begin - 1, Cue::extent_joining)) return true;
    if (opens_list() || is_turned_item() || is_shifted_item() || is_list_tail()) return true;
    const bool next_joins = is_inside(words.end) && flow.is(words.end, Cue::extent_joining);
    return (comma_before(words.begin) || words.begin == 0 || !is_inside(words.begin - 1)) ? next_joins || comma_before(words.end)
                                                                                          : comma_before(words.end) && next_joins;
  }
};

// What the run does where it comes; where it goes it does the opposite.
Extent when_added(const WordRun& run, Force force) {
  if (!run.has_weight()) return Extent::same;
  if (force == Force::grant || force == Force::effect || force == Force::permission) {
    if (run.takes()) return Extent::narrower;
    if (run.has(Cue::extent_giving) || run.gives_right()) return Extent::wider;
  }
  if (run.has(Cue::extent_only)) return Extent::narrower;
  if (run.has(Cue::extent_limited)) return Extent::narrower;
  if (run.is_heavy() && run.is_item()) return Extent::wider;
  if (!run.is_heavy() && run.is_all_wide()) return Extent::same;  // "All notices", "Notices"
  if (run.has(Cue::extent_wide)) return Extent::wider;
  if (run.denies()) return Extent::other;
  return run.is_heavy() ? Extent::narrower : Extent::same;
}

Extent opposite(Extent reach) {
  return reach == Extent::wider ? Extent::narrower : reach == Extent::narrower ? Extent::wider : reach;
}

}  // namespace

bool gives_or_takes(const Word& word) { return word.is(Cue::extent_giving) || word.is(Cue::extent_taking); }

Extent extent_of(const Comparison& comparison, TokenRun before, TokenRun after) {
  const WordRun went{comparison.before_flow(), before};
  const WordRun came{comparison.after_flow(), after};
  const bool less = !before.empty() && went.has_weight();
  const bool more = !after.empty() && came.has_weight();
  if (!less && !more) return Extent::same;
  // "the Disclosing Party" → "the Discloser": the word itself says nothing.
  const auto is_party = [](const WordRun& run) {
    return run.words.empty() || (run.words.size() == 1 && run.flow.is(run.words.begin, Cue::party_word));
  };
  if (is_party(went) && is_party(came)) return Extent::same;
  if (less && more && went.is_joint_alone() && came.is_joint_alone()) return Extent::same;
  if (!less) return when_added(came, comparison.after.force);
  if (!more) return opposite(when_added(went, comparison.before.force));
  if (came.takes() != went.takes()) return came.takes() ? Extent::narrower : Extent::wider;
  if (!went.is_heavy() && !came.is_heavy() && went.has(Cue::extent_wide) && came.has(Cue::extent_wide) &&
      !went.has(Cue::extent_only) && !came.has(Cue::extent_only))
    return Extent::same;
  if (came.has(Cue::extent_wide) != went.has(Cue::extent_wide))
    return came.has(Cue::extent_wide) ? Extent::wider : Extent::narrower;
  if (came.has(Cue::extent_only) != went.has(Cue::extent_only))
    return came.has(Cue::extent_only) ? Extent::narrower : Extent::wider;
  if (!went.is_heavy() && !came.is_heavy()) return Extent::other;
  if (!went.is_heavy()) return when_added(came, comparison.after.force);
  if (!came.is_heavy()) return opposite(when_added(went, comparison.before.force));
  return Extent::other;
}

}  // namespace clausediff
