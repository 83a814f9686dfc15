// SPDX-License-Identifier: Apache-2.0
// What is done and to what: wider, narrower, or another thing; and for whom.
#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "effects/edits.h"
#include "effects/reach.h"
#include "effects/wordings.h"
#include "statements/subject.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

// Words that stand directly beside a term that was told belong to the same edit, unless they join something: "less a charge of"
// and "5%".
bool is_rest(const Comparison& comparison, bool before, TokenRun run) {
  if (run.empty()) return true;
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const auto& told = before ? comparison.telling.told_before : comparison.telling.told_after;
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  for (const std::uint32_t i : {run.begin, run.end - 1})
    if (flow.norm(i) == "and" || flow.norm(i) == "or") return false;
  if (comparison.after.force == Force::grant)  // "perpetual, sublicensable": two adjectives are two edits
    for (std::uint32_t i = run.begin; i < run.end; ++i)
      if (gives_or_takes(flow.word(i))) return false;
  for (std::uint32_t i = run.begin; i < run.end; ++i)
    if (told[i] == Told::term) return true;
  return (run.begin > field.begin && told[run.begin - 1] == Told::term) || (run.end < field.end && told[run.end] == Told::term);
}

}  // namespace

namespace {

// The person stands in the other version too, at another place: "notify Lender", "give notice to Lender".
bool is_named_there(const Comparison& comparison, bool before, TokenRun words) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
  const TokenRun field = before ? comparison.after_field() : comparison.before_field();
  const Statement& statement = before ? comparison.after : comparison.before;
  const TokenRun act = other.stretch(statement.clause, statement.act_span);
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (flow.tokens[i].weight != Weight::heavy) continue;
    bool found = false;
    const std::uint32_t from = std::max(act.end, field.begin);
    for (std::uint32_t k = from; k < field.end && k < from + 200 && !found; ++k) found = other.tokens[k].id == flow.tokens[i].id;
    if (!found) return false;
  }
  return true;
}

}  // namespace

void compare_beneficiaries(Comparison& comparison) {
  Telling& telling = comparison.telling;
  const auto is_open = [&](bool before, const StatementPart& part) {
    if (part.term->kind != TermKind::beneficiary || part.counterpart != none || !part.gone) return false;
    if (is_named_there(comparison, before, part.words)) return false;
    // "or to show it to a buyer": more came than a person.
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    const std::uint32_t last = part.words.begin;
    if (last > 0 && flow.clause[last - 1] == flow.clause[last] && flow.tokens[last - 1].weight != Weight::joint &&
        (before ? is_news_before(telling, last - 1) : is_news_after(telling, last - 1)))
      return false;
    return (before ? news_before(telling, part.words) : news_after(telling, part.words)).heavy > 0;
  };
  for (const StatementPart& before : comparison.before_parts) {
    if (before.term->kind != TermKind::beneficiary || before.counterpart == none) continue;
    const StatementPart& after = comparison.after_parts[before.counterpart];
    if (news_before(telling, before.words).heavy + news_after(telling, after.words).heavy > 0)
      tell(comparison, DeltaKind::beneficiary, before.words, after.words);
  }
  const auto next = std::find_if(comparison.after_parts.begin(), comparison.after_parts.end(),
                                 [&](const StatementPart& part) { return is_open(false, part); });
  for (const StatementPart& before : comparison.before_parts) {
    if (!is_open(true, before)) continue;
    const bool one = next != comparison.after_parts.end() && is_open(false, *next);
    tell(comparison, DeltaKind::beneficiary, before.words, one ? next->words : TokenRun{});
  }
  for (const StatementPart& after : comparison.after_parts)
    if (is_open(false, after)) tell(comparison, DeltaKind::beneficiary, {}, after.words);
}

