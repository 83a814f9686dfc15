// SPDX-License-Identifier: Apache-2.0
// A modal that turned in a relative clause: "the firms from which the Contractor shall obtain bids" → "may obtain".
#include "statements/asides.h"

#include <clausediff/names.h>

#include <algorithm>
#include <unordered_map>

#include "effects/comparison.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

// A word of force came or went outside the statement's own.
bool has_turned_modal(const Comparison& comparison, bool before) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  for (std::uint32_t i = field.begin; i < field.end; ++i) {
    if (flow.partner[i] == none && flow.is(i, Cue::doer_turning)) return true;
  }
  return false;
}

std::vector<Statement> asides_of(const Comparison& comparison, bool before) {
  const Telling& telling = comparison.telling;
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  const Statement& statement = before ? comparison.before : comparison.after;
  if (field.empty() || field.size() > longest_field || flow.clause[field.begin] != statement.clause ||
      flow.clause[field.end - 1] != statement.clause)
    return {};
  const Side& side = before ? telling.report.before : telling.report.after;
  return read_asides(side.document, telling.stemmer, statement.clause, flow.span(field));
}

// From the modal to the verb.
TokenRun words_of(const FlowSide& flow, const Statement& aside) {
  return flow.stretch(aside.clause, {std::min(aside.force_span.begin, aside.act_span.begin), aside.act_span.end});
}

void tell_turn(Comparison& comparison, const Statement& was, const Statement& is) {
  const TokenRun before = words_of(comparison.before_flow(), was);
  const TokenRun after = words_of(comparison.after_flow(), is);
  if (news_in(comparison.telling, true, before).empty() && news_in(comparison.telling, false, after).empty()) return;
  tell(comparison, DeltaKind::force, before, after, std::string(name(was.force)), std::string(name(is.force)));
  Delta& delta = comparison.telling.deltas.back();
  delta.force = is.force;
  delta.who = is.who;
  delta.act = is.act;
}

}  // namespace

void compare_asides(Comparison& comparison) {
  if (!has_turned_modal(comparison, true) && !has_turned_modal(comparison, false)) return;
  const std::vector<Statement> before = asides_of(comparison, true);
  const std::vector<Statement> after = asides_of(comparison, false);
  if (before.empty() || after.empty()) return;
  std::unordered_map<std::uint32_t, std::size_t> acts;  // by token of after: the aside whose verb it is
  for (std::size_t a = 0; a < after.size(); ++a)
    if (const TokenRun act = comparison.after_flow().stretch(after[a].clause, after[a].act_span); !act.empty())
      acts.try_emplace(act.begin, a);
  for (const Statement& was : before) {
    const TokenRun act = comparison.before_flow().stretch(was.clause, was.act_span);
    if (act.empty()) continue;
    const auto found = acts.find(comparison.before_flow().partner[act.begin]);
    if (found == acts.end()) continue;
    const Statement& is = after[found->second];
    if (was.act == is.act && was.force != is.force) tell_turn(comparison, was, is);
  }
}

}  // namespace clausediff
