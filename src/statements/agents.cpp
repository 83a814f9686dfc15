// SPDX-License-Identifier: Apache-2.0
#include "statements/agents.h"

#include <algorithm>
#include <string_view>

#include "statements/terms.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

// "five", "at least three"
bool says_count(const Tokens& tokens, std::size_t at) { return tokens[at].is(Cue::agent_counts); }

// "served by messenger", "sent by courier": one noun without an article is how it is done, not who does it.
bool is_means(const Tokens& tokens, std::size_t begin, std::size_t end) {
  if (end != begin + 1) return false;
  const ReadToken& token = tokens[begin];
  return token.role == Role::other && !token.word->capital && !token.form.has(inflection::plural) &&
         (token.form.inflections & inflection::plural) == 0;
}

// "settled by arbitration administered by the Court", "made upon acceptance of the Goods by Buyer", "subject to approval by the
// Bank": who does something else that the sentence speaks of.
bool does_another(const Tokens& tokens, const Act& act, std::size_t by) {
  const ReadToken& last = tokens[by - 1];
  if (by > act.end && last.is_verb(inflection::participle) && !last.form.has(inflection::base) && !tokens[by - 2].comma &&
      tokens[by - 2].role != Role::conjunction && tokens[by - 2].role != Role::adverb)
    return true;
  bool opened = false;
  for (std::size_t i = act.end; i < by; ++i) {
    const std::string_view norm = tokens[i].norm();
    opened = opened || tokens[i].is(Cue::agent_openers);
    if (!opened || tokens[i].role != Role::other || tokens[i].word->capital) continue;
    const bool event = tokens[i].is(Cue::agent_events) || tokens.language->cues.ends(Cue::agent_endings, norm);
    if (event && !verb_of_noun(norm, *tokens.language).empty() && !tokens[i].is(Cue::agent_papers)) return true;
  }
  return false;
}

}  // namespace

// "shall be the sole property of Buyer", "belongs to Buyer", "vests in Buyer"
Subject find_owner(const Document& document, const Tokens& tokens, const Act& act, std::size_t end) {
  std::size_t at = act.end;
  if (tokens.lists(Cue::agent_being, act.lemma)) {
    while (at < end && at < act.end + 6 && !tokens[at].is(Cue::word_property)) ++at;
    if (at + 1 >= end || !tokens[at].is(Cue::word_property) || !tokens[at + 1].is(Cue::word_of)) return {};
    at += 2;
  } else if (tokens.lists(Cue::agent_belonging, act.lemma)) {
    while (at < end && is_adverb(tokens[at])) ++at;
    if (at >= end || !(tokens[at].role == Role::to || tokens[at].is(Cue::word_in))) return {};
    ++at;
  } else {
    return {};
  }
  std::size_t stop = at;
  while (stop < end && !(tokens[stop].comma && stop > at) && tokens[stop].role != Role::preposition &&
         tokens[stop].role != Role::adverb && tokens[stop].role != Role::temporal && tokens[stop].role != Role::relative &&
         tokens[stop].role != Role::subordinator)
    ++stop;
  while (stop > at && tokens[stop - 1].role == Role::conjunction) --stop;
  return read_phrase(document, tokens, {at, stop});
}

Subject find_agent(const Document& document, const Tokens& tokens, const Act& act, std::size_t end) {
  for (std::size_t i = act.end; i + 1 < end; ++i) {
    // "except by an instrument signed by the Executive": another verb's agent.
    if (opens_term(tokens, i)) {
      const bool bound = tokens[i].is(Cue::agent_bounds);
      if (bound) break;
    }
    if (!tokens[i].is(Cue::word_by) || tokens[i].depth > 0) {
      if (tokens[i].role == Role::relative || tokens[i].role == Role::subordinator) break;
      continue;
    }
    std::size_t stop = i + 1;
    while (stop < end && !(tokens[stop].comma && stop > i + 1) && tokens[stop].role != Role::to &&
           tokens[stop].role != Role::temporal && tokens[stop].role != Role::relative &&
           tokens[stop].role != Role::subordinator && tokens[stop].role != Role::that &&
           !(stop > i + 1 && opens_term(tokens, stop)) &&
           !(tokens[stop].role == Role::preposition && !tokens[stop].is(Cue::word_of)))
      ++stop;
    while (stop > i + 1 && (tokens[stop - 1].role == Role::conjunction || tokens[stop - 1].role == Role::negation)) --stop;
    for (std::size_t at = i + 2; at + 1 < stop; ++at)  // "a Board of five directors": a Board
      if (tokens[at].is(Cue::word_of) &&
          (tokens[at + 1].word->number || tokens[at + 1].form.parts == part::adjective || says_count(tokens, at + 1)))
        stop = at;
    if (is_means(tokens, i + 1, stop) || does_another(tokens, act, i)) continue;
    Subject agent = read_phrase(document, tokens, {i + 1, stop});
    if (stop + 1 < end && (tokens[stop].role == Role::relative || tokens[stop].role == Role::that)) {
      std::size_t last = stop + 1;
      while (last < end && !tokens[last].comma && !opens_term(tokens, last)) ++last;
      name_whole(document, tokens, last, agent);
    }
    if (agent.person) return agent;
  }
  return {};
}

}  // namespace clausediff
