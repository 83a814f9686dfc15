// SPDX-License-Identifier: Apache-2.0
// Which term of a statement went on as which, and the conditions and exceptions that came, went or changed.
#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "effects/comparison.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr std::size_t nearest = 8;  // parts before one that are looked at: what bounds the work

using Owners = std::unordered_map<std::uint32_t, std::uint32_t>;  // by token: the innermost part of a kind that it lies in

Owners owners_of(const FlowSide& flow, const std::vector<StatementPart>& parts, TermKind kind) {
  Owners owners;
  for (std::uint32_t p = 0; p < parts.size(); ++p) {
    if (kind_of_part(flow, parts[p]) != kind) continue;
    for (std::uint32_t i = parts[p].words.begin; i < parts[p].words.end; ++i) owners[i] = p;
  }
  return owners;
}

// The part of the other version that most words of weight went to.
std::uint32_t most_of(const FlowSide& flow, const StatementPart& part, const Owners& owners) {
  std::unordered_map<std::uint32_t, std::uint32_t> votes;
  std::uint32_t best = none;
  std::uint32_t most = 0;
  for (std::uint32_t i = part.words.begin; i < part.words.end; ++i) {
    const auto found = owners.find(flow.partner[i]);
    if (flow.partner[i] == none || found == owners.end()) continue;
    const std::uint32_t count = votes[found->second] += flow.tokens[i].weight == Weight::heavy ? 4 : 1;
    if (count > most) most = count, best = found->second;
  }
  return most >= 4 ? best : none;
}

// A time without the event from which it runs: the event may stay where the time goes.
TokenRun core_of(const FlowSide& flow, const StatementPart& part) {
  if (part.term->kind != TermKind::time) return part.words;
  if (!part.of.empty() && part.of.begin > part.words.begin) return {part.words.begin, part.of.begin};
  for (std::uint32_t i = part.words.begin; i < part.words.end; ++i)
    if (flow.fact(i) != nullptr) return {part.words.begin, i + 1};
  return part.words;
}

void set_gone(const Telling& telling, std::vector<StatementPart>& parts, bool before) {
  for (StatementPart& part : parts) {
    const TokenRun core = core_of(before ? telling.flow.before : telling.flow.after, part);
    const News news = before ? news_before(telling, core) : news_after(telling, core);
    const std::uint32_t all = news.of_heavy;
    part.gone = all == 0 ? false : news.heavy * 3 >= all * 2;
  }
}

// The token of the other version behind which a stretch stands: two stretches in one gap took each other's place.
std::uint32_t gap_of(const FlowSide& flow, std::uint32_t begin, bool before) {
  std::uint32_t at = begin;
  std::uint32_t steps = 0;
  while (at > 0 && flow.clause[at - 1] == flow.clause[begin] && steps++ < 400) {
    --at;
    if (flow.partner[at] != none) return before ? flow.partner[at] : at;
  }
  return none;
}

DeltaKind kind_of(TermKind kind, DeltaKind condition, DeltaKind exception) {
  return kind == TermKind::exception ? exception : condition;
}

bool is_bound(const FlowSide& flow, const StatementPart& part) {
  const TermKind kind = kind_of_part(flow, part);
  return kind == TermKind::condition || kind == TermKind::exception;
}

// "and" before a condition that was told belongs to it.
bool touches_told(const std::vector<Told>& told, TokenRun run) {
  return (run.begin > 0 && told[run.begin - 1] == Told::term) || (run.end < told.size() && told[run.end] == Told::term);
}

// "upon the later of" → "upon the earlier of"; moved where neither is it.
DeltaKind turned_choice(const Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const TokenRun went = news_in(comparison.telling, true, before.words);
  const TokenRun came = news_in(comparison.telling, false, after.words);
  if (went.size() != 1 || came.size() != 1) return DeltaKind::moved;
  const std::string_view was = comparison.before_flow().norm(went.begin);
  const std::string_view is = comparison.after_flow().norm(came.begin);
  if ((was == "later" || was == "last") && (is == "earlier" || is == "first")) return DeltaKind::time_shorter;
  if ((was == "earlier" || was == "first") && (is == "later" || is == "last")) return DeltaKind::time_longer;
  return DeltaKind::moved;
}

}  // namespace

