// SPDX-License-Identifier: Apache-2.0
// Sums, rates and counts that came, went, rose or fell.
#include <algorithm>
#include <array>
#include <string_view>

#include "effects/comparison.h"
#include "effects/quantities.h"

namespace clausediff {
namespace {

DeltaKind kind_of(Order order) {
  return order == Order::more   ? DeltaKind::amount_increased
         : order == Order::less ? DeltaKind::amount_decreased
                                : DeltaKind::amount_changed;
}

// A ceiling that became a floor cannot be compared.
bool turned(AmountRole before, AmountRole after) {
  const auto is_floor = [](AmountRole role) { return role == AmountRole::minimum; };
  const auto is_ceiling = [](AmountRole role) { return role == AmountRole::cap; };
  return (is_floor(before) && is_ceiling(after)) || (is_ceiling(before) && is_floor(after));
}

bool says_anything(const News& news) { return news.heavy > 0; }

// What a sum is counted from: "fees paid" can only be less than "fees paid or payable".
void compare_base(Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const Telling& telling = comparison.telling;
  const News less = news_before(telling, before.words);
  const News more = news_after(telling, after.words);
  if (!says_anything(less) && !says_anything(more)) return;
  const DeltaKind kind = says_anything(less) && says_anything(more) ? DeltaKind::amount_changed
                         : says_anything(more)                      ? DeltaKind::amount_increased
                                                                    : DeltaKind::amount_decreased;
  tell(comparison, kind, news_in(telling, true, before.words), news_in(telling, false, after.words));
}

// "over the prime rate" came or went behind the sum: the two cannot be compared.
bool has_new_base(const Comparison& comparison, bool before, const StatementPart& part) {
  static constexpr std::array<std::string_view, 7> bases = {"prime", "libor", "sofr", "euribor", "base", "benchmark", "index"};
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  const std::uint32_t from = part.words.begin > field.begin + 6 ? part.words.begin - 6 : field.begin;
  for (std::uint32_t i = from; i < field.end && i < part.words.end + 6; ++i)
    if (flow.partner[i] == none && std::find(bases.begin(), bases.end(), flow.norm(i)) != bases.end()) return true;
  return false;
}

void compare_pair(Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const Quantity& was = before.term->quantity;
  const Quantity& is = after.term->quantity;
  const bool news =
      news_in(comparison.telling, true, before.words).empty() && news_in(comparison.telling, false, after.words).empty();
  if (news) return;
  if (!was.is_present() && !is.is_present()) return compare_base(comparison, before, after);
  const Order order = turned(before.term->role, after.term->role) ? Order::unlike : compare_quantities(was, is);
  if (order == Order::equal) {
    if (!before.of.empty() && !after.of.empty()) {
      StatementPart base = before;
      StatementPart other = after;
      base.words = before.of, other.words = after.of;
      compare_base(comparison, base, other);
    }
    return;
  }
  const bool unlike = has_new_base(comparison, true, before) != has_new_base(comparison, false, after);
  tell(comparison, unlike ? DeltaKind::amount_changed : kind_of(order), before.words, after.words);
}

bool is_open(const Telling& telling, bool before, const StatementPart& part) {
  if (part.term->kind != TermKind::amount || part.counterpart != none) return false;
  const News news = before ? news_before(telling, part.words) : news_after(telling, part.words);
  return news.heavy > 0 && part.gone;
}

// "fees", "the cap" → "two times the fees": more, or less.
DeltaKind kind_of_whole(const FlowSide& flow, const StatementPart& part, bool added) {
  const Quantity& quantity = part.term->quantity;
  bool factor = quantity.unit == "times" || quantity.unit == "time";
  for (std::uint32_t i = part.words.begin; i < part.words.end + 1 && i < flow.tokens.size(); ++i)
    factor = factor || flow.norm(i) == "times";
  if (factor && quantity.low > 1) return added ? DeltaKind::amount_increased : DeltaKind::amount_decreased;
  return added ? DeltaKind::amount_added : DeltaKind::amount_removed;
}

// The news on the other side that stand where this part stands.
TokenRun opposite_of(const Comparison& comparison, bool before, TokenRun words) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  std::uint32_t at = words.begin;
  while (at > field.begin && at + 64 > words.begin && flow.partner[at - 1] == none) --at;
  if (at == field.begin || at == 0 || flow.partner[at - 1] == none) return {};
  TokenRun run{flow.partner[at - 1] + 1, flow.partner[at - 1] + 1};
  while (run.end < other.tokens.size() && run.size() < 64 && other.clause[run.end] == other.clause[run.begin] &&
         (before ? is_news_after(comparison.telling, run.end) : is_news_before(comparison.telling, run.end)))
    ++run.end;
  return run;
}

// "a fair proportion", "a reasonable number": as much as a number says, but not how much.
bool is_vague_amount(const FlowSide& flow, TokenRun words) {
  static constexpr std::array<std::string_view, 15> nouns = {"proportion", "portion",  "share",    "number",     "amount",
                                                             "rate",       "price",    "sum",      "percentage", "level",
                                                             "fee",        "fraction", "majority", "part",       "quantity"};
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (std::find(nouns.begin(), nouns.end(), flow.norm(i)) != nouns.end()) return true;
  return false;
}

// A number that came where no number went, or the other way round.
void tell_open(Comparison& comparison, bool before, const StatementPart& part) {
  const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
  const TokenRun opposite = opposite_of(comparison, before, part.words);
  if (!opposite.empty() && opposite.size() <= 8 && is_vague_amount(other, opposite))
    return before ? tell(comparison, DeltaKind::amount_changed, part.words, opposite)
                  : tell(comparison, DeltaKind::amount_changed, opposite, part.words);
  if (before)
    tell(comparison, kind_of_whole(comparison.before_flow(), part, false), part.words, {});
  else
    tell(comparison, kind_of_whole(comparison.after_flow(), part, true), {}, part.words);
}

}  // namespace

void compare_amounts(Comparison& comparison) {
  for (const StatementPart& before : comparison.before_parts)
    if (before.term->kind == TermKind::amount && before.counterpart != none)
      compare_pair(comparison, before, comparison.after_parts[before.counterpart]);
  auto next = comparison.after_parts.begin();
  for (const StatementPart& before : comparison.before_parts) {
    if (!is_open(comparison.telling, true, before)) continue;
    next = std::find_if(next, comparison.after_parts.end(),
                        [&](const StatementPart& part) { return is_open(comparison.telling, false, part); });
    if (next == comparison.after_parts.end()) {
      tell_open(comparison, true, before);
      continue;
    }
    compare_pair(comparison, before, *next);
    mark_told(comparison.telling.told_before, before.words, Told::term);
    mark_told(comparison.telling.told_after, next->words, Told::term);
    ++next;
  }
  for (const StatementPart& after : comparison.after_parts)
    if (is_open(comparison.telling, false, after)) tell_open(comparison, false, after);
}

}  // namespace clausediff
