// SPDX-License-Identifier: Apache-2.0
// From the verb back to where its subject begins; then what the phrase names: a person who can act, or a thing.
#include "statements/subject.h"

#include <algorithm>
#include <string_view>

#include "statements/verb_signs.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool names_person(const Word& word, const WordForm& head, const Language& language) {
  const std::string_view norm = word.norm;
  if (word.number || word.is(Cue::subject_things)) return false;
  if (word.is(Cue::subject_persons)) return true;
  if (head.can_be(part::person)) return true;
  const std::string single(norm.ends_with('s') && norm.size() > 3 ? norm.substr(0, norm.size() - 1) : norm);
  const WordForm form = look_up(single, language);
  if (form.can_be(part::person) && !language.cues.has(Cue::subject_things, single)) return true;
  if (single.size() > 5 && word.capital && language.cues.ends(Cue::subject_person_endings, single)) return true;
  // A capitalised word that the dictionary does not know is somebody's name; so is "Overmark", but not "Sublicense".
  const auto is_unknown = [&](const WordForm& it) {
    return !it.known || (it.prefix > 0 && !language.cues.begins(Cue::subject_prefixes, norm));
  };
  return word.capital && is_unknown(head) && is_unknown(form);
}

bool names_person(const ReadToken& head, const Language& language) {
  if (head.role == Role::pronoun) return head.is(Cue::subject_personal);
  return names_person(*head.word, head.form, language);
}

// The noun phrase goes on up to a preposition, a relative clause, a bracket or a comma.
std::size_t end_of_nouns(const Tokens& tokens, Phrase phrase) {
  std::size_t i = phrase.begin;
  for (; i < phrase.end; ++i) {
    const ReadToken& token = tokens[i];
    if (i > phrase.begin && (token.depth > 0 || token.comma)) break;
    if (token.role == Role::preposition || token.role == Role::relative || token.role == Role::that || token.role == Role::to ||
        token.role == Role::temporal || token.role == Role::subordinator)
      break;
    const bool lower = !token.word->capital;
    if (i > phrase.begin && lower && token.form.has(inflection::gerund) && !token.form.can_be(part::noun) &&
        tokens[i - 1].role == Role::other)
      break;
  }
  return i;
}

std::size_t past_relative(const Tokens& tokens, Phrase phrase) {
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const ReadToken& token = tokens[i];
    if (i == phrase.begin) continue;
    if (token.role == Role::relative || token.depth > 0) return i;
    if (token.role == Role::that && tokens[i - 1].role != Role::preposition) return i;
    if (token.comma && !(token.role == Role::conjunction) && tokens[i].role != Role::other) return i;
    // "accountant approved by", "court located in"
    const bool qualifies = !token.word->capital && token.is_verb(inflection::participle) && !token.form.can_be(part::noun) &&
                           i + 1 < tokens.size() && tokens[i - 1].role == Role::other && tokens[i - 1].form.can_be(part::noun);
    if (qualifies && (tokens[i + 1].role == Role::preposition || tokens[i + 1].role == Role::to)) return i;
  }
  return phrase.end;
}

// "the party unable to perform", "the Member affected or hindered": the noun before the qualities that follow it.
std::size_t before_quality(const Tokens& tokens, std::size_t first, std::size_t head) {
  const auto is_quality = [&](std::size_t i) {
    const WordForm& form = tokens[i].form;
    const bool adjective = form.can_be(part::adjective) && !form.can_be(part::noun);
    return tokens[i].role == Role::other && !tokens[i].word->capital &&
           (adjective || (form.has(inflection::participle) && !form.can_be(part::noun)));
  };
  if (!is_quality(head)) return head;
  for (std::size_t i = first + 1; i <= head; ++i)
    if (is_quality(i) && tokens[i - 1].role == Role::other && names_person(tokens[i - 1], *tokens.language)) return i - 1;
  return head;
}

// "each party", "the parties hereto", "each of the parties", "no party": all mean each party.
bool means_each_party(const Tokens& tokens, Phrase phrase, std::size_t head) {
  if (!tokens[head].is(Cue::party_word)) return false;
  bool each = tokens[head].is(Cue::word_parties);
  for (std::size_t i = phrase.begin; i < head; ++i) {
    if (tokens[i].is(Cue::subject_each))
      each = true;
    else if (!tokens[i].is(Cue::subject_before_party))
      return false;
  }
  if (head + 4 <= phrase.end && tokens[head + 1].role == Role::to && tokens[head + 2].is(Cue::word_this)) phrase.end = head + 1;
  for (std::size_t i = head + 1; i < phrase.end; ++i)
    if (!tokens[i].is(Cue::subject_of_agreement) && tokens[i].role != Role::possessive) return false;
  return each;
}

