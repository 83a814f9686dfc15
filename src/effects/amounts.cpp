// SPDX-License-Identifier: Apache-2.0
// Sums, rates and counts that came, went, rose or fell.
#include <algorithm>
#include <string_view>

#include "effects/comparison.h"
#include "effects/quantities.h"
#include "text/cue_names.h"

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
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  const std::uint32_t from = part.words.begin > field.begin + 6 ? part.words.begin - 6 : field.begin;
  for (std::uint32_t i = from; i < field.end && i < part.words.end + 6; ++i)
    if (flow.partner[i] == none && flow.is(i, Cue::sum_bases)) return true;
  return false;
}

// "the LIBOR Rate plus 2%" → "a fixed rate of 6%": what the rate is counted from is told with it.
void mark_base(Comparison& comparison, bool before, const StatementPart& part) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  auto& told = before ? comparison.telling.told_before : comparison.telling.told_after;
  for (std::uint32_t i = part.words.begin; i > field.begin && i + 6 > part.words.begin; --i) {
    if (flow.clause[i - 1] != flow.clause[part.words.begin] || flow.is(i - 1, Cue::word_at)) return;
    if (flow.partner[i - 1] == none) mark_told(told, {i - 1, i}, Told::term);
  }
}

// The words of a bound before a sum: "a minimum of", "not more than".
TokenRun bound_before(const FlowSide& flow, TokenRun field, TokenRun words) {
  TokenRun bound{words.begin, words.begin};
  while (bound.begin > field.begin && bound.size() < 6 && flow.clause[bound.begin - 1] == flow.clause[words.begin] &&
         flow.partner[bound.begin - 1] == none)
    --bound.begin;
  return bound;
}

// "at least 40" → "at most 40"
void compare_bounds(Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  if (!turned(before.term->role, after.term->role)) return;
  const TokenRun went = bound_before(comparison.before_flow(), comparison.before_field(), before.words);
  const TokenRun came = bound_before(comparison.after_flow(), comparison.after_field(), after.words);
  if (went.empty() && came.empty()) return;
  tell(comparison, DeltaKind::amount_changed, {went.begin, before.words.end}, {came.begin, after.words.end});
}

void compare_two_amounts(Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const Quantity& was = before.term->quantity;
  const Quantity& is = after.term->quantity;
  const bool news =
      news_in(comparison.telling, true, before.words).empty() && news_in(comparison.telling, false, after.words).empty();
  if (news) return compare_bounds(comparison, before, after);
  if (!was.is_present() && !is.is_present()) return compare_base(comparison, before, after);
  const Order order = turned(before.term->role, after.term->role)
                          ? Order::unlike
                          : compare_quantities(was, is, *comparison.telling.report.options.language);
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
  if (unlike) mark_base(comparison, true, before), mark_base(comparison, false, after);
  tell(comparison, unlike ? DeltaKind::amount_changed : kind_of(order), before.words, after.words);
}

bool is_open_amount(const Telling& telling, bool before, const StatementPart& part) {
  if (part.term->kind != TermKind::amount || part.counterpart != none) return false;
  const News news = before ? news_before(telling, part.words) : news_after(telling, part.words);
  return news.heavy > 0 && part.gone;
}

// "two times the fees", "twice the number", "150% of the fees": the fees and more.
bool is_multiple(const FlowSide& flow, const StatementPart& part) {
  for (std::uint32_t i = part.words.begin; i < part.words.end && i < flow.tokens.size(); ++i)
    if (const Fact* fact = flow.fact(i); fact != nullptr && fact->kind == FindingKind::percentage) return fact->low > 100;
  return false;
}

// "the Prime Rate plus 2%", "2% above the Base Rate": what it is added to stays.
bool is_added_to_base(const FlowSide& flow, const StatementPart& part) {
  const auto clause_of = [&](std::uint32_t i) { return i < flow.tokens.size() ? flow.clause[i] : none; };
  const std::uint32_t begin = part.words.begin;
  if (flow.is(begin, Cue::word_plus) ||
      (begin > 0 && clause_of(begin - 1) == clause_of(begin) && flow.is(begin - 1, Cue::word_plus)))
    return true;
  const std::uint32_t next = part.words.end;
  return clause_of(next) == clause_of(begin) && flow.is(next, Cue::sum_above);
}

