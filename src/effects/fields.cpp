// SPDX-License-Identifier: Apache-2.0
// Which words of a sentence are which statement's own: what stands before the first verb is the first one's, what stands behind a
// verb is that one's up to where the next one begins.
#include <algorithm>

#include "effects/comparison.h"

namespace clausediff {
namespace {

// Where a statement's own words begin: at its modal, or at its verb where the modal is shared and stands before `shared_until`.
std::uint32_t head_of(const Statement& statement, const FlowSide& flow, std::uint32_t shared_until) {
  const TokenRun act = flow.stretch(statement.clause, statement.act_span);
  const TokenRun force = flow.stretch(statement.clause, statement.force_span);
  const TokenRun span = flow.stretch(statement.clause, statement.span);
  std::uint32_t head = act.empty() ? span.begin : act.begin;
  if (!force.empty() && force.begin >= std::max(span.begin, shared_until) && force.begin < head) head = force.begin;
  return head;
}

// Where the words of the next statement begin: at its subject, if that stands between the two verbs.
std::uint32_t begin_of_next(const Statement& next, const FlowSide& flow, std::uint32_t act_end, std::uint32_t until) {
  const std::uint32_t head = head_of(next, flow, act_end);
  std::uint32_t begin = head;
  if (next.who_clause == next.clause) {
    const TokenRun who = flow.stretch(next.clause, next.who_span);
    if (!who.empty() && who.begin > act_end && who.begin < head) begin = who.begin;
  }
  const TokenRun subject = flow.stretch(next.clause, next.subject_span);
  if (!subject.empty() && subject.begin > act_end && subject.begin < begin) begin = subject.begin;
  // "…, and unless agreed otherwise, the Buyer shall": what stands before its subject and is its own.
  for (const StatementTerm& term : next.terms) {
    if (term.clause != next.clause) continue;
    const TokenRun words = flow.stretch(term.clause, term.span);
    if (!words.empty() && words.begin > act_end && words.begin >= until && words.begin < begin) begin = words.begin;
  }
  return begin;
}

std::uint32_t act_end(const Statement& statement, const FlowSide& flow) {
  return flow.stretch(statement.clause, statement.act_span).end;
}

bool begins_here(const FlowSide& flow, std::uint32_t token) {
  return begins_sentence(flow.text[token]->words, flow.tokens[token].first);
}

// Where the last term of a statement ends.
std::uint32_t last_term(const Statement& statement, const FlowSide& flow) {
  std::uint32_t end = 0;
  for (const StatementTerm& term : statement.terms)
    if (term.clause == statement.clause) end = std::max(end, flow.stretch(term.clause, term.span).end);
  return end;
}

// A clause's own number is no word of its sentence.
std::uint32_t sentence_begin(const FlowSide& flow, std::uint32_t token) {
  while (token > 0 && flow.clause[token - 1] == flow.clause[token] && !begins_here(flow, token)) {
    if (flow.word(token - 1).number && (token == 1 || flow.clause[token - 2] != flow.clause[token])) break;
    --token;
  }
  return token;
}

std::uint32_t sentence_end(const FlowSide& flow, std::uint32_t token) {
  const std::uint32_t from = token++;
  while (token < flow.tokens.size() && flow.clause[token] == flow.clause[from] && !begins_here(flow, token)) ++token;
  return token;
}

}  // namespace

std::vector<TokenRun> fields_of(const Statements& statements, const FlowSide& flow) {
  const auto& items = statements.items;
  std::vector<TokenRun> fields(items.size());
  for (std::size_t s = 0; s < items.size(); ++s) {
    const TokenRun span = flow.stretch(items[s].clause, items[s].span);
    if (span.empty()) continue;
    const bool first = s == 0 || items[s - 1].sentence != items[s].sentence || items[s - 1].clause != items[s].clause;
    const bool last =
        s + 1 == items.size() || items[s + 1].sentence != items[s].sentence || items[s + 1].clause != items[s].clause;
    const std::uint32_t head = head_of(items[s], flow, first ? 0 : act_end(items[s - 1], flow));
    fields[s].begin = first ? std::min(sentence_begin(flow, head), span.begin)
                            : begin_of_next(items[s], flow, act_end(items[s - 1], flow), last_term(items[s - 1], flow));
    if (first && s > 0 && items[s - 1].clause == items[s].clause) {
      // Where the reader of statements sees a sentence end, it ends.
      fields[s].begin = std::max(fields[s].begin, std::min(span.begin, fields[s - 1].end));
      fields[s - 1].end = std::min(fields[s - 1].end, std::max(fields[s].begin, fields[s - 1].begin));
    }
    fields[s].end =
        last ? std::max(sentence_end(flow, head), span.end)
             : std::max(begin_of_next(items[s + 1], flow, act_end(items[s], flow), last_term(items[s], flow)), fields[s].begin);
  }
  // One whose object stands behind the next one's verb has those words too.
  const std::vector<TokenRun> own = fields;
  for (std::size_t s = items.size(); s > 1; --s) {
    const Statement& statement = items[s - 2];
    const Statement& next = items[s - 1];
    if (statement.sentence != next.sentence || statement.clause != next.clause || fields[s - 2].empty()) continue;
    if (statement.object_span.end > next.act_span.begin && next.act_span.begin > statement.act_span.begin)
      fields[s - 2].end = std::max(fields[s - 2].end, own[s - 1].end);
  }
  return fields;
}

}  // namespace clausediff