// "only with the consent of the spouse [in the form prescribed]": the cue came or went, and what stays behind it was never its
// own.
static void trim_parts(Comparison& comparison, bool before) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  for (StatementPart& part : before ? comparison.before_parts : comparison.after_parts) {
    if (!is_bound(flow, part) || part.gone || part.counterpart != none || part.cue.empty() || part.cue.begin != part.words.begin)
      continue;
    const News inside = before ? news_before(comparison.telling, part.words) : news_after(comparison.telling, part.words);
    if (news_in(comparison.telling, before, part.cue) == part.cue && inside.heavy * 2 >= inside.of_heavy &&
        flow.is(part.cue.end - 1, Cue::limb_clausal)) {
      part.gone = true;  // a clause comes as a whole, though it names persons that stand there already
      continue;
    }
    std::uint32_t end = part.words.begin;
    std::uint32_t heavy = 0;
    while (end < part.words.end && flow.partner[end] == none)
      heavy += flow.tokens[end].weight == Weight::heavy && end >= part.cue.end ? 1U : 0U, ++end;
    if (end < part.cue.end || heavy == 0) continue;
    part.words.end = end;
    part.gone = true;
  }
}

// Words that stand in both versions of a condition, at another place in it, went on.
static void match_reordered(Comparison& comparison) {
  FlowSide& b = comparison.telling.flow.before;
  FlowSide& a = comparison.telling.flow.after;
  for (const StatementPart& before : comparison.before_parts) {
    if (!is_bound(b, before) || before.counterpart == none) continue;
    const StatementPart& after = comparison.after_parts[before.counterpart];
    std::unordered_map<std::uint32_t, std::uint32_t> open;  // by id: a word of before that went
    for (std::uint32_t i = before.words.begin; i < before.words.end; ++i)
      if (is_news_before(comparison.telling, i) && b.tokens[i].weight == Weight::heavy) open.emplace(b.tokens[i].id, i);
    for (std::uint32_t i = after.words.begin; i < after.words.end && !open.empty(); ++i) {
      const auto found = open.find(a.tokens[i].id);
      if (found == open.end() || !is_news_after(comparison.telling, i)) continue;
      b.partner[found->second] = i;
      a.partner[i] = found->second;
      open.erase(found);
    }
  }
}

void pair_parts(Comparison& comparison) {
  set_gone(comparison.telling, comparison.before_parts, true);
  set_gone(comparison.telling, comparison.after_parts, false);
  for (const TermKind kind : {TermKind::condition, TermKind::exception, TermKind::time, TermKind::amount, TermKind::standard,
                              TermKind::purpose, TermKind::beneficiary, TermKind::manner}) {
    const Owners owners = owners_of(comparison.after_flow(), comparison.after_parts, kind);
    if (owners.empty()) continue;
    for (std::uint32_t p = 0; p < comparison.before_parts.size(); ++p) {
      StatementPart& part = comparison.before_parts[p];
      if (kind_of_part(comparison.before_flow(), part) != kind) continue;
      const std::uint32_t other = most_of(comparison.before_flow(), part, owners);
      if (other == none || comparison.after_parts[other].counterpart != none) continue;
      part.counterpart = other;
      comparison.after_parts[other].counterpart = p;
      if (kind != TermKind::time) part.gone = comparison.after_parts[other].gone = false;
    }
  }
  trim_parts(comparison, true);
  trim_parts(comparison, false);
  match_reordered(comparison);
}

// "Subject to clause 5" → "Notwithstanding clause 5": the same words bind in the one and free in the other.
static void compare_turned_conditions(Comparison& comparison) {
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  for (const TermKind kind : {TermKind::condition, TermKind::exception}) {
    const TermKind other = kind == TermKind::condition ? TermKind::exception : TermKind::condition;
    const Owners owners = owners_of(a, comparison.after_parts, other);
    if (owners.empty()) continue;
    for (StatementPart& before : comparison.before_parts) {
      if (kind_of_part(b, before) != kind || before.counterpart != none || before.gone) continue;
      const std::uint32_t p = most_of(b, before, owners);
      if (p == none || comparison.after_parts[p].counterpart != none || comparison.after_parts[p].gone) continue;
      const News less = news_before(comparison.telling, before.words);
      const News more = news_after(comparison.telling, comparison.after_parts[p].words);
      if (less.heavy + less.joint == 0 || more.heavy + more.joint == 0) continue;
      tell(comparison, kind == TermKind::condition ? DeltaKind::condition_changed : DeltaKind::exception_changed, before.words,
           comparison.after_parts[p].words);
      before.counterpart = p;
      comparison.after_parts[p].counterpart = static_cast<std::uint32_t>(&before - comparison.before_parts.data());
    }
  }
}