namespace {

bool is_name(const FlowSide& flow, std::uint32_t i) {
  const Word& word = flow.word(i);
  return word.capital && !word.number && word.norm.size() > 1;
}

// The end of the persons at the head of an object: "Trustee and Harcourt" of "Trustee and Harcourt of such fact".
std::uint32_t persons_end(const FlowSide& flow, TokenRun object) {
  std::uint32_t i = object.begin;
  if (!object.empty() && (flow.norm(i) == "to" || flow.norm(i) == "for")) ++i;
  const std::uint32_t first = i;
  // "the Contractor the Price", "PlanetCAD and its officers": an article or a possessive goes on only behind "and".
  const auto joins = [&](std::uint32_t at) {
    return at > object.begin && (flow.norm(at - 1) == "and" || flow.norm(at - 1) == "or");
  };
  const auto listed = [&](std::uint32_t at) {
    return flow.by_clause.at(flow.clause[at])->words[flow.tokens[at].first].marks.find(',') != std::string::npos;
  };
  while (i < object.end) {
    const std::string& norm = flow.norm(i);
    const bool opens = norm == "its" || norm == "their" || norm == "the";
    if (opens && i > first && !joins(i) && !listed(i)) break;
    if (!opens && flow.is(i, Cue::act_behind_persons)) break;
    ++i;
  }
  return i;
}

// "indemnify, defend and hold harmless X"
// Somebody is named in it: "and its officers", not "and casualty damage".
bool names_somebody(const Comparison& comparison, const FlowSide& flow, TokenRun run) {
  for (std::uint32_t i = run.begin; i < run.end; ++i) {
    if (flow.is(i, Cue::act_pronouns)) return true;
    if (flow.tokens[i].weight == Weight::heavy && is_person_word(flow.word(i), *comparison.telling.report.options.language))
      return true;
  }
  return false;
}

bool is_harmless(std::string_view norm) {
  return norm == "hold" || norm == "harmless" || norm == "defend" || norm == "and" || norm == "save" || norm == "keep" ||
         norm == "indemnified";
}

bool lies_in(TokenRun run, TokenRun in) { return run.begin >= in.begin && run.end <= in.end; }

// Those for whom it is done: beside a beneficiary that stays ("to the Company and its parent"), or persons at the head of the
// object ("notify Trustee and Harcourt of").
bool is_for_whom(const Comparison& comparison, const Edit& edit) {
  for (const bool before : {true, false}) {
    const TokenRun run = before ? edit.before : edit.after;
    if (run.empty()) continue;
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    const Statement& statement = before ? comparison.before : comparison.after;
    if (!names_somebody(comparison, flow, run)) continue;
    for (const StatementPart& part : before ? comparison.before_parts : comparison.after_parts)
      if (part.term->kind == TermKind::beneficiary && part.words.end == run.begin &&
          (flow.norm(run.begin) == "and" || flow.norm(run.begin) == "or"))
        return true;
    TokenRun object = flow.stretch(statement.clause, statement.object_span);
    while (!object.empty() && is_harmless(flow.norm(object.begin))) ++object.begin;
    const TokenRun persons{object.begin, persons_end(flow, object)};
    const bool personal = is_listed(comparison, statement.act, Cue::act_personal);
    if (object.empty() || (!personal && flow.norm(object.begin) != "to")) continue;
    std::uint32_t first = object.begin;
    while (first < object.end && flow.tokens[first].weight == Weight::light) ++first;
    if (!object.empty() && first < object.end && is_name(flow, first) && lies_in(run, persons)) return true;
  }
  return false;
}

// A limb joined to a condition or an exception behind its end: "unless X knows of it, or has received notice".
DeltaKind limb_of(const Comparison& comparison, const Edit& edit) {
  for (const bool before : {true, false}) {
    const TokenRun run = before ? edit.before : edit.after;
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    if (run.empty() || (flow.norm(run.begin) != "or" && flow.norm(run.begin) != "and")) continue;
    for (const StatementPart& part : before ? comparison.before_parts : comparison.after_parts) {
      if (part.words.end != run.begin || part.gone || part.counterpart == none) continue;
      if (part.term->kind == TermKind::condition) return DeltaKind::condition_changed;
      if (part.term->kind == TermKind::exception) return DeltaKind::exception_changed;
    }
  }
  return DeltaKind::moved;
}

// "liability will not be more than the fees paid"
bool is_bound_by_be(const Comparison& comparison) {
  const Statement& a = comparison.after;
  if (a.act != "be" || a.topic != Topic::liability) return false;
  const TokenRun act = comparison.after_flow().stretch(a.clause, a.act_span);
  for (std::uint32_t i = act.end; i < comparison.after_flow().tokens.size() && i < act.end + 4; ++i) {
    const std::string& norm = comparison.after_flow().norm(i);
    if (norm == "more" || norm == "greater" || norm == "excess" || norm == "limited" || norm == "most") return true;
    if (norm == "than") return true;
  }
  return false;
}

// What a cap is counted from: "fees paid" → "fees paid or payable" raises it.
bool is_cap_base(const Comparison& comparison, const Edit& edit) {
  if (comparison.after.act != "exceed" && comparison.after.act != "limit" && !is_bound_by_be(comparison)) return false;
  const TokenRun act = comparison.after_flow().stretch(comparison.after.clause, comparison.after.act_span);
  const TokenRun was = comparison.before_flow().stretch(comparison.before.clause, comparison.before.act_span);
  return (edit.after.empty() || edit.after.begin >= act.end) && (edit.before.empty() || edit.before.begin >= was.end);
}

// "the later of" → "the earlier of": the time can only be shorter.
DeltaKind turned_choice_of(const Comparison& comparison, const Edit& edit) {
  if (edit.before.size() != 1 || edit.after.size() != 1) return DeltaKind::moved;
  const FlowSide& a = comparison.after_flow();
  if (edit.after.end >= a.tokens.size() || a.norm(edit.after.end) != "of") return DeltaKind::moved;
  const std::string& was = comparison.before_flow().norm(edit.before.begin);
  const std::string& is = a.norm(edit.after.begin);
  const auto late = [](const std::string& norm) { return norm == "later" || norm == "latest" || norm == "last"; };
  const auto early = [](const std::string& norm) { return norm == "earlier" || norm == "earliest" || norm == "first"; };
  if (late(was) && early(is)) return DeltaKind::time_shorter;
  if (early(was) && late(is)) return DeltaKind::time_longer;
  return DeltaKind::moved;
}

// "without your consent" → "with your consent"; moved where it is no such edit.
DeltaKind turned_consent(const Comparison& comparison, const Edit& edit) {
  if (edit.before.size() != 1 || edit.after.size() != 1) return DeltaKind::moved;
  const FlowSide& a = comparison.after_flow();
  const std::string& was = comparison.before_flow().norm(edit.before.begin);
  const std::string& is = a.norm(edit.after.begin);
  const bool put_on = was == "without" && is == "with";
  if (!put_on && !(was == "with" && is == "without")) return DeltaKind::moved;
  for (std::uint32_t i = edit.after.end;
       i < a.tokens.size() && i < edit.after.end + 7 && a.clause[i] == a.clause[edit.after.begin]; ++i)
    if (a.norm(i) == "consent" || a.norm(i) == "approval" || a.norm(i) == "notice" || a.norm(i) == "permission")
      return put_on ? DeltaKind::condition_added : DeltaKind::condition_removed;
  return DeltaKind::moved;
}

DeltaKind kind_of(const Comparison& comparison, const Edit& edit, Extent extent) {
  if (const DeltaKind turned = turned_consent(comparison, edit); turned != DeltaKind::moved) return turned;
  if (is_blank_name(comparison.before_flow(), edit.before) || is_blank_name(comparison.after_flow(), edit.after))
    return DeltaKind::act_changed;
  if (const DeltaKind turned = turned_choice_of(comparison, edit); turned != DeltaKind::moved) return turned;
  if (is_bearer(comparison.before_flow(), edit.before) || is_bearer(comparison.after_flow(), edit.after))
    return DeltaKind::act_changed;
  if (const DeltaKind limb = limb_of(comparison, edit); limb != DeltaKind::moved) return limb;
  if (is_for_whom(comparison, edit)) return DeltaKind::beneficiary;
  if (is_price(comparison.before_flow(), edit.before) || is_price(comparison.after_flow(), edit.after))
    return edit.before.empty()  ? DeltaKind::amount_added
           : edit.after.empty() ? DeltaKind::amount_removed
                                : DeltaKind::amount_changed;
  const bool cap = is_cap_base(comparison, edit);
  if (extent == Extent::wider) return cap ? DeltaKind::amount_increased : DeltaKind::act_widened;
  if (extent == Extent::narrower) return cap ? DeltaKind::amount_decreased : DeltaKind::act_narrowed;
  return cap ? DeltaKind::amount_changed : DeltaKind::act_changed;
}

// Words that only stand in another order came on one side for what went on the other.
void cancel_reordered(Comparison& comparison, const std::vector<Edit>& edits) {
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> open;  // by id: places in before
  for (const Edit& edit : edits)
    for (std::uint32_t i = edit.before.begin; i < edit.before.end; ++i)
      if (is_news_before(comparison.telling, i)) open[b.tokens[i].id].push_back(i);
  for (const Edit& edit : edits) {
    for (std::uint32_t i = edit.after.begin; i < edit.after.end; ++i) {
      const auto found = open.find(a.tokens[i].id);
      if (!is_news_after(comparison.telling, i) || found == open.end() || found->second.empty()) continue;
      comparison.telling.told_before[found->second.back()] = Told::skeleton;
      comparison.telling.told_after[i] = Told::skeleton;
      found->second.pop_back();
    }
  }
}

// Words went where a term came that was told, or the other way round: one edit.
bool is_replaced_by_told(const Comparison& comparison, bool before, TokenRun run) {
  if (run.empty()) return false;
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
  const auto& told = before ? comparison.telling.told_after : comparison.telling.told_before;
  std::uint32_t heavy = 0;
  for (std::uint32_t i = run.begin; i < run.end; ++i)
    heavy += flow.tokens[i].weight == Weight::heavy && flow.norm(i) != "without" ? 1U : 0U;
  const auto joins = [&](std::uint32_t i) { return flow.norm(i) == "and" || flow.norm(i) == "or"; };
  if (heavy > 0 && (joins(run.begin) || joins(run.end - 1) || (run.begin > 0 && joins(run.begin - 1)) ||
                    (run.end < flow.tokens.size() && joins(run.end))))
    return false;
  std::uint32_t at = run.begin;
  while (at > 0 && flow.clause[at - 1] == flow.clause[run.begin] && flow.partner[at - 1] == none) --at;
  if (at == 0 || flow.clause[at - 1] != flow.clause[run.begin]) return false;
  for (std::uint32_t k = flow.partner[at - 1] + 1; k < other.tokens.size() && other.partner[k] == none; ++k)
    if (told[k] == Told::term) return true;
  return false;
}

/// An edit with what it does to the act.
struct ActEdit {
  Edit edit;
  DeltaKind kind = DeltaKind::act_changed;
};

bool is_act(DeltaKind kind) {
  return kind == DeltaKind::act_widened || kind == DeltaKind::act_narrowed || kind == DeltaKind::act_changed;
}

// Few words of both versions stand between two edits.
bool is_near(const Comparison& comparison, const Edit& first, const Edit& second) {
  constexpr std::uint32_t reach = 6;
  const auto near = [&](const FlowSide& flow, TokenRun one, TokenRun other) {
    if (one.empty() || other.empty()) return true;
    return other.begin >= one.end && other.begin - one.end <= reach && flow.clause[one.begin] == flow.clause[other.begin];
  };
  const bool apart = (first.before.empty() || second.before.empty()) && (first.after.empty() || second.after.empty());
  return !apart && near(comparison.before_flow(), first.before, second.before) &&
         near(comparison.after_flow(), first.after, second.after);
}

// The same words on both sides, matched crosswise: no edit.
bool says_same_words(const Comparison& comparison, const Edit& edit) {
  if (edit.before.empty() || edit.before.size() != edit.after.size()) return false;
  for (std::uint32_t i = 0; i < edit.before.size(); ++i)
    if (comparison.before_flow().tokens[edit.before.begin + i].id != comparison.after_flow().tokens[edit.after.begin + i].id)
      return false;
  return true;
}

// More than half of the words of weight came or went.
bool is_rewritten(const Comparison& comparison) {
  std::uint32_t news = 0;
  std::uint32_t all = 0;
  for (const bool before : {true, false}) {
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    const TokenRun field = before ? comparison.before_field() : comparison.after_field();
    for (std::uint32_t i = field.begin; i < field.end; ++i) {
      if (flow.tokens[i].weight != Weight::heavy) continue;
      ++all;
      news += flow.partner[i] == none ? 1U : 0U;
    }
  }
  return all >= 16 && news * 2 > all;
}

// What was rewritten is one change, however many of its words stand in both versions: it is not wider here and narrower there.
std::vector<ActEdit> joined_rewrites(const Comparison& comparison, const std::vector<ActEdit>& edits) {
  std::vector<ActEdit> all;
  const bool rewritten = is_rewritten(comparison);
  for (const ActEdit& next : edits) {
    const bool rewrites = !all.empty() && is_act(all.back().kind) && is_act(next.kind) && all.back().kind != next.kind &&
                          (rewritten || is_near(comparison, all.back().edit, next.edit));
    if (!rewrites) {
      all.push_back(next);
      continue;
    }
    join(all.back().edit, next.edit);
    all.back().kind = DeltaKind::act_changed;
  }
  return all;
}

std::vector<ActEdit> act_edits_of(const Comparison& comparison) {
  std::vector<ActEdit> all;
  for (Edit edit : edits_of(comparison)) {
    if (is_rest(comparison, true, edit.before)) edit.before = {};
    if (is_rest(comparison, false, edit.after)) edit.after = {};
    if (edit.after.empty() && is_replaced_by_told(comparison, true, edit.before)) edit.before = {};
    if (edit.before.empty() && is_replaced_by_told(comparison, false, edit.after)) edit.after = {};
    if (!(edit.before.empty() && edit.after.empty()) && is_citation(comparison.before_flow(), edit.before) &&
        is_citation(comparison.after_flow(), edit.after))
      continue;
    if (says_same_words(comparison, edit)) continue;
    if (!(edit.before.empty() && edit.after.empty()) && is_short_name(comparison.before_flow(), edit.before) &&
        is_short_name(comparison.after_flow(), edit.after))
      continue;
    const Extent extent = extent_of(comparison, edit.before, edit.after);
    if (extent == Extent::same) continue;
    const DeltaKind kind = kind_of(comparison, edit, extent);
    if (kind == DeltaKind::beneficiary && (edit.before.empty() || edit.after.empty()) &&
        is_named_there(comparison, edit.after.empty(), edit.after.empty() ? edit.before : edit.after))
      continue;
    all.push_back({edit, kind});
  }
  return all;
}

}  // namespace

void compare_acts(Comparison& comparison) {
  compare_verbs(comparison);
  cancel_reordered(comparison, edits_of(comparison));
  std::set<DeltaKind> done;
  for (const auto& [edit, kind] : joined_rewrites(comparison, act_edits_of(comparison))) {
    if (done.insert(kind).second)
      tell(comparison, kind, edit.before, edit.after);
    else
      mark_told(comparison.telling.told_before, edit.before, Told::term),
          mark_told(comparison.telling.told_after, edit.after, Told::term);
  }
}

}  // namespace clausediff
