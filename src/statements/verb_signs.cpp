// SPDX-License-Identifier: Apache-2.0
#include "statements/verb_signs.h"

#include <algorithm>
#include <string_view>

#include "statements/verb_groups.h"
#include "statements/verbs.h"
#include "text/cue_names.h"

namespace clausediff {
// "in which case Provider will", "after which time the lease may": what follows from what was said.
bool opens_consequence(const Tokens& tokens, std::size_t i) {
  return tokens[i].is(Cue::word_which) && i > 0 && i + 2 < tokens.size() && tokens[i + 1].is(Cue::verb_signs_nouns) &&
         (tokens[i - 1].role == Role::preposition || tokens[i - 1].role == Role::temporal);
}

bool is_elliptic(const Tokens& tokens, std::size_t i) {
  std::size_t next = i + 1;
  while (next < tokens.size() && is_adverb(tokens[next])) ++next;
  if (next >= tokens.size()) return true;
  const ReadToken& token = tokens[next];
  if (tokens[i].role == Role::relative) return false;
  if (token.is(Cue::verb_signs_adjectives))
    return next + 1 >= tokens.size() || tokens[next + 1].comma || token.is(Cue::word_required);
  if (tokens[i].is(Cue::word_as) && i > 0 && tokens[i - 1].is(Cue::verb_signs_roles)) return true;  // "serve as arbitrators"
  if (token.role == Role::preposition) return !has_verb_before_comma(tokens, next);
  const bool noun = next + 1 < tokens.size() && tokens[next + 1].role == Role::other && !tokens[next + 1].comma &&
                    !tokens[next + 1].word->number && has_verb_before_comma(tokens, next + 1);
  return is_participle(token) && !token.form.has(inflection::base) && !noun;
}

// "if for any reason it cannot be", "unless written authority is given", but "unless in writing".
bool has_verb_before_comma(const Tokens& tokens, std::size_t from) {
  for (std::size_t i = from; i < tokens.size() && i < from + 14; ++i) {
    const ReadToken& token = tokens[i];
    if (i > from && token.comma) return false;
    if (token.role == Role::modal || token.is(Cue::verb_signs_present) || token.role == Role::have) return true;
    if (token.role == Role::relative || token.role == Role::that || token.role == Role::subordinator) return false;
  }
  return false;
}

// The word before the adverbs in front of a verb: "Borrowers" of "Borrowers hereby, jointly and severally, promise".
std::size_t before_adverbs(const Tokens& tokens, std::size_t i) {
  std::size_t at = i - 1;
  const auto is_aside = [&](std::size_t k) {
    return tokens[k].role == Role::adverb || (tokens[k].role == Role::conjunction && tokens[k - 1].role == Role::adverb &&
                                              k + 1 < i && tokens[k + 1].role == Role::adverb);
  };
  while (at > 0 && i - at < 8 && is_aside(at)) --at;
  return at;
}

bool says_hereby(const Tokens& tokens, std::size_t head, std::size_t i) {
  for (std::size_t at = head; at < i; ++at)
    if (tokens[at].is(Cue::verb_signs_granting)) return true;
  return false;
}

// "A and B each waive, acquit and discharge", "each grant the"
bool joins_grants(const Tokens& tokens, std::size_t i) {
  if (!is_granting(tokens, lemma_of(tokens[i], *tokens.language)) &&
      !is_agreeing(tokens, lemma_of(tokens[i], *tokens.language)) && !is_vouching(tokens, lemma_of(tokens[i], *tokens.language)))
    return false;
  if (i + 1 >= tokens.size()) return false;
  const ReadToken& next = tokens[i + 1];
  return next.comma || opens_noun(next) || next.role == Role::conjunction || next.role == Role::to || next.role == Role::that ||
         next.role == Role::pronoun;
}

// "covenants and agrees", "represents and warrants", "agrees with the Lender".
bool joins_promise(const Tokens& tokens, std::size_t i) {
  const auto speaks = [&](const std::string& lemma) {
    return is_agreeing(tokens, lemma) || is_vouching(tokens, lemma) || is_granting(tokens, lemma);
  };
  if (!speaks(lemma_of(tokens[i], *tokens.language))) return false;
  const ReadToken& next = tokens[i + 1];
  if (next.role == Role::conjunction && i + 2 < tokens.size()) return speaks(lemma_of(tokens[i + 2], *tokens.language));
  const bool named = i > 0 && (tokens[i - 1].word->capital || tokens[i - 1].role == Role::pronoun);
  if (!named || !(next.role == Role::preposition || next.is(Cue::word_to))) return false;
  for (std::size_t at = i + 1; at < tokens.size() && at < i + 25; ++at)
    if (tokens[at].role == Role::that) return true;
  return false;
}

bool always_takes_object(const Tokens& tokens, std::string_view lemma) { return tokens.lists(Cue::verb_signs_transitive, lemma); }

// Directly behind a conjunction: its subject is that of the verb before.
bool shares_subject(const Tokens& tokens, const VerbGroup& group) {
  std::size_t at = group.first;
  while (at > 0 && tokens[at - 1].role == Role::adverb) --at;
  return at > 1 && tokens[at - 1].role == Role::conjunction && !group.inverted;
}

// "If …", "To the extent that …", not the relative clause of "Any provision that …".
bool opens_sentence(const Tokens& tokens, std::size_t at) {
  const Role role = tokens[at].role;
  if (role == Role::relative) return false;
  if (role != Role::that || at == 1) return true;
  return at > 0 && tokens[at - 1].is(Cue::verb_signs_event_nouns);
}

// "may collect it, and, if it was made anonymous and counted, Provider may use it": where the condition of the next clause
// begins; 0 where there is none.
std::size_t joined_condition(const Tokens& tokens, std::size_t from, std::size_t verb) {
  for (std::size_t at = from + 1; at < verb; ++at) {
    if (tokens[at].depth > 0 || tokens[at].role != Role::subordinator || tokens[at - 1].role != Role::conjunction) continue;
    if (tokens[at].comma || tokens[at - 1].comma) return at;
  }
  return 0;
}

// "and risk of loss or damage shall": the "and" joins the clauses.
std::size_t before_joined_nouns(const Tokens& tokens, std::size_t from, std::size_t at) {
  for (std::size_t i = at - 1; i > from && i + 9 > at; --i) {
    const ReadToken& token = tokens[i - 1];
    if (token.depth > 0 || tokens[i].comma) return at;
    if (token.is(Cue::word_and)) return i;
  }
  return at;
}

// "(b) promptly after the request, destroy": the item's mark, where only an aside stands between it and the verb; else the verb.
std::size_t item_before(const Tokens& tokens, std::size_t from, std::size_t verb) {
  constexpr std::size_t longest = 20;
  if (!tokens[verb].comma) return verb;
  for (std::size_t at = verb; at > from && at + longest > verb; --at) {
    const ReadToken& token = tokens[at - 1];
    if (token.role == Role::label) {
      const Role next = tokens[at].role;
      if (next == Role::adverb || next == Role::temporal || next == Role::preposition || next == Role::subordinator)
        return at - 1;
      // "(c) if neither (a) nor (b) is reasonable, terminate": what the aside points to.
      const bool pointed = at > from + 1 && (tokens[at - 2].role == Role::conjunction || tokens[at - 2].role == Role::no ||
                                             tokens[at - 2].is(Cue::word_nor) || tokens[at - 2].is(Cue::sentence_lettered));
      if (!pointed || token.word->marks.find_first_of(",;") != std::string::npos) return verb;
      continue;
    }
    if (token.comma || token.role == Role::modal) return verb;
  }
  return verb;
}

// "so long as no default shall have occurred and be continuing": the modal is that of a clause in between.
bool stands_in_aside(const std::vector<VerbGroup>& all, const VerbGroup& group, std::size_t at) {
  return std::any_of(all.begin(), all.end(), [&](const VerbGroup& other) {
    return other.first >= group.end && other.end <= at && !other.main && !other.vouched && other.mood != Mood::present;
  });
}

// Written with a capital, as names are; where all the words are in capitals these tell nothing.
bool is_named(const Tokens& tokens, const ReadToken& token) {
  if (!token.word->capital || !token.word->upper) return token.word->capital;
  return !(tokens.size() > 4 && tokens[0].word->upper && tokens[tokens.size() / 2].word->upper &&
           tokens[tokens.size() - 1].word->upper);
}

VerbGroup plain_group(const Tokens& tokens, std::size_t i) {
  VerbGroup group;
  group.first = group.verb = i;
  group.end = i + 1;
  const std::size_t head = before_adverbs(tokens, i);
  group.negated = head > 0 && tokens[head].is(Cue::verb_negating);
  return group;
}

// "indemnify X and hold it harmless": one deed.
bool holds_harmless(const Tokens& tokens, std::size_t i, std::size_t end) {
  if (!tokens[i].is(Cue::verb_signs_holding)) return false;
  for (std::size_t at = i + 1; at < end && at < i + 12; ++at)
    if (tokens[at].is(Cue::word_harmless)) return true;
  return false;
}

// "The Term begins on the Effective Date": a word that may be a noun, where the sentence has no other verb.
bool is_only_verb(const Tokens& tokens, std::size_t i, const ReadToken& last) {
  if (tokens[i].form.can_be(part::rarely_verb) || tokens[i].word->capital || last.role != Role::other) return false;
  if (last.form.has(inflection::plural) || (last.form.inflections & inflection::plural) != 0 || !last.form.can_be(part::noun))
    return false;
  if (i + 1 >= tokens.size()) return false;
  if (tokens[0].role != Role::determiner && tokens[0].role != Role::possessive && !last.word->capital) return false;
  for (std::size_t at = i + 1; at < tokens.size() && at < i + 60; ++at) {
    const ReadToken& token = tokens[at];
    if (token.role == Role::relative || token.role == Role::that || token.role == Role::subordinator) return true;
    if (token.comma && token.word->marks.find(';') != std::string::npos) return true;
    if (token.role == Role::modal || token.role == Role::have || token.role == Role::do_ ||
        (token.role == Role::be && !token.is(Cue::word_be)))
      return false;
  }
  return true;
}

bool points_at_noun(const Tokens& tokens, std::size_t that) {
  if (that + 2 >= tokens.size()) return false;
  const ReadToken& noun = tokens[that + 1];
  const bool single = noun.role == Role::other && !noun.comma && noun.form.can_be(part::noun) &&
                      (noun.form.inflections & inflection::plural) == 0;
  const ReadToken& next = tokens[that + 2];
  return single && (next.comma || (next.role == Role::preposition && !has_verb_before_comma(tokens, that + 2)));
}

bool is_perfect(const Tokens& tokens, const VerbGroup& group) {
  for (std::size_t i = group.first + 1; i < group.verb; ++i)
    if (tokens[i].role == Role::have) return true;
  return false;
}

// "waives and agrees not to enforce": the promise is a statement of its own.
bool promises(const Tokens& tokens, std::size_t i) {
  if (i + 1 >= tokens.size() || !is_agreeing(tokens, lemma_of(tokens[i], *tokens.language))) return false;
  return tokens[i + 1].role == Role::to || tokens[i + 1].role == Role::negation;
}

}  // namespace clausediff
