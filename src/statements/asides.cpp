// SPDX-License-Identifier: Apache-2.0
#include "statements/asides.h"

#include <algorithm>

#include "language/stem.h"
#include "language/words.h"
#include "statements/force.h"
#include "statements/subject.h"
#include "statements/tokens.h"
#include "statements/verbs.h"

namespace clausediff {
namespace {

constexpr std::size_t furthest_modal = 16;  // words between "which" and its modal

// Where the clause of this modal begins: behind "which", "that", "if".
std::size_t opener_before(const Tokens& tokens, std::size_t modal) {
  for (std::size_t i = modal; i > 0 && i + furthest_modal > modal; --i) {
    const Role role = tokens[i - 1].role;
    if (role == Role::relative || role == Role::that || role == Role::subordinator) return i;
    if (role == Role::modal) break;
  }
  return modal;
}

// "directors, who must": the noun before the relative pronoun, where it names persons.
Subject antecedent(const Document& document, const Tokens& tokens, std::size_t relative) {
  if (relative == 0) return {};
  std::size_t begin = relative - 1;
  while (begin > 0 && tokens[begin].word->capital && tokens[begin - 1].word->capital && !tokens[begin].comma) --begin;
  return read_phrase(document, tokens, {begin, relative});
}

Subject subject_of(const Document& document, const Tokens& tokens, const VerbGroup& group) {
  std::size_t begin = opener_before(tokens, group.first);
  std::size_t end = group.first;
  while (end > begin && tokens[end - 1].role == Role::adverb) --end;
  if (begin < end) return read_phrase(document, tokens, {begin, end});
  if (begin > 0 && begin < tokens.size() && tokens[begin - 1].role == Role::relative)
    return antecedent(document, tokens, begin - 1);
  return {};
}

}  // namespace

std::vector<Statement> read_asides(const Document& document, const Stemmer& stemmer, std::uint32_t clause, Span within) {
  std::vector<Word> words;
  read_words(document.paragraphs[clause].text, within, clause, stemmer, words);
  const Tokens tokens = read_tokens(words, 0, words.size(), stemmer.language());
  std::vector<Statement> found;
  for (const VerbGroup& group : find_verbs(tokens)) {
    if (group.main || group.mood == Mood::present) continue;
    const Subject subject = subject_of(document, tokens, group);
    const Act act = read_act(tokens, group, subject);
    Statement aside;
    aside.clause = clause;
    aside.force = act.force;
    aside.act = act.lemma;
    aside.negated = act.negated;
    aside.passive = act.passive;
    if (subject.person && !act.passive) aside.who = subject.who;
    aside.act_span = tokens[act.verb].word->span;
    aside.force_span = span_of(tokens, group.first, std::max(act.verb, group.first + 1));
    found.push_back(std::move(aside));
  }
  return found;
}

}  // namespace clausediff