// "fees", "the cap" → "two times the fees": more, or less.
DeltaKind kind_of_whole(const FlowSide& flow, const StatementPart& part, bool added) {
  if (is_multiple(flow, part) || is_added_to_base(flow, part))
    return added ? DeltaKind::amount_increased : DeltaKind::amount_decreased;
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
  // "a share of the cost": that "of the" stayed makes no two edits of it.
  const auto is_news = [&](std::uint32_t i) {
    return before ? is_news_after(comparison.telling, i) : is_news_before(comparison.telling, i);
  };
  std::uint32_t begin = run.begin;
  while (!run.empty() && begin > 0 && begin + 5 > run.begin && other.clause[begin - 1] == other.clause[run.begin] &&
         (is_news(begin - 1) || other.tokens[begin - 1].weight == Weight::light))
    if (is_news(--begin)) run.begin = begin;
  return run;
}

// "a fair proportion", "a reasonable number": as much as a number says, but not how much.
bool is_vague_amount(const FlowSide& flow, TokenRun words) {
  for (std::uint32_t i = words.begin; i < std::min(words.end, words.begin + 8); ++i)
    if (flow.is(i, Cue::sum_vague)) return true;
  return false;
}

/// "the lesser of A and B" against "the greater of A and B".
enum class Choice : std::uint8_t { nothing, lesser, greater };

Choice choice_at(const FlowSide& flow, std::uint32_t at) {
  const bool less = flow.is(at, Cue::sum_lesser);
  const bool more = flow.is(at, Cue::sum_greater);
  if (!less && !more) return Choice::nothing;
  const auto stands = [&](std::uint32_t i, std::string_view word) {
    return i < flow.tokens.size() && flow.clause[i] == flow.clause[at] && flow.norm(i) == word;
  };
  const auto is_whichever = [&](std::uint32_t i) { return stands(i, "whichever"); };
  const bool of = stands(at + 1, "of") || stands(at + 1, "between") || stands(at + 1, "amount");
  if (!of && !(at >= 2 && is_whichever(at - 2)) && !(at >= 3 && is_whichever(at - 3))) return Choice::nothing;
  return less ? Choice::lesser : Choice::greater;
}

std::vector<std::uint32_t> choices_in(const Comparison& comparison, bool before, Choice wanted) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = field.begin; i < field.end; ++i)
    if ((before ? is_news_before(comparison.telling, i) : is_news_after(comparison.telling, i)) && choice_at(flow, i) == wanted)
      found.push_back(i);
  return found;
}

void compare_choices(Comparison& comparison) {
  for (const bool rises : {true, false}) {
    const auto went = choices_in(comparison, true, rises ? Choice::lesser : Choice::greater);
    const auto came = choices_in(comparison, false, rises ? Choice::greater : Choice::lesser);
    for (std::size_t i = 0; i < std::min(went.size(), came.size()); ++i)
      tell(comparison, rises ? DeltaKind::amount_increased : DeltaKind::amount_decreased, {went[i], went[i] + 1},
           {came[i], came[i] + 1});
  }
}

// "all shares" → "60% of the shares": a share is less than the whole.
bool is_whole(const FlowSide& flow, TokenRun words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (flow.is(i, Cue::sum_whole)) return true;
  return false;
}

// "a majority" → "two thirds"
bool says_majority(const FlowSide& flow, TokenRun words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (flow.is(i, Cue::sum_majority)) return true;
  return false;
}

bool is_more_than_half(const FlowSide& flow, const StatementPart& part) {
  for (std::uint32_t i = part.words.begin; i < part.words.end; ++i) {
    const Fact* fact = flow.fact(i);
    if (fact != nullptr && fact->kind == FindingKind::percentage) return fact->low > 51 && fact->low <= 100;
  }
  return false;
}

// "an amount equal to" says only that what follows is the sum.
bool is_plain_base(const FlowSide& flow, TokenRun words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i)
    if (!flow.is(i, Cue::sum_plain)) return false;
  return true;
}

