// SPDX-License-Identifier: Apache-2.0
// The same turned round: "does not apply if the fee is 9,000 or less" for "applies only if the fee exceeds 9,000". All that
// differs are words of sense, and their turns cancel one another.
#include <algorithm>
#include <string_view>

#include "effects/comparison.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool is_sense(const FlowSide& flow, std::uint32_t token) {
  if (flow.tokens[token].weight == Weight::light) return true;
  return flow.is(token, Cue::sense_words);
}

/// The turns of a statement: an odd number says the opposite of an even one.
struct Turns {
  int count = 0;
  bool only_sense = true;  // nothing but words of sense came or went
  bool any = false;        // some did
};

Turns turns_of(const Comparison& comparison, bool before) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  Turns turns;
  for (std::uint32_t i = field.begin; i < field.end; ++i) {
    if (flow.partner[i] != none) continue;
    turns.any = true;
    turns.only_sense = turns.only_sense && is_sense(flow, i);
    // "at least" and "or more" are read as one token each; their last word tells.
    if (flow.is(i, Cue::sense_negative) || flow.is(i, Cue::sense_less)) ++turns.count;
  }
  return turns;
}

}  // namespace

namespace {

// The ids of the words of weight that came or went, sorted; none may stand in the subject or the actor.
bool collect_news(const Comparison& comparison, bool before, std::vector<std::uint32_t>& ids) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const Statement& statement = before ? comparison.before : comparison.after;
  const TokenRun subject = flow.stretch(statement.clause, statement.subject_span);
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  for (std::uint32_t i = field.begin; i < field.end; ++i) {
    if (flow.partner[i] != none || flow.tokens[i].weight == Weight::light) continue;
    if (i >= subject.begin && i < subject.end) return false;
    ids.push_back(flow.tokens[i].id);
  }
  std::sort(ids.begin(), ids.end());
  return true;
}

// A word of weight that went stands where another one came: the two took each other's place, which is no order of words.
bool is_replaced_in_place(const Comparison& comparison) {
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  const TokenRun field = comparison.before_field();
  for (std::uint32_t i = field.begin; i < field.end; ++i) {
    if (b.partner[i] != none || b.tokens[i].weight == Weight::light) continue;
    std::uint32_t last = i;
    while (last > field.begin && last + 64 > i && b.partner[last - 1] == none) --last;
    if (last == field.begin || b.partner[last - 1] == none) continue;
    for (std::uint32_t k = b.partner[last - 1] + 1; k < a.tokens.size() && k < b.partner[last - 1] + 64 && a.partner[k] == none;
         ++k)
      if (a.tokens[k].weight != Weight::light) return true;
  }
  return false;
}

// The same words in another order: "if X, Y" and "Y if X". What names two persons or two documents may turn their roles.
bool is_reordered(const Comparison& comparison) {
  const Statement& b = comparison.before;
  const Statement& a = comparison.after;
  if (b.who != a.who || b.force != a.force || b.act != a.act || is_listed(comparison, b.act, Cue::sense_prevailing)) return false;
  std::vector<std::uint32_t> went;
  std::vector<std::uint32_t> came;
  if (!collect_news(comparison, true, went) || !collect_news(comparison, false, came)) return false;
  return !went.empty() && went.size() <= 3 && went == came && !is_replaced_in_place(comparison);
}

}  // namespace

// "No waiver is valid unless signed", "… except if signed", "… only if signed": under a negation they say the same.
bool is_same_proviso(const Comparison& comparison) {
  const Statement& b = comparison.before;
  const Statement& a = comparison.after;
  const bool negative = (b.force == Force::ban && a.force == Force::ban) ||
                        (b.force == Force::effect && a.force == Force::effect && b.negated && a.negated);
  if (!negative) return false;
  bool proviso = false;
  for (const bool before : {true, false}) {
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    const TokenRun field = before ? comparison.before_field() : comparison.after_field();
    for (std::uint32_t i = field.begin; i < field.end; ++i) {
      if (flow.partner[i] != none || flow.tokens[i].weight == Weight::light) continue;
      if (!flow.is(i, Cue::sense_provisos)) return false;
      proviso = true;
    }
  }
  return proviso;
}

bool is_turned_round(Comparison& comparison) {
  if (is_same_proviso(comparison) || is_reordered(comparison)) {
    mark_told(comparison.telling.told_before, comparison.before_field(), Told::skeleton);
    mark_told(comparison.telling.told_after, comparison.after_field(), Told::skeleton);
    return true;
  }
  const Turns before = turns_of(comparison, true);
  const Turns after = turns_of(comparison, false);
  if (!before.only_sense || !after.only_sense || !(before.any || after.any)) return false;
  const int turns = before.count + after.count;
  // "need not … nor" → "must … and": two words that deny went, and each from another act.
  const Force was = comparison.before.force, is = comparison.after.force;
  if (was != is && (was == Force::no_duty || is == Force::no_duty)) return false;
  if (turns == 0 || turns % 2 != 0) return false;
  mark_told(comparison.telling.told_before, comparison.before_field(), Told::skeleton);
  mark_told(comparison.telling.told_after, comparison.after_field(), Told::skeleton);
  return true;
}

}  // namespace clausediff