// "if A, or if B": the second limb of a condition that stays.
static bool is_limb(const Comparison& comparison, bool before, const StatementPart& part) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  if (kind_of_part(flow, part) != TermKind::condition || part.words.begin == 0) return false;
  const std::uint32_t joint = part.words.begin - 1;
  if (!flow.is(joint, Cue::word_and_or)) return false;
  const auto& parts = before ? comparison.before_parts : comparison.after_parts;
  const auto at = static_cast<std::size_t>(&part - parts.data());
  const auto from = parts.begin() + static_cast<std::ptrdiff_t>(at > nearest ? at - nearest : 0);
  return std::any_of(from, parts.begin() + static_cast<std::ptrdiff_t>(at), [&](const StatementPart& other) {
    return kind_of_part(flow, other) == TermKind::condition && !other.gone && !other.words.empty() &&
           flow.norm(other.words.begin) == flow.norm(part.words.begin) && other.words.end <= joint + 1 &&
           joint - other.words.end + 1 <= 24;
  });
}

// "except that Tenant may assign, with notice to Landlord, …": what came or went behind an exception, as far as no word of it
// stays, belongs to it.
static bool qualifies_exception(Comparison& comparison, bool before, const StatementPart& part) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  if (kind_of_part(flow, part) != TermKind::condition) return false;
  const auto& parts = before ? comparison.before_parts : comparison.after_parts;
  const auto at = static_cast<std::size_t>(&part - parts.data());
  for (std::size_t p = at > nearest ? at - nearest : 0; p < at; ++p) {
    const StatementPart& other = parts[p];
    const bool behind = other.words.end <= part.words.begin && part.words.begin - other.words.end <= 8;
    if (kind_of_part(flow, other) != TermKind::exception || !behind || other.counterpart != none) continue;
    auto& told = before ? comparison.telling.told_before : comparison.telling.told_after;
    if (told[other.words.begin] != Told::term) continue;
    bool all = true;
    for (std::uint32_t i = other.words.end; i < part.words.begin && all; ++i) all = flow.partner[i] == none;
    if (!all) continue;
    mark_told(told, {other.words.end, part.words.end}, Told::term);
    return true;
  }
  return false;
}

// "provided that, if X occurs, the term shall be extended": the condition of a statement that came or went whole, told with it.
static bool opens_other_statement(const Comparison& comparison, bool before, const StatementPart& part) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const auto& items = (before ? comparison.telling.report.before : comparison.telling.report.after).statements.items;
  const auto& told = before ? comparison.telling.told_before : comparison.telling.told_after;
  const std::uint32_t next = (before ? comparison.before_index : comparison.after_index) + 1;
  if (next >= items.size() || items[next].sentence != items[next - 1].sentence || items[next].clause != items[next - 1].clause)
    return false;
  const TokenRun act = flow.stretch(items[next].clause, items[next].act_span);
  const TokenRun own = flow.stretch(items[next - 1].clause, items[next - 1].act_span);
  if (act.empty() || part.words.begin < own.end || part.words.end > act.begin) return false;
  if (flow.partner[act.begin] != none || told[act.begin] != Told::skeleton) return false;
  const std::string_view marks = flow.text[part.words.begin]->words[flow.tokens[part.words.begin].first].marks;
  const bool proviso = flow.is(part.words.begin, Cue::limb_clausal) && marks.find_first_of(",;") != std::string::npos;
  return proviso || (part.words.begin > 0 && flow.is(part.words.begin - 1, Cue::effect_joints));
}

