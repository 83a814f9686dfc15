// SPDX-License-Identifier: Apache-2.0
// The stage on one screen: words read and matched, statements paired, each pair compared part by part, what is left came or went.
#include "effects/effects.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "effects/comparison.h"
#include "effects/pairing.h"
#include "effects/restatement.h"
#include "effects/sentences.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool ends_as_lead_in(const std::string& text) {
  const std::size_t last = text.find_last_not_of(" \t\n");
  return last != std::string::npos && text[last] == ':';
}

void mark_items(const Side& side, std::uint32_t clause, std::vector<bool>& wanted) {
  wanted[clause] = true;
  if (!ends_as_lead_in(text_of(side.document, clause))) return;
  const std::uint32_t end = std::min<std::uint32_t>(side.clauses.items[clause].end, static_cast<std::uint32_t>(wanted.size()));
  for (std::uint32_t item = clause + 1; item < end; ++item) wanted[item] = true;
}

void compare_statements(Telling& telling, const StatementPair& pair) {
  const std::size_t told = telling.deltas.size();
  Comparison comparison = begin_comparison(telling, pair.before, pair.after);
  if (is_turned_round(comparison)) return;
  match_scattered(comparison);
  compare_force(comparison);
  compare_actor(comparison);
  compare_asides(comparison);
  add_loose_terms(comparison);
  pair_parts(comparison);
  compare_whole_conditions(comparison);
  compare_amounts(comparison);
  compare_times(comparison);
  compare_standards(comparison);
  compare_beneficiaries(comparison);
  compare_edited_conditions(comparison);
  compare_acts(comparison);
  compare_terms(comparison);
  if (pair.elsewhere && telling.deltas.size() == told) tell(comparison, DeltaKind::moved, {}, {}, {}, {});
}

// Of words that say the same in other words nothing is told.
void mark_restated(Telling& telling, const Restated& restated) {
  for (std::size_t b = 0; b < restated.before.size(); ++b)
    if (restated.before[b]) mark_told(telling.told_before, telling.field_before[b], Told::skeleton);
  for (std::size_t a = 0; a < restated.after.size(); ++a)
    if (restated.after[a]) mark_told(telling.told_after, telling.field_after[a], Told::skeleton);
}

// Of a statement that was only worded anew.
void tell_rest(Telling& telling, const StatementPair& pair) {
  const std::size_t told = telling.deltas.size();
  Comparison comparison = begin_comparison(telling, pair.before, pair.after);
  compare_terms(comparison);
  if (pair.elsewhere && telling.deltas.size() == told) tell(comparison, DeltaKind::moved, {}, {}, {}, {});
}

// "provided, however, that" and "and" before a statement that came or went belong to it.
void mark_joint(const FlowSide& flow, std::vector<Told>& told, TokenRun span) {
  for (std::uint32_t at = span.begin; at > 0 && at + 6 > span.begin && flow.partner[at - 1] == none; --at) {
    const bool joint = flow.is(at - 1, Cue::effect_joints);
    if (!joint && flow.tokens[at - 1].weight != Weight::light) return;
    told[at - 1] = Told::skeleton;
  }
}

// The words of a statement that came or went are told with it.
void mark_whole(Telling& telling, bool before, std::uint32_t index) {
  const Statement& statement = (before ? telling.report.before : telling.report.after).statements.items[index];
  const FlowSide& flow = before ? telling.flow.before : telling.flow.after;
  std::vector<Told>& told = before ? telling.told_before : telling.told_after;
  // Words that it shares with the statements before it in its sentence are theirs.
  const TokenRun field = (before ? telling.field_before : telling.field_after)[index];
  const auto& items = (before ? telling.report.before : telling.report.after).statements.items;
  std::uint32_t last = 0;  // where the verb before it ends
  if (index > 0 && items[index - 1].sentence == statement.sentence && items[index - 1].clause == statement.clause)
    last = flow.stretch(statement.clause, items[index - 1].act_span).end;
  const auto mark = [&](Span span, std::uint32_t from) {
    const TokenRun run = flow.stretch(statement.clause, span);
    mark_told(told, {std::max(run.begin, from), run.end}, Told::skeleton);
  };
  mark(statement.act_span, 0);
  mark(statement.force_span, last);
  mark(statement.object_span, 0);
  mark(statement.subject_span, last == 0 ? 0 : field.begin);
  for (const Span span : statement.joined_acts) mark_told(told, flow.stretch(statement.clause, span), Told::skeleton);
  for (const StatementTerm& term : statement.terms) mark_told(told, flow.stretch(term.clause, term.span), Told::skeleton);
  const TokenRun who = statement.who_clause == statement.clause ? flow.stretch(statement.clause, statement.who_span) : TokenRun{};
  const TokenRun span = flow.stretch(statement.clause, statement.span);
  if (!who.empty() && who.begin >= span.begin) mark_told(told, who, Told::skeleton);
  mark_joint(flow, told, span);
}

