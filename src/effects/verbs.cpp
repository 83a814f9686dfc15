// SPDX-License-Identifier: Apache-2.0
// The verb of a statement in both versions: another one, one more of those that share an object, or the same in other words.
#include <algorithm>
#include <array>
#include <string_view>

#include "effects/comparison.h"
#include "language/dictionary.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool is_joined(const Statement& statement, const FlowSide& flow, const std::string& act) {
  return std::any_of(statement.joined_acts.begin(), statement.joined_acts.end(), [&](Span span) {
    const TokenRun words = flow.stretch(statement.clause, span);
    return !words.empty() && flow.norm(words.begin).starts_with(act.substr(0, std::max<std::size_t>(3, act.size() - 1)));
  });
}

// "make payment to" for "pay", "give notice to" for "notify": the noun that says what the other's verb says, or none.
std::uint32_t noun_of_light_verb(const Comparison& comparison, bool before) {
  const Statement& statement = before ? comparison.before : comparison.after;
  const Statement& other = before ? comparison.after : comparison.before;
  if (!is_listed(comparison, statement.act, Cue::verb_pair_light)) return none;
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun act = flow.stretch(statement.clause, statement.act_span);
  const bool notifies = is_listed(comparison, other.act, Cue::verb_pair_notifying);
  for (std::uint32_t i = act.end; i < flow.tokens.size() && i < act.end + 5 && flow.clause[i] == flow.clause[act.begin]; ++i) {
    const std::string_view norm = flow.norm(i);
    if (verb_of_noun(norm, *comparison.telling.report.options.language) == other.act ||
        (notifies && flow.is(i, Cue::word_notice)))
      return i;
  }
  return none;
}

// The verb and its noun are told with the other's verb; what qualifies the noun ("written notice") is not.
bool is_light_verb(Comparison& comparison, bool before) {
  const std::uint32_t noun = noun_of_light_verb(comparison, before);
  if (noun == none) return false;
  const Statement& statement = before ? comparison.before : comparison.after;
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  auto& told = before ? comparison.telling.told_before : comparison.telling.told_after;
  const TokenRun act = flow.stretch(statement.clause, statement.act_span);
  mark_told(told, act, Told::skeleton);
  told[noun] = Told::skeleton;
  for (std::uint32_t i = act.end; i < noun; ++i)
    if (flow.tokens[i].weight != Weight::heavy) told[i] = Told::skeleton;
  if (noun + 1 < flow.tokens.size() && flow.is(noun + 1, Cue::verb_pair_noun_links)) told[noun + 1] = Told::skeleton;
  return true;
}

// "is not entitled to a bonus", "has no right to a bonus"
bool are_entitlements(Comparison& comparison) {
  const auto entitles = [&](const Statement& it) { return is_listed(comparison, it.act, Cue::verb_pair_entitling); };
  std::array<bool, 2> negated{comparison.before.negated, comparison.after.negated};
  const auto read = [&](bool before) {
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    const Statement& statement = before ? comparison.before : comparison.after;
    const TokenRun act = flow.stretch(statement.clause, statement.act_span);
    if (act.empty()) return false;
    auto& told = before ? comparison.telling.told_before : comparison.telling.told_after;
    if (entitles(statement)) return mark_told(told, act, Told::skeleton), true;
    if (!is_listed(comparison, statement.act, Cue::word_have)) return false;
    negated[before ? 0 : 1] = statement.negated;
    for (std::uint32_t i = act.end; i < flow.tokens.size() && i < act.end + 4; ++i) {
      if (flow.is(i, Cue::word_no)) negated[before ? 0 : 1] = true;
      if (!flow.is(i, Cue::verb_pair_rights)) continue;
      mark_told(told, {act.begin, i + 1}, Told::skeleton);
      return true;
    }
    return false;
  };
  const bool pair = entitles(comparison.before) != entitles(comparison.after);
  return pair && read(true) && read(false) && negated[0] == negated[1];
}