bool is_stripped(const ReadToken& token) {
  return token.role == Role::determiner || token.role == Role::no || token.role == Role::conjunction ||
         token.role == Role::adverb || token.role == Role::label || token.role == Role::that;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

// "Neither the Bank nor the Agent", "both A and B" → "Bank and Agent".
std::string named(const Document& document, const Tokens& tokens, Phrase phrase) {
  std::size_t begin = phrase.begin;
  if (begin + 1 < phrase.end && tokens[begin].is(Cue::word_each) && tokens[begin + 1].is(Cue::word_of)) begin += 2;
  while (begin < phrase.end && is_stripped(tokens[begin]) && !tokens[begin].is(Cue::word_either)) ++begin;
  if (begin < phrase.end && tokens[begin].is(Cue::word_either) &&
      !(begin + 1 < phrase.end && tokens[begin + 1].is(Cue::party_word)))
    ++begin;
  while (begin < phrase.end && is_stripped(tokens[begin]) && !tokens[begin].is(Cue::word_either)) ++begin;
  std::string text;
  std::size_t part = begin;
  for (std::size_t i = begin; i <= phrase.end; ++i) {
    const bool joined = i < phrase.end && (tokens[i].role == Role::conjunction || tokens[i].is(Cue::word_nor));
    if (i < phrase.end && !joined) continue;
    while (part < i && (tokens[part].role == Role::determiner && !tokens[part].is(Cue::word_either))) ++part;
    if (part < i) text += (text.empty() ? "" : " ") + text_of_tokens(document, tokens, {part, i});
    if (joined) text += tokens[i].is(Cue::word_nor) ? " and" : " " + std::string(tokens[i].norm());
    part = i + 1;
  }
  return replaced(replaced(text, "’s", "’s"), "  ", " ");
}

std::string owner_of(const Document& document, const Tokens& tokens, Phrase phrase, std::size_t head) {
  for (std::size_t i = phrase.begin; i < head; ++i) {
    if (!tokens[i].word->possessive) continue;
    const Subject owner = read_phrase(document, tokens, {phrase.begin, i + 1});
    std::string who = owner.who;
    for (const std::string_view ending : {"'s", "’s", "'S", "’S"})
      if (who.ends_with(ending)) who.resize(who.size() - ending.size());
    return who;
  }
  if (head + 2 < phrase.end && tokens[head + 1].is(Cue::word_of)) {
    const Subject owner = read_phrase(document, tokens, {head + 2, phrase.end});
    if (owner.person) return owner.who;
  }
  return {};
}

// "subject to the conditions above", "provided that", "other than", "pursuant to": as good as a preposition.
bool is_phrase_opener(const Tokens& tokens, std::size_t at) {
  if (at + 1 < tokens.size() && tokens[at].is(Cue::subject_leading) && opens_noun(tokens[at + 1])) return true;
  if (at + 1 >= tokens.size() || tokens[at].word->capital)
    return at + 1 < tokens.size() && tokens[at].is(Cue::word_subject) && tokens[at + 1].is(Cue::word_to);
  return tokens[at].is(Cue::subject_openers) && (tokens[at + 1].role == Role::to || tokens[at + 1].is(Cue::word_than));
}

// ", upon notice to Builder, shall": the phrase between the commas is no part of the subject.
std::size_t before_interruption(const Tokens& tokens, std::size_t from, std::size_t end) {
  while (end > from && end < tokens.size() && tokens[end].comma) {
    std::size_t comma = end - 1;
    while (comma > from && !(tokens[comma].comma && tokens[comma].depth == 0)) --comma;
    if (comma <= from && !tokens[from].comma) break;  // "and, within ten days, shall": nothing stands before the aside
    const Role role = tokens[comma].role;
    const bool phrase = role != Role::other && role != Role::determiner && role != Role::conjunction;
    const bool aside =
        tokens[comma].role == Role::other && (tokens[comma].form.has(inflection::gerund | inflection::participle) ||
                                              is_phrase_opener(tokens, comma) || tokens[comma].is(Cue::word_in));
    if (!phrase && !aside) break;
    end = comma;
  }
  return end;
}

bool begins_aside(const ReadToken& token) {
  return token.role == Role::preposition || token.role == Role::temporal || token.role == Role::subordinator ||
         token.role == Role::adverb || token.role == Role::to || token.role == Role::relative;
}

// A list: the last part is joined by "and" before any preposition.
bool is_list_end(const Tokens& tokens, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (tokens[i].role == Role::conjunction || tokens[i].is(Cue::word_nor)) return true;
    if (tokens[i].role == Role::preposition && i > begin) return false;
  }
  return false;
}