// A number that came where no number went, or the other way round.
void tell_open_amount(Comparison& comparison, bool before, const StatementPart& part) {
  if (is_in_joined_item(comparison, before, part.words) || is_in_edited_limb(comparison, before, part.words)) return;
  const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
  const TokenRun opposite = opposite_of(comparison, before, part.words);
  if (const FlowSide& own = before ? comparison.before_flow() : comparison.after_flow();
      !opposite.empty() && is_multiple(own, part) && is_plain_base(other, opposite))
    return before ? tell(comparison, DeltaKind::amount_decreased, part.words, opposite)
                  : tell(comparison, DeltaKind::amount_increased, opposite, part.words);
  if (!opposite.empty() && opposite.size() <= 16 &&
      is_more_than_half(before ? comparison.before_flow() : comparison.after_flow(), part) && says_majority(other, opposite))
    return before ? tell(comparison, DeltaKind::amount_decreased, part.words, opposite)
                  : tell(comparison, DeltaKind::amount_increased, opposite, part.words);
  if (!opposite.empty() && opposite.size() <= 16 && is_vague_amount(other, opposite))
    return before ? tell(comparison, DeltaKind::amount_changed, part.words, opposite)
                  : tell(comparison, DeltaKind::amount_changed, opposite, part.words);
  if (part.term->quantity.unit == "%" && part.term->quantity.high <= 100 && !opposite.empty() && is_whole(other, opposite))
    return before ? tell(comparison, DeltaKind::amount_increased, part.words, opposite)
                  : tell(comparison, DeltaKind::amount_decreased, opposite, part.words);
  if (before)
    tell(comparison, kind_of_whole(comparison.before_flow(), part, false), part.words, {});
  else
    tell(comparison, kind_of_whole(comparison.after_flow(), part, true), {}, part.words);
}

// "at least three but not more than seven" → "five": both bounds went for one number.
bool goes_with_told(const Comparison& comparison, bool before, const StatementPart& part) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const auto& told = before ? comparison.telling.told_before : comparison.telling.told_after;
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  bool turns = false;
  for (std::uint32_t i = part.words.begin; i > field.begin && i + 7 > part.words.begin; --i) {
    if (flow.partner[i - 1] != none) return false;
    if (told[i - 1] == Told::term) return turns;
    turns = turns || flow.is(i - 1, Cue::sum_turning);
  }
  return false;
}

// "60% to A and 40% to B" → "70% to A and 30% to B": one new split, not more and less.
void join_shares(Telling& telling, std::size_t from, const std::vector<std::size_t>& shares) {
  bool more = false;
  bool less = false;
  for (const std::size_t at : shares) {
    more = more || telling.deltas[at].kind == DeltaKind::amount_increased;
    less = less || telling.deltas[at].kind == DeltaKind::amount_decreased;
  }
  if (!more || !less || shares.empty()) return;
  Delta& first = telling.deltas[shares.front()];
  for (std::size_t s = 1; s < shares.size(); ++s) {
    const Delta& other = telling.deltas[shares[s]];
    first.before += " and " + other.before;
    first.after += " and " + other.after;
    if (other.pair == first.pair && other.after_span.end > first.after_span.end) first.after_span.end = other.after_span.end;
    if (other.pair == first.pair && other.before_span.end > first.before_span.end) first.before_span.end = other.before_span.end;
  }
  first.kind = DeltaKind::amount_changed;
  for (std::size_t s = shares.size(); s > 1; --s)
    telling.deltas.erase(telling.deltas.begin() + static_cast<std::ptrdiff_t>(std::max(shares[s - 1], from)));
}

}  // namespace

void compare_amounts(Comparison& comparison) {
  compare_choices(comparison);
  const std::size_t from = comparison.telling.deltas.size();
  std::vector<std::size_t> shares;
  const auto note_share = [&](const StatementPart& part) {
    const Telling& telling = comparison.telling;
    if (part.term->quantity.unit == "%" && telling.deltas.size() > from &&
        (shares.empty() || shares.back() + 1 < telling.deltas.size()))
      shares.push_back(telling.deltas.size() - 1);
  };
  for (const StatementPart& before : comparison.before_parts)
    if (before.term->kind == TermKind::amount && before.counterpart != none) {
      compare_two_amounts(comparison, before, comparison.after_parts[before.counterpart]);
      note_share(before);
    }
  auto next = comparison.after_parts.begin();
  for (const StatementPart& before : comparison.before_parts) {
    if (!is_open_amount(comparison.telling, true, before)) continue;
    next = std::find_if(next, comparison.after_parts.end(),
                        [&](const StatementPart& part) { return is_open_amount(comparison.telling, false, part); });
    if (next == comparison.after_parts.end()) {
      if (!goes_with_told(comparison, true, before)) tell_open_amount(comparison, true, before);
      continue;
    }
    compare_two_amounts(comparison, before, *next);
    note_share(before);
    mark_told(comparison.telling.told_before, before.words, Told::term);
    mark_told(comparison.telling.told_after, next->words, Told::term);
    ++next;
  }
  for (const StatementPart& after : comparison.after_parts)
    if (is_open_amount(comparison.telling, false, after) && !goes_with_told(comparison, false, after))
      tell_open_amount(comparison, false, after);
  join_shares(comparison.telling, from, shares);
}

}  // namespace clausediff