// "shall be in writing", "shall be given in writing"
bool is_light_passive(const Comparison& comparison, const Statement& one, const Statement& other) {
  return is_listed(comparison, one.act, Cue::word_be) && other.passive && is_listed(comparison, other.act, Cue::verb_pair_giving);
}

// The verb with the news directly behind it, which are of the same edit: "remain with Licensor" → "vest in Licensee".
TokenRun with_rest(const Comparison& comparison, bool before, TokenRun act) {
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  TokenRun run = act;
  while (run.end < field.end && run.end < act.end + 8 &&
         (before ? is_news_before(comparison.telling, run.end) : is_news_after(comparison.telling, run.end)))
    ++run.end;
  return run;
}

// The verb with the words of force before it: "shall not be".
TokenRun with_force(const Comparison& comparison, bool before, TokenRun act) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const Statement& statement = before ? comparison.before : comparison.after;
  const TokenRun force = flow.stretch(statement.clause, statement.force_span);
  if (!force.empty() && !act.empty() && force.begin < act.begin && act.begin - force.begin <= 6) act.begin = force.begin;
  return act;
}

// "may survive": what holds with "shall" is left open.
bool is_open_mood(const Comparison& comparison, bool before) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const Statement& statement = before ? comparison.before : comparison.after;
  const TokenRun force = flow.stretch(statement.clause, statement.force_span);
  for (std::uint32_t i = force.begin; i < force.end; ++i)
    if (flow.is(i, Cue::verb_pair_may)) return true;
  return false;
}

}  // namespace

bool is_same_deed(const Comparison& comparison) {
  const Statement& b = comparison.before;
  const Statement& a = comparison.after;
  if (b.act == a.act || b.act.empty() || a.act.empty()) return b.act == a.act;
  const TokenRun before = comparison.before_flow().stretch(b.clause, b.act_span);
  const TokenRun after = comparison.after_flow().stretch(a.clause, a.act_span);
  if (!before.empty() && !after.empty() && comparison.before_flow().partner[before.begin] == after.begin) return true;
  return noun_of_light_verb(comparison, true) != none || noun_of_light_verb(comparison, false) != none;
}

// Another verb, or one more of the verbs that share an object.
void compare_verbs(Comparison& comparison) {
  const Statement& b = comparison.before;
  const Statement& a = comparison.after;
  const TokenRun before = comparison.before_flow().stretch(b.clause, b.act_span);
  const TokenRun after = comparison.after_flow().stretch(a.clause, a.act_span);
  if (b.act != a.act) {
    const bool was_joined = is_joined(b, comparison.before_flow(), a.act);
    const bool is_now_joined = is_joined(a, comparison.after_flow(), b.act);
    const bool news = news_before(comparison.telling, before).heavy + news_after(comparison.telling, after).heavy > 0;
    if (is_light_verb(comparison, true) || is_light_verb(comparison, false) || are_entitlements(comparison) ||
        is_light_passive(comparison, b, a) || is_light_passive(comparison, a, b)) {
    } else if (news)
      tell(comparison,
           was_joined      ? DeltaKind::act_narrowed
           : is_now_joined ? DeltaKind::act_widened
                           : DeltaKind::act_changed,
           with_rest(comparison, true, before), with_rest(comparison, false, after));
  } else if (b.force == Force::effect && a.force == Force::effect &&
             is_open_mood(comparison, true) != is_open_mood(comparison, false)) {
    tell(comparison, DeltaKind::act_changed, comparison.before_flow().stretch(b.clause, b.force_span),
         comparison.after_flow().stretch(a.clause, a.force_span));
  } else if (b.force == a.force && (b.force == Force::effect || b.force == Force::warranty) && b.negated != a.negated) {
    tell(comparison, DeltaKind::act_changed, with_force(comparison, true, before), with_force(comparison, false, after));
  }
  mark_told(comparison.telling.told_before, before, Told::skeleton);
  mark_told(comparison.telling.told_after, after, Told::skeleton);
}

}  // namespace clausediff