// Of a comma that closes an aside within a relative clause, its pronoun; else the comma itself.
std::size_t relative_before(const Tokens& tokens, std::size_t from, std::size_t comma) {
  const ReadToken& verb = tokens[comma];
  const bool finite = verb.role == Role::have || verb.role == Role::do_ || (verb.role == Role::be && !verb.is(Cue::word_be)) ||
                      (verb.is_verb(inflection::third) && !verb.form.can_be(part::noun));
  if (!finite) return comma;
  for (std::size_t i = comma; i > from + 1 && i + 16 > comma; --i)
    if (tokens[i - 1].role == Role::relative) return tokens[i].comma ? i - 1 : comma;
  return comma;
}

// The last comma before the verb parts what goes before from the subject, but for the commas of a list.
std::size_t beginning(const Tokens& tokens, std::size_t from, std::size_t end) {
  std::size_t begin = end;
  bool list = false;
  for (std::size_t i = end; i > from; --i) {
    if (i == end || !tokens[i].comma || tokens[i].depth > 0 || tokens[i].role == Role::label) continue;
    // "a Participant who, before that date, incurs a Termination": the comma stands within the relative clause.
    if (const std::size_t relative = relative_before(tokens, from, i); relative < i) {
      i = relative + 1;
      continue;
    }
    if (!list && !is_list_end(tokens, i, end)) return i;
    if (list && begins_aside(tokens[i])) return begin;
    list = true;
    begin = i;
  }
  return list && begins_aside(tokens[from]) ? begin : from;
}

// "Upon termination the receiving party will": a subject behind a phrase that no comma parts from it.
std::size_t past_preposition(const Tokens& tokens, std::size_t begin, std::size_t end) {
  if (begin >= end || tokens[begin].role == Role::adverb) return begin;
  if (!begins_aside(tokens[begin]) && !tokens[begin].is(Cue::subject_leading)) return begin;
  std::size_t found = end;
  for (std::size_t i = begin + 2; i < end; ++i) {
    const ReadToken& token = tokens[i];
    const ReadToken& last = tokens[i - 1];
    const bool opens = token.role == Role::determiner || token.role == Role::pronoun || token.role == Role::no ||
                       (token.word->capital && !last.word->capital);
    const bool inside = last.role != Role::other || last.form.parts == part::adjective || last.word->possessive;
    if (opens && !inside) found = i;
  }
  return found;
}

}  // namespace

bool is_person_word(const Word& word, const Language& language) {
  return names_person(word, word.form(), language);
}

bool names_thing(const Word& word) { return word.is(Cue::subject_things); }

std::string text_of_tokens(const Document& document, const Tokens& tokens, Phrase phrase) {
  std::string text;
  for (std::size_t i = phrase.begin; i < phrase.end;) {
    const std::uint32_t clause = tokens[i].word->clause;
    std::size_t last = i;
    while (last + 1 < phrase.end && tokens[last + 1].word->clause == clause) ++last;
    const Span span = {tokens[i].word->span.begin, tokens[last].word->span.end};
    if (!text.empty()) text += ' ';
    text += document.paragraphs[clause].text.substr(span.begin, span.size());
    i = last + 1;
  }
  return text;
}

// "No more than five guests": how many is an amount, and the guests are the subject.
static std::size_t past_bound(const Tokens& tokens, Phrase phrase) {
  const std::size_t than = phrase.begin + 2;
  if (than + 2 >= phrase.end || !is_bound(tokens, than)) return phrase.begin;
  std::size_t at = than + 1;
  const auto counts = [&](std::size_t i) {
    return tokens[i].word->number || tokens.language->cardinals.find(tokens[i].norm()) != nullptr;
  };
  while (at + 1 < phrase.end && counts(at)) ++at;
  return at;
}

