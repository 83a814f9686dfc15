// SPDX-License-Identifier: Apache-2.0
// For whom it is done, and against whom.
#include "effects/whom.h"

#include <algorithm>
#include <string_view>

#include "statements/subject.h"
#include "text/cue_names.h"

namespace clausediff {

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

namespace {

// "to the Author and the Agent" → "to the Author or the Agent"
bool is_joint_turned(const Comparison& comparison, const StatementPart& before, const StatementPart& after) {
  const TokenRun went = news_in(comparison.telling, true, before.words);
  const TokenRun came = news_in(comparison.telling, false, after.words);
  if (went.size() != 1 || came.size() != 1) return false;
  const FlowSide& b = comparison.before_flow();
  const FlowSide& a = comparison.after_flow();
  return (b.is(went.begin, Cue::word_and) && a.is(came.begin, Cue::word_or)) ||
         (b.is(went.begin, Cue::word_or) && a.is(came.begin, Cue::word_and));
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
    if (news_before(telling, before.words).heavy + news_after(telling, after.words).heavy > 0 ||
        is_joint_turned(comparison, before, after))
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

bool is_name(const FlowSide& flow, std::uint32_t i) {
  const Word& word = flow.word(i);
  return word.capital && !word.number && word.norm.size() > 1;
}

namespace {

// The end of the persons at the head of an object: "Trustee and Harcourt" of "Trustee and Harcourt of such fact".
std::uint32_t persons_end(const FlowSide& flow, TokenRun object) {
  std::uint32_t i = object.begin;
  if (!object.empty() && flow.is(i, Cue::act_to_whom)) ++i;
  const std::uint32_t first = i;
  // "the Contractor the Price", "PlanetCAD and its officers": an article or a possessive goes on only behind "and".
  const auto joins = [&](std::uint32_t at) { return at > object.begin && flow.is(at - 1, Cue::word_and_or); };
  const auto listed = [&](std::uint32_t at) {
    return flow.text[at]->words[flow.tokens[at].first].marks.find(',') != std::string::npos;
  };
  while (i < object.end) {
    const bool opens = flow.is(i, Cue::act_opening);
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

bool lies_in(TokenRun run, TokenRun in) { return run.begin >= in.begin && run.end <= in.end; }

// "against Company or its licensees [and customers]", "to A[, its auditors] and B": an item of a list of persons.
bool is_listed_toward(const Comparison& comparison, const FlowSide& flow, TokenRun run) {
  const Language& language = *comparison.telling.report.options.language;
  const bool joins = flow.tokens[run.begin].weight == Weight::joint || flow.tokens[run.end - 1].weight == Weight::joint ||
                     (run.end < flow.tokens.size() && flow.tokens[run.end].weight == Weight::joint);
  if (!joins) return false;
  for (std::uint32_t i = run.begin; i < run.end; ++i)
    if (flow.tokens[i].weight == Weight::heavy && !is_name(flow, i) && !is_person_word(flow.word(i), language)) return false;
  for (std::uint32_t i = run.begin; i > 0 && i + 12 > run.begin && flow.clause[i - 1] == flow.clause[run.begin]; --i) {
    if (flow.is(i - 1, Cue::act_toward) || flow.is(i - 1, Cue::act_personal) || flow.is(i - 1, Cue::act_harmless))
      return i < run.begin;
    const bool person = is_name(flow, i - 1) || is_person_word(flow.word(i - 1), language);
    if (!person && flow.tokens[i - 1].weight == Weight::heavy) return false;
    if (!person && flow.tokens[i - 1].weight == Weight::light && !flow.is(i - 1, Cue::like_determiners)) return false;
  }
  return false;
}

}  // namespace

namespace {

// "waives, acquits and forever discharges Company"
bool frees_somebody(const FlowSide& flow, const Statement& statement) {
  return std::any_of(statement.joined_acts.begin(), statement.joined_acts.end(), [&](Span span) {
    const TokenRun words = flow.stretch(statement.clause, span);
    return !words.empty() && flow.is(words.begin, Cue::act_freeing);
  });
}

}  // namespace

bool is_for_whom(const Comparison& comparison, const Edit& edit) {
  for (const bool before : {true, false}) {
    const TokenRun run = before ? edit.before : edit.after;
    if (run.empty()) continue;
    const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
    const Statement& statement = before ? comparison.before : comparison.after;
    if (!names_somebody(comparison, flow, run)) continue;
    if (is_listed_toward(comparison, flow, run)) return true;
    for (const StatementPart& part : before ? comparison.before_parts : comparison.after_parts)
      if (part.term->kind == TermKind::beneficiary && part.words.end == run.begin && flow.is(run.begin, Cue::word_and_or))
        return true;
    TokenRun object = flow.stretch(statement.clause, statement.object_span);
    while (!object.empty() && flow.is(object.begin, Cue::act_harmless)) ++object.begin;
    const TokenRun persons{object.begin, persons_end(flow, object)};
    const bool personal = is_listed(comparison, statement.act, Cue::act_personal) || frees_somebody(flow, statement);
    if (object.empty() || (!personal && !flow.is(object.begin, Cue::word_to))) continue;
    std::uint32_t first = object.begin;
    while (first < object.end && flow.tokens[first].weight == Weight::light) ++first;
    if (!object.empty() && first < object.end && lies_in(run, persons) &&
        (is_name(flow, first) || is_person_word(flow.word(first), *comparison.telling.report.options.language)))
      return true;
  }
  return false;
}

}  // namespace clausediff