// What is told with the item, or with the statement, that it came or went with: "or to persons other than employees".
static bool is_part_of_other(Comparison& comparison, bool before, const StatementPart& part) {
  if (opens_other_statement(comparison, before, part)) {
    mark_told(before ? comparison.telling.told_before : comparison.telling.told_after, part.words, Told::skeleton);
    return true;
  }
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  std::uint32_t begin = part.words.begin;
  while (begin > field.begin && begin + 64 > part.words.begin && flow.partner[begin - 1] == none &&
         flow.clause[begin - 1] == flow.clause[part.words.begin])
    --begin;
  std::uint32_t own = 0;  // words of the item before its condition
  for (std::uint32_t i = begin; i < part.words.begin; ++i) own += flow.tokens[i].weight == Weight::heavy ? 1U : 0U;
  const bool item = begin < part.words.begin && (flow.is(begin, Cue::word_and) || flow.is(begin, Cue::word_or));
  return item && own >= 3 && is_in_joined_item(comparison, before, part.words);
}

// Somebody has to agree, or to be told: "upon notice to the other party", "with the other party's consent".
static bool asks_leave(const FlowSide& flow, const StatementPart& part) {
  for (std::uint32_t i = part.words.begin; i < std::min(part.words.end, part.words.begin + 8); ++i)
    if (flow.is(i, Cue::limb_words)) return true;
  return false;
}

// One leave instead of another, wherever it stands in the sentence; none where there is no such part.
static std::uint32_t other_leave(const Comparison& comparison, const StatementPart& before) {
  if (!asks_leave(comparison.before_flow(), before)) return none;
  std::uint32_t found = none;
  for (std::uint32_t p = 0; p < comparison.after_parts.size() && p < 64; ++p) {
    const StatementPart& after = comparison.after_parts[p];
    if (!is_bound(comparison.after_flow(), after) || !after.gone || after.counterpart != none ||
        kind_of_part(comparison.after_flow(), after) != kind_of_part(comparison.before_flow(), before) ||
        !asks_leave(comparison.after_flow(), after))
      continue;
    if (found != none) return none;
    found = p;
  }
  return found;
}

// A condition that came or went as a whole takes its times and sums with it.
void compare_whole_conditions(Comparison& comparison) {
  compare_turned_conditions(comparison);
  // By the gap that they stand in: those that came.
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> came;
  for (std::uint32_t p = 0; p < comparison.after_parts.size(); ++p) {
    const StatementPart& after = comparison.after_parts[p];
    if (is_bound(comparison.after_flow(), after) && after.gone && after.counterpart == none)
      came[gap_of(comparison.after_flow(), after.words.begin, false)].push_back(p);
  }
  for (StatementPart& before : comparison.before_parts) {
    if (!is_bound(comparison.before_flow(), before) || !before.gone || before.counterpart != none) continue;
    const auto gap = came.find(gap_of(comparison.before_flow(), before.words.begin, true));
    std::size_t looked_at = 0;
    for (const std::uint32_t p : gap == came.end() ? std::vector<std::uint32_t>{} : gap->second) {
      StatementPart& after = comparison.after_parts[p];
      if (++looked_at > 8) break;
      if (kind_of_part(comparison.after_flow(), after) != kind_of_part(comparison.before_flow(), before) ||
          after.counterpart != none)
        continue;
      before.counterpart = static_cast<std::uint32_t>(&after - comparison.after_parts.data());
      after.counterpart = static_cast<std::uint32_t>(&before - comparison.before_parts.data());
      tell(comparison, kind_of(before.term->kind, DeltaKind::condition_changed, DeltaKind::exception_changed), before.words,
           after.words);
      break;
    }
    if (before.counterpart != none || news_before(comparison.telling, before.words).heavy == 0) continue;
    if (const std::uint32_t p = other_leave(comparison, before); p != none) {
      StatementPart& after = comparison.after_parts[p];
      before.counterpart = p;
      after.counterpart = static_cast<std::uint32_t>(&before - comparison.before_parts.data());
      tell(comparison, kind_of(before.term->kind, DeltaKind::condition_changed, DeltaKind::exception_changed), before.words,
           after.words);
      continue;
    }
    if (qualifies_exception(comparison, true, before) || is_part_of_other(comparison, true, before)) continue;
    tell(comparison,
         is_limb(comparison, true, before)
             ? DeltaKind::condition_changed
             : kind_of(before.term->kind, DeltaKind::condition_removed, DeltaKind::exception_removed),
         before.words, {});
  }
  for (const StatementPart& after : comparison.after_parts) {
    if (!is_bound(comparison.after_flow(), after) || !after.gone || after.counterpart != none ||
        news_after(comparison.telling, after.words).heavy == 0)
      continue;
    if (qualifies_exception(comparison, false, after) || is_part_of_other(comparison, false, after)) continue;
    tell(comparison,
         is_limb(comparison, false, after) ? DeltaKind::condition_changed
                                           : kind_of(after.term->kind, DeltaKind::condition_added, DeltaKind::exception_added),
         {}, after.words);
  }
}