// The sentences of which something was told, of the deltas up to `read`.
struct ToldSentences {
  std::unordered_set<std::uint32_t> before;
  std::unordered_set<std::uint32_t> after;
  std::size_t read = 0;
};

void read_told(const Telling& telling, ToldSentences& told) {
  for (; told.read < telling.deltas.size(); ++told.read) {
    const Delta& delta = telling.deltas[told.read];
    if (delta.before_statement != none)
      told.before.insert(telling.report.before.statements.items[delta.before_statement].sentence);
    if (delta.after_statement != none) told.after.insert(telling.report.after.statements.items[delta.after_statement].sentence);
  }
}

// The same words turned round, where no comparer saw what they do: the whole statement is another one.
void tell_reversed(Telling& telling, const std::vector<StatementPair>& reversed) {
  ToldSentences told;
  for (const StatementPair& pair : reversed) {
    read_told(telling, told);
    if (told.before.contains(telling.report.before.statements.items[pair.before].sentence) ||
        told.after.contains(telling.report.after.statements.items[pair.after].sentence))
      continue;
    Comparison comparison = begin_comparison(telling, pair.before, pair.after);
    tell(comparison, DeltaKind::act_changed, comparison.before_field(), comparison.after_field());
  }
}

// The first of the statements that have one modal and one actor.
std::uint32_t first_of_modal(const std::vector<Statement>& items, std::uint32_t at) {
  const auto goes_on = [](const Statement& one, const Statement& next) {
    return one.sentence == next.sentence && one.clause == next.clause && one.who == next.who && !one.force_span.empty() &&
           one.force_span.begin == next.force_span.begin && one.force == next.force;
  };
  while (at > 0 && goes_on(items[at - 1], items[at])) --at;
  return at;
}

// A sentence that moved is moved once, and not at all where a delta tells of an edit in it.
void drop_moves(const Report& report, std::vector<Delta>& deltas) {
  const auto sentence = [&](const Delta& delta) { return report.after.statements.items[delta.after_statement].sentence; };
  std::unordered_set<std::uint32_t> told;
  for (const Delta& delta : deltas)
    if (delta.after_statement != none && delta.kind != DeltaKind::moved) told.insert(sentence(delta));
  std::erase_if(deltas,
                [&](const Delta& delta) { return delta.kind == DeltaKind::moved && !told.insert(sentence(delta)).second; });
}

// A comma stands before the exception, and it does not speak of what the last verb acts on: "or pay dividends (except stock
// dividends)".
bool is_of_all_acts(const Side& side, std::uint32_t index, Span exception) {
  const Statement& statement = side.statements.items[index];
  const std::string& text = text_of(side.document, statement.clause);
  if (exception.end > text.size()) return false;  // it stands in the paragraph of the lead-in
  std::size_t at = exception.begin;
  while (at > 0 && text[at - 1] == ' ') --at;
  if (at == 0 || text[at - 1] != ',') return false;
  const std::string words = " " + ascii_lower(text.substr(exception.begin, exception.size())) + " ";
  const std::string object = ascii_lower(statement.object);
  const std::size_t last = object.find_last_of(' ') + 1;  // the noun, or the only word
  return object.empty() || words.find(" " + object.substr(last) + " ") == std::string::npos;
}

