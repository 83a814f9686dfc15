// SPDX-License-Identifier: Apache-2.0
#include "effects/edits.h"

#include <algorithm>
#include <unordered_map>

#include "text/cue_names.h"

namespace clausediff {
namespace {

void add(std::vector<TokenRun>& all, TokenRun stretch) {
  if (!stretch.empty()) all.push_back(stretch);
}

// The words of a statement in which its act may widen or narrow: all that no term of another kind claims.
std::vector<std::uint32_t> region(TokenRun span, const std::vector<StatementPart>& parts) {
  std::vector<TokenRun> claimed;
  for (const StatementPart& part : parts) {
    const TermKind kind = part.term->kind;
    const bool compared = kind != TermKind::purpose && kind != TermKind::manner && kind != TermKind::standard;
    if (compared && (part.counterpart != none || part.gone)) add(claimed, part.words);
  }
  std::vector<bool> taken(span.size(), false);
  for (const TokenRun stretch : claimed)
    for (std::uint32_t i = std::max(stretch.begin, span.begin); i < std::min(stretch.end, span.end); ++i)
      taken[i - span.begin] = true;
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = span.begin; i < span.end; ++i)
    if (!taken[i - span.begin]) words.push_back(i);
  return words;
}

// The runs of news in a region, by the token of after behind which they stand.
void add_runs(const Comparison& comparison, bool before, const std::vector<std::uint32_t>& words,
              std::vector<std::uint64_t>& order, std::unordered_map<std::uint64_t, Edit>& edits) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  std::uint64_t anchor = 0;
  for (const std::uint32_t i : words) {
    if (flow.partner[i] != none) {
      anchor = std::uint64_t{before ? flow.partner[i] : i} + 1;
      continue;
    }
    if (!(before ? is_news_before(comparison.telling, i) : is_news_after(comparison.telling, i))) continue;
    const auto [entry, fresh] = edits.try_emplace(anchor);
    if (fresh) order.push_back(anchor);
    TokenRun& run = before ? entry->second.before : entry->second.after;
    if (run.empty())
      run = {i, i + 1};
    else
      run.end = i + 1;
  }
}

// At most two words without weight stand between two stretches.
bool is_beside(const FlowSide& flow, TokenRun first, TokenRun second) {
  if (first.empty() || second.empty() || second.begin < first.end || second.begin - first.end > 2) return false;
  for (std::uint32_t i = first.end; i < second.begin; ++i)
    if (flow.tokens[i].weight != Weight::light) return false;
  return flow.clause[first.begin] == flow.clause[second.begin];
}

// "by [English law]" → "by the [law of Ireland]": what went and what came stand at one place, but for words without weight.
bool is_swap(const Comparison& comparison, const Edit& went, const Edit& came, bool before_first) {
  if (!went.after.empty() || !came.before.empty() || went.before.empty() || came.after.empty()) return false;
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  const std::uint32_t anchor = before_first ? came.after.begin : went.before.begin;
  if (anchor == 0) return false;
  const std::uint32_t other = before_first ? a.partner[anchor - 1] : b.partner[anchor - 1];
  const std::uint32_t from = before_first ? went.before.end : came.after.end;
  const FlowSide& flow = before_first ? b : a;
  if (other == none || other < from || other >= from + 2) return false;
  for (std::uint32_t i = from; i <= other; ++i)
    if (flow.tokens[i].weight != Weight::light) return false;
  return true;
}

// ", including the Texas [Covenants Act]": a word that only joins says nothing without what it joins.
bool is_joint_alone(const FlowSide& flow, TokenRun run) { return run.size() == 1 && flow.is(run.begin, Cue::effect_lone_joints); }

bool is_close(TokenRun first, TokenRun second) {
  return !second.empty() && second.begin >= first.end && second.begin - first.end <= 3;
}

// "in the courts of Ohio" → "by arbitration in Utah": that "in" stands in both makes no two edits of it.
bool is_one_edit(const Comparison& comparison, const Edit& first, const Edit& second) {
  if (is_swap(comparison, first, second, true) || is_swap(comparison, second, first, false)) return true;
  const bool before =
      first.before.empty() || second.before.empty() || is_beside(comparison.before_flow(), first.before, second.before);
  const bool after = first.after.empty() || second.after.empty() || is_beside(comparison.after_flow(), first.after, second.after);
  if (!before || !after) return false;
  if (is_joint_alone(comparison.before_flow(), first.before) && first.after.empty() && is_close(first.before, second.before))
    return true;
  if (is_joint_alone(comparison.after_flow(), first.after) && first.before.empty() && is_close(first.after, second.after))
    return true;
  const bool joins = is_beside(comparison.before_flow(), first.before, second.before) ||
                     is_beside(comparison.after_flow(), first.after, second.after);
  // "with right [to] sublicense": all of it went, or all of it came.
  if (joins && ((first.after.empty() && second.after.empty()) || (first.before.empty() && second.before.empty()))) return true;
  const bool both = (!first.before.empty() || !second.before.empty()) && (!first.after.empty() || !second.after.empty());
  return joins && both;
}

}  // namespace

void join(Edit& into, const Edit& other) {
  const auto extend = [](TokenRun& run, TokenRun by) {
    if (by.empty()) return;
    if (run.empty()) run = by;
    run.end = by.end;
  };
  extend(into.before, other.before);
  extend(into.after, other.after);
}

std::vector<Edit> edits_of(const Comparison& comparison) {
  std::vector<std::uint64_t> order;
  std::unordered_map<std::uint64_t, Edit> edits;
  add_runs(comparison, true, region(comparison.before_field(), comparison.before_parts), order, edits);
  add_runs(comparison, false, region(comparison.after_field(), comparison.after_parts), order, edits);
  std::sort(order.begin(), order.end());
  std::vector<Edit> all;
  for (const std::uint64_t anchor : order) {
    const Edit& edit = edits[anchor];
    if (!all.empty() && is_one_edit(comparison, all.back(), edit))
      join(all.back(), edit);
    else
      all.push_back(edit);
  }
  return all;
}

}  // namespace clausediff
