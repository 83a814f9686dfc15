// SPDX-License-Identifier: Apache-2.0
// What is done and to what: wider, narrower, or another thing; and for whom.
#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "effects/edits.h"
#include "effects/reach.h"
#include "effects/sameness.h"
#include "effects/whom.h"
#include "effects/wordings.h"
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
    if (flow.is(i, Cue::word_and_or)) return false;
  if (comparison.after.force == Force::grant)  // "perpetual, sublicensable": two adjectives are two edits
    for (std::uint32_t i = run.begin; i < run.end; ++i)
      if (gives_or_takes(flow.word(i))) return false;
  for (std::uint32_t i = run.begin; i < run.end; ++i)
    if (told[i] == Told::term) return true;
  return (run.begin > field.begin && told[run.begin - 1] == Told::term) || (run.end < field.end && told[run.end] == Told::term);
}

}  // namespace

namespace {

// The words between a condition and what was joined are its own still: "terminated by the Company without Cause (as defined
// herein), [or by Employee for Good Reason]".
bool reaches(const FlowSide& flow, const StatementPart& part, TokenRun run) {
  constexpr std::uint32_t furthest = 16;
  if (part.words.end == run.begin) return true;
  if (part.words.end > run.begin || run.begin - part.words.end > furthest || part.cue.empty()) return false;
  if (!flow.is(part.cue.end - 1, Cue::limb_clausal) || run.size() < 3 || !flow.is(run.begin + 1, Cue::like_by)) return false;
  for (std::uint32_t i = part.words.end; i < run.begin; ++i)
    if (flow.partner[i] == none || flow.clause[i] != flow.clause[run.begin] || flow.is(i, Cue::like_modals)) return false;
  return true;
}

// A limb joined to a condition or an exception behind its end: "unless X knows of it, or has received notice".
DeltaKind limb_of(const Comparison& comparison, const Edit& edit) {
  for (const bool before : {true, false}) {
    const TokenRun run = before ? edit.before : edit.after;
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    if (run.empty() || !flow.is(run.begin, Cue::word_and_or)) continue;
    for (const StatementPart& part : before ? comparison.before_parts : comparison.after_parts) {
      if (part.gone || part.counterpart == none || !reaches(flow, part, run)) continue;
      if (part.term->kind == TermKind::condition) return DeltaKind::condition_changed;
      if (part.term->kind == TermKind::exception) return DeltaKind::exception_changed;
    }
  }
  return DeltaKind::moved;
}

// "liability will not be more than the fees paid"
bool is_bound_by_be(const Comparison& comparison) {
  const Statement& a = comparison.after;
  if (!is_listed(comparison, a.act, Cue::word_be) || a.topic != Topic::liability) return false;
  const TokenRun act = comparison.after_flow().stretch(a.clause, a.act_span);
  for (std::uint32_t i = act.end; i < comparison.after_flow().tokens.size() && i < act.end + 4; ++i)
    if (comparison.after_flow().is(i, Cue::act_bounded)) return true;
  return false;
}

// What a cap is counted from: "fees paid" → "fees paid or payable" raises it.
bool is_cap_base(const Comparison& comparison, const Edit& edit) {
  if (!is_listed(comparison, comparison.after.act, Cue::act_bounding) && !is_bound_by_be(comparison)) return false;
  const TokenRun act = comparison.after_flow().stretch(comparison.after.clause, comparison.after.act_span);
  const TokenRun was = comparison.before_flow().stretch(comparison.before.clause, comparison.before.act_span);
  return (edit.after.empty() || edit.after.begin >= act.end) && (edit.before.empty() || edit.before.begin >= was.end);
}

// "the later of" → "the earlier of": the time can only be shorter.
DeltaKind turned_choice_of(const Comparison& comparison, const Edit& edit) {
  if (edit.before.size() != 1 || edit.after.size() != 1) return DeltaKind::moved;
  const FlowSide& a = comparison.after_flow();
  if (edit.after.end >= a.tokens.size() || !a.is(edit.after.end, Cue::word_of)) return DeltaKind::moved;
  const Word& was = comparison.before_flow().word(edit.before.begin);
  const Word& is = a.word(edit.after.begin);
  if (was.is(Cue::act_late) && is.is(Cue::act_early)) return DeltaKind::time_shorter;
  if (was.is(Cue::act_early) && is.is(Cue::act_late)) return DeltaKind::time_longer;
  return DeltaKind::moved;
}

// "without your consent" → "with your consent"; moved where it is no such edit.
DeltaKind turned_consent(const Comparison& comparison, const Edit& edit) {
  if (edit.before.size() != 1 || edit.after.size() != 1) return DeltaKind::moved;
  const FlowSide& a = comparison.after_flow();
  const Word& was = comparison.before_flow().word(edit.before.begin);
  const Word& is = a.word(edit.after.begin);
  const bool put_on = was.is(Cue::word_without) && is.is(Cue::word_with);
  if (!put_on && !(was.is(Cue::word_with) && is.is(Cue::word_without))) return DeltaKind::moved;
  for (std::uint32_t i = edit.after.end;
       i < a.tokens.size() && i < edit.after.end + 7 && a.clause[i] == a.clause[edit.after.begin]; ++i)
    if (a.is(i, Cue::act_asked)) return put_on ? DeltaKind::condition_added : DeltaKind::condition_removed;
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
    heavy += flow.tokens[i].weight == Weight::heavy && !flow.is(i, Cue::word_without) ? 1U : 0U;
  const auto joins = [&](std::uint32_t i) { return flow.is(i, Cue::word_and_or); };
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
  bool item = false;  // half of a replaced item
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

// "harmless form all claims" → "from all claims": the letters of a small word, of which another one was made.
bool is_misspelt(const Comparison& comparison, const Edit& edit) {
  if (edit.before.size() != 1 || edit.after.size() != 1) return false;
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  const std::string_view was = b.norm(edit.before.begin);
  const std::string_view is = a.norm(edit.after.begin);
  const bool small = b.tokens[edit.before.begin].weight == Weight::light || a.tokens[edit.after.begin].weight == Weight::light;
  return small && was.size() > 2 && was.size() == is.size() && was != is &&
         std::is_permutation(was.begin(), was.end(), is.begin());
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

// The two halves of a replaced item.
bool is_swap(const ActEdit& struck, const ActEdit& joined) {
  return struck.kind == DeltaKind::act_narrowed && joined.kind == DeltaKind::act_widened && struck.item && joined.item;
}

// What was rewritten is one change, however many of its words stand in both versions: it is not wider here and narrower there.
std::vector<ActEdit> joined_rewrites(const Comparison& comparison, const std::vector<ActEdit>& edits) {
  std::vector<ActEdit> all;
  const bool rewritten = is_rewritten(comparison);
  for (const ActEdit& next : edits) {
    const bool rewrites = !all.empty() && is_act(all.back().kind) && is_act(next.kind) && all.back().kind != next.kind &&
                          !is_swap(all.back(), next) && (rewritten || is_near(comparison, all.back().edit, next.edit));
    if (!rewrites) {
      all.push_back(next);
      continue;
    }
    join(all.back().edit, next.edit);
    all.back().kind = DeltaKind::act_changed;
  }
  return all;
}

// "the Company" → "it", where the Company is named before.
bool is_pronoun_for_name(const Comparison& comparison, const Edit& edit) {
  for (const bool before : {true, false}) {
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
    const TokenRun name = before ? edit.before : edit.after;
    const TokenRun pronoun = before ? edit.after : edit.before;
    const TokenRun field = before ? comparison.after_field() : comparison.before_field();
    if (name.empty() || name.size() > 4 || pronoun.size() > 1 ||
        (pronoun.size() == 1 && !other.is(pronoun.begin, Cue::sentence_pronouns)))
      continue;
    bool named = pronoun.size() == 1;
    for (std::uint32_t i = name.begin; i < name.end && named; ++i) {
      if (flow.tokens[i].weight == Weight::light) continue;
      named = is_name(flow, i);
      bool there = false;
      for (std::uint32_t k = field.begin; k < field.end && k < field.begin + 200 && !there; ++k)
        there = other.tokens[k].id == flow.tokens[i].id;
      named = named && there;
    }
    if (named) return true;
  }
  return false;
}

// ", 7 (Indemnity)," → ", 6 (Insurance),": one item of an effect's list was struck and another joined.
bool is_replaced_item(const Comparison& comparison, const Edit& edit) {
  if (comparison.before.force != Force::effect || comparison.after.force != Force::effect) return false;
  for (const bool before : {true, false}) {
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    const TokenRun run = before ? edit.before : edit.after;
    const TokenRun field = before ? comparison.before_field() : comparison.after_field();
    if (run.empty() || run.begin == field.begin) return false;
    const auto parted = [&](std::uint32_t i) {
      return begins_phrase(flow.text[i]->words, flow.tokens[i].first) || flow.is(i, Cue::word_and) ||
             flow.is(i, Cue::word_or);
    };
    const bool opens = parted(run.begin) || flow.is(run.begin - 1, Cue::word_and) || flow.is(run.begin - 1, Cue::word_or);
    const bool listed =
        flow.is(run.begin - 1, Cue::word_and) || flow.is(run.begin - 1, Cue::word_or) ||
        (run.end < field.end && begins_phrase(flow.text[run.end]->words, flow.tokens[run.end].first));
    if (!opens || !listed || (run.end < field.end && !parted(run.end))) return false;
  }
  return true;
}

// "…, nor shall" → "and": what joins the next statement is told with it.
bool is_joint_tail(const Comparison& comparison, const Edit& edit) {
  bool modal = false;
  for (const bool before : {true, false}) {
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    const TokenRun run = before ? edit.before : edit.after;
    const TokenRun field = before ? comparison.before_field() : comparison.after_field();
    if (run.empty() || run.end != field.end) return false;
    for (std::uint32_t i = run.begin; i < run.end; ++i)
      if (flow.is(i, Cue::like_modals))
        modal = true;
      else if (flow.tokens[i].weight == Weight::heavy)
        return false;
  }
  return modal;
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
    if (is_joint_tail(comparison, edit)) continue;
    if (is_misspelt(comparison, edit) || says_same_words(comparison, edit) || is_pronoun_for_name(comparison, edit)) continue;
    if (!(edit.before.empty() && edit.after.empty()) && is_short_name(comparison.before_flow(), edit.before) &&
        is_short_name(comparison.after_flow(), edit.after))
      continue;
    const Extent extent = extent_of(comparison, edit.before, edit.after);
    if (extent == Extent::same) continue;
    const DeltaKind kind = kind_of(comparison, edit, extent);
    if (kind == DeltaKind::act_changed && is_replaced_item(comparison, edit)) {
      all.push_back({{edit.before, {}}, DeltaKind::act_narrowed, true});
      all.push_back({{{}, edit.after}, DeltaKind::act_widened, true});
      continue;
    }
    if (kind == DeltaKind::beneficiary && (edit.before.empty() || edit.after.empty()) &&
        is_named_there(comparison, edit.after.empty(), edit.after.empty() ? edit.before : edit.after))
      continue;
    all.push_back({edit, kind});
  }
  return all;
}

// The stretches of a statement of which nothing was told.
std::vector<TokenRun> untold(const std::vector<Told>& told, TokenRun field) {
  std::vector<TokenRun> all;
  for (std::uint32_t i = field.begin; i < field.end; ++i) {
    if (told[i] != Told::nothing) continue;
    if (!all.empty() && all.back().end == i)
      all.back().end = i + 1;
    else
      all.push_back({i, i + 1});
  }
  return all;
}

// What is left was only worded anew.
bool is_rest_restated(const Comparison& comparison) {
  const Telling& telling = comparison.telling;
  const auto before = untold(telling.told_before, comparison.before_field());
  const auto after = untold(telling.told_after, comparison.after_field());
  return how_alike(telling.flow, telling.likes, before, after, *telling.report.options.language).is_evident();
}

}  // namespace

void compare_acts(Comparison& comparison) {
  compare_verbs(comparison);
  if (is_rest_restated(comparison)) return;
  cancel_reordered(comparison, edits_of(comparison));
  std::set<DeltaKind> done;
  for (const ActEdit& act_edit : joined_rewrites(comparison, act_edits_of(comparison))) {
    const Edit& edit = act_edit.edit;
    if (done.insert(act_edit.kind).second)
      tell(comparison, act_edit.kind, edit.before, edit.after);
    else
      mark_told(comparison.telling.told_before, edit.before, Told::term),
          mark_told(comparison.telling.told_after, edit.after, Told::term);
  }
}

}  // namespace clausediff