// "shall not issue a release or make a statement, except …": the exception behind the last verb of one ban is that of all of
// them, and is told of the first.
void name_first_acts(const Report& report, std::vector<Delta>& deltas) {
  for (Delta& delta : deltas) {
    const bool bounds = delta.kind == DeltaKind::exception_added || delta.kind == DeltaKind::exception_removed ||
                        delta.kind == DeltaKind::exception_changed;
    if (!bounds || delta.force != Force::ban || delta.before_statement == none || delta.after_statement == none) continue;
    const bool went = delta.after_span.empty();
    if (!is_of_all_acts(went ? report.before : report.after, went ? delta.before_statement : delta.after_statement,
                        went ? delta.before_span : delta.after_span))
      continue;
    const std::uint32_t before = first_of_modal(report.before.statements.items, delta.before_statement);
    const std::uint32_t after = first_of_modal(report.after.statements.items, delta.after_statement);
    if (report.before.statements.items[before].act == report.after.statements.items[after].act)
      delta.act = report.after.statements.items[after].act;
  }
}

// A statement whose words all stood in the other version too is no news: only its reading differs.
bool is_new(const Telling& telling, bool before, std::uint32_t index) {
  const FlowSide& flow = before ? telling.flow.before : telling.flow.after;
  const TokenRun field = (before ? telling.field_before : telling.field_after)[index];
  for (std::uint32_t i = field.begin; i < field.end; ++i)
    if (flow.partner[i] == none && flow.tokens[i].weight != Weight::light) return true;
  return false;
}

bool comes_first(const Delta& x, const Delta& y) {
  if (x.pair != y.pair) return x.pair < y.pair;
  const std::uint32_t left = x.after_span.empty() ? x.before_span.begin : x.after_span.begin;
  const std::uint32_t right = y.after_span.empty() ? y.before_span.begin : y.after_span.begin;
  return left < right;
}

}  // namespace

std::vector<bool> clauses_to_read(const Report& report, bool before) {
  const Side& side = before ? report.before : report.after;
  std::vector<bool> wanted(side.document.paragraphs.size(), false);
  const auto& pairs = report.alignment.pairs;
  for (std::uint32_t p = 0; p < pairs.size(); ++p) {
    const std::uint32_t clause = before ? pairs[p].before : pairs[p].after;
    const bool changed = report.changes.first[p] != report.changes.first[p + 1];
    const bool same = pairs[p].relation == Relation::same || (pairs[p].relation == Relation::moved && !changed);
    if (clause != none && !same) mark_items(side, clause, wanted);
  }
  return wanted;
}

Deltas find_deltas(const Report& report, const Voices& voices, const Stemmer& stemmer) {
  TokenReader reader(report, stemmer);
  Flow flow = read_flow(report, voices, reader);
  LikeBooks likes{{flow.before, stemmer.language()}, {flow.after, stemmer.language()}};
  Telling telling = begin_telling(report, stemmer, flow, likes);
  const Pairing pairing = pair_statements(report, flow, telling.field_before, telling.field_after);
  const Restated restated = find_restated(report, flow, likes, telling.field_before, telling.field_after, pairing);
  mark_restated(telling, restated);
  for (const std::uint32_t b : pairing.removed) mark_whole(telling, true, b);
  for (const std::uint32_t a : pairing.added) mark_whole(telling, false, a);
  for (const StatementPair& pair : pairing.pairs) {
    if (!(restated.before[pair.before] && restated.after[pair.after]))
      compare_statements(telling, pair);
    else
      tell_rest(telling, pair);
  }
  for (const std::uint32_t b : pairing.removed)
    if (!restated.before[b] && is_new(telling, true, b)) tell_whole(telling, true, b);
  for (const std::uint32_t a : pairing.added)
    if (!restated.after[a] && is_new(telling, false, a)) tell_whole(telling, false, a);
  tell_reversed(telling, restated.reversed);
  drop_moves(report, telling.deltas);
  name_first_acts(report, telling.deltas);
  std::stable_sort(telling.deltas.begin(), telling.deltas.end(), comes_first);
  write_sentences(report, telling.deltas);
  return {std::move(telling.deltas)};
}

}  // namespace clausediff