Subject read_phrase(const Document& document, const Tokens& tokens, Phrase phrase) {
  Subject subject;
  while (!phrase.empty() && (tokens[phrase.begin].role == Role::label || tokens[phrase.begin].role == Role::conjunction ||
                             tokens[phrase.begin].role == Role::adverb))
    ++phrase.begin;
  // "29. Neither party is liable": a number that a full stop parts from the words is the clause's.
  if (phrase.begin + 1 < phrase.end && tokens[phrase.begin].word->number &&
      tokens[phrase.begin + 1].word->marks.find('.') != std::string::npos)
    ++phrase.begin;
  phrase.begin = past_bound(tokens, phrase);
  if (phrase.empty() || begins_aside(tokens[phrase.begin]) || is_phrase_opener(tokens, phrase.begin)) return subject;
  phrase.end = past_relative(tokens, phrase);
  subject.negative = tokens[phrase.begin].role == Role::no;
  std::size_t nouns = end_of_nouns(tokens, phrase);
  std::size_t first = phrase.begin;
  const bool counts = tokens[first].role == Role::determiner || tokens[first].role == Role::no || tokens[first].word->number ||
                      tokens.language->cardinals.find(tokens[first].norm()) != nullptr;
  if (nouns < phrase.end && tokens[nouns].is(Cue::word_of) && nouns - first <= 1 && counts &&
      nouns + 1 < phrase.end) {  // "each of the parties"
    first = nouns + 1;
    nouns = end_of_nouns(tokens, {first, phrase.end});
  }
  if (nouns == first) return subject;
  subject.head = nouns - 1;
  while (subject.head > first && tokens[subject.head].role == Role::adverb) --subject.head;
  subject.head = before_quality(tokens, first, subject.head);
  subject.phrase = phrase;
  const ReadToken& head = tokens[subject.head];
  subject.person = names_person(head, *tokens.language);
  subject.generic = head.role == Role::pronoun && !subject.person;
  subject.who = means_each_party(tokens, phrase, subject.head) ? "each party" : named(document, tokens, phrase);
  subject.owner = owner_of(document, tokens, phrase, subject.head);
  return subject;
}

void name_whole(const Document& document, const Tokens& tokens, std::size_t end, Subject& subject) {
  const std::size_t at = subject.phrase.end;
  if (!subject.person || subject.generic || subject.negative || at >= end || subject.head + 1 != at || tokens[at].comma) return;
  const ReadToken& head = tokens[subject.head];
  if (head.word->capital && !head.is(Cue::party_word)) return;
  if (tokens[at].role != Role::relative && tokens[at].role != Role::that) return;
  subject.who += " " + text_of_tokens(document, tokens, {at, end});
  subject.phrase.end = end;
}

// "Tenant and Guarantor each shall", "the Sellers both must"
static bool shares_out(const Tokens& tokens, std::size_t from, std::size_t end) {
  return end > from + 1 && tokens[end - 1].is(Cue::subject_sharing) && tokens[end - 2].role == Role::other;
}

Subject find_subject(const Document& document, const Tokens& tokens, const VerbGroup& group, std::size_t from) {
  Phrase phrase;
  if (group.inverted) {
    phrase.begin = group.first + 1;
    while (phrase.begin < group.verb && is_adverb(tokens[phrase.begin])) ++phrase.begin;
    phrase.end = phrase.begin;
    while (phrase.end < group.verb && tokens[phrase.end].role != Role::be && tokens[phrase.end].role != Role::have) ++phrase.end;
    return read_phrase(document, tokens, phrase);
  }
  // "Borrowers hereby, jointly and severally, promise", "Customer (a) will": adverbs and the mark of an item stand between.
  phrase.end = group.first;
  while (phrase.end > from && (tokens[phrase.end - 1].role == Role::adverb || tokens[phrase.end - 1].role == Role::label))
    phrase.end = std::max(from, std::min(phrase.end - 1, before_adverbs(tokens, phrase.end) + 1));
  // "does not and will not": the verb is said once.
  if (phrase.end > from + 3 && tokens[phrase.end - 1].role == Role::conjunction && tokens[phrase.end - 2].role == Role::negation)
    phrase.end -= 3;
  phrase.end = before_interruption(tokens, from, phrase.end);
  while (phrase.end > from && (tokens[phrase.end - 1].role == Role::adverb || shares_out(tokens, from, phrase.end))) --phrase.end;
  phrase.begin = past_preposition(tokens, beginning(tokens, from, phrase.end), phrase.end);
  // "Except for Sections 4, 11 and 17 neither party's liability shall": the denial opens the subject.
  for (std::size_t i = phrase.begin + 1; i < phrase.end; ++i) {
    const bool opens = tokens[i].is(Cue::subject_none) && tokens[i].depth == 0 && tokens[i - 1].role == Role::other;
    if (opens) phrase.begin = i;
  }
  Subject subject = read_phrase(document, tokens, phrase);
  name_whole(document, tokens, phrase.end, subject);
  return subject;
}

}  // namespace clausediff