namespace {

// "without Landlord's consent", "unless Landlord has given its consent"
bool is_same_consent(const Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const bool turned = !before.cue.empty() && !after.cue.empty() &&
                      comparison.before_flow().norm(before.cue.begin) != comparison.after_flow().norm(after.cue.begin);
  bool consent = false;
  const auto is_form = [&](const FlowSide& flow, std::uint32_t i) {
    if (flow.is(i, Cue::limb_given)) return false;  // how the consent is given
    return flow.tokens[i].weight == Weight::light || flow.is(i, Cue::limb_form) || (turned && flow.is(i, Cue::limb_clause));
  };
  for (std::uint32_t i = before.words.begin; i < before.words.end; ++i) {
    consent = consent || comparison.before_flow().is(i, Cue::limb_consents);
    if (is_news_before(comparison.telling, i) && !is_form(comparison.before_flow(), i)) return false;
  }
  for (std::uint32_t i = after.words.begin; i < after.words.end; ++i)
    if (is_news_after(comparison.telling, i) && !is_form(comparison.after_flow(), i)) return false;
  return consent;
}

}  // namespace

namespace {

// "if", "upon", "in the event of", "should": which of them opens a condition says nothing.
bool is_plain_cue(const FlowSide& flow, TokenRun cue) {
  for (std::uint32_t i = cue.begin; i < cue.end; ++i)
    if (flow.tokens[i].weight != Weight::light && !flow.is(i, Cue::limb_plain)) return false;
  return !cue.empty();
}

void told_plain_cues(Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  if (!is_plain_cue(comparison.before_flow(), before.cue) || !is_plain_cue(comparison.after_flow(), after.cue)) return;
  for (std::uint32_t i = before.cue.begin; i < before.cue.end; ++i)
    if (is_news_before(comparison.telling, i)) comparison.telling.told_before[i] = Told::skeleton;
  for (std::uint32_t i = after.cue.begin; i < after.cue.end; ++i)
    if (is_news_after(comparison.telling, i)) comparison.telling.told_after[i] = Told::skeleton;
}

}  // namespace

void compare_edited_conditions(Comparison& comparison) {
  Telling& telling = comparison.telling;
  const auto is_news = [](const News& news) { return news.heavy > 0 || news.joint > 0; };
  for (const StatementPart& before : comparison.before_parts) {
    if (!is_bound(comparison.before_flow(), before) || before.counterpart == none) continue;
    const StatementPart& after = comparison.after_parts[before.counterpart];
    told_plain_cues(comparison, before, after);
    const News less = news_before(telling, before.words);
    const News more = news_after(telling, after.words);
    if (!is_news(less) && !is_news(more)) continue;
    if (before.term->kind == after.term->kind && is_same_consent(comparison, before, after)) {
      mark_told(telling.told_before, before.words, Told::skeleton);
      mark_told(telling.told_after, after.words, Told::skeleton);
      continue;
    }
    if (const DeltaKind time = turned_choice(comparison, before, after); time != DeltaKind::moved) {
      tell(comparison, time, news_in(telling, true, before.words), news_in(telling, false, after.words));
      continue;
    }
    const bool small = less.heavy + more.heavy == 0;
    if (small && (touches_told(telling.told_before, news_in(telling, true, before.words)) ||
                  touches_told(telling.told_after, news_in(telling, false, after.words))))
      continue;
    tell(comparison, kind_of(after.term->kind, DeltaKind::condition_changed, DeltaKind::exception_changed),
         news_in(telling, true, before.words), news_in(telling, false, after.words));
  }
}

}  // namespace clausediff
