// SPDX-License-Identifier: Apache-2.0
#include "matters/ties.h"

#include <cstddef>

#include "language/dictionary.h"
#include "matters/excerpt.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

constexpr int inside_phrase = 25;      // between an article or an adjective and its noun
constexpr int before_phrase = 3;       // before a preposition
constexpr int behind_modal = 60;       // "shall …"
constexpr int behind_verb = 40;        // "protect … at least as it does"
constexpr int before_object_of = 15;   // "comply … with"
constexpr int before_infinitive = 30;  // "is entitled … to seek"
constexpr int before_relative = 10;    // "any person … who holds"
constexpr int before_of = 6;
constexpr int before_comparand = 30;  // "more … than 10%"
constexpr int before_condition = 12;
constexpr int before_alternative = 15;   // "either … or"
constexpr int from_of = 60;              // "… of this Agreement" hangs on what was left out
constexpr int from_relative = 40;        // "… that it holds"
constexpr int from_far_relative = 25;    // the same behind a comma
constexpr int from_to = 30;              // "… to the Lender"
constexpr int from_conjunction = 40;     // "… or an Order Form"
constexpr int from_later_subject = 200;  // "… shall be used" without what shall, behind another verb
constexpr int from_preposition = 14;     // "… by the Lender"
constexpr int from_far_preposition = 6;  // the same behind a comma
constexpr int from_noun = 6;             // a later item of a list
constexpr int from_other_clause = 24;    // the same where it hangs on a verb that was left out
constexpr int in_condition = 40;         // "… for another term, the Lender may" without the "if" that it stands behind
constexpr int behind_event = 60;         // "in the event …" is no condition yet
constexpr int from_sentence = 10;        // the next sentence, without the end of the one before
constexpr int from_later_sentence = 15;  // inside a sentence that is not the first
constexpr std::size_t longest_later_subject = 24;  // words of a later clause before its modal
constexpr std::size_t most_adverbs = 4;            // between a modal and its verb
constexpr std::size_t verb_reach = 8;              // words before it among which that verb may stand
constexpr std::size_t either_reach = 14;           // words between "either" and its "or"

bool can_be_verb(const Word& word, std::uint8_t inflected) { return word.form().has(inflected); }

bool is_auxiliary(const Word& word) { return word.is(Cue::role_be) || word.is(Cue::role_have) || word.is(Cue::role_do); }

/// "shall promptly pay", "to pay", "has not been paid", "hereby assigns": the verb by which the sentence goes on.
bool is_main_verb(const Strip& strip, std::size_t at) {
  const Word& verb = strip.words[at];
  if (is_function_word(verb)) return false;
  const WordForm& form = verb.form();
  if (form.has(inflection::third) && !form.can_be(part::noun)) return true;
  if (at > 0 && strip.words[at - 1].is(Cue::role_adverb) && form.has(inflection::third)) return true;
  if (!form.has(inflection::base | inflection::participle)) return false;
  std::size_t before = at;
  while (before > 0 && at - before < most_adverbs &&
         (strip.words[before - 1].is(Cue::role_adverb) || strip.words[before - 1].is(Cue::role_negation) ||
          strip.words[before - 1].form().parts == part::adverb))
    --before;
  if (before == 0) return false;
  const Word& lead = strip.words[before - 1];
  return lead.is(Cue::role_modal) || lead.is(Cue::role_to) || is_auxiliary(lead);
}

bool is_infinitive(const Strip& strip, std::size_t at) {
  return strip.words[at].is(Cue::role_to) && at + 1 < strip.words.size() && can_be_verb(strip.words[at + 1], inflection::base);
}

bool is_condition(const Word& word) { return word.is(Cue::role_subordinator) || word.is(Cue::piece_openers); }

/// "agreed upon separately": what it opens is no condition.
bool is_particle(const Strip& strip, std::size_t at) {
  return at + 1 < strip.words.size() && strip.words[at + 1].form().parts == part::adverb;
}

bool is_comparand(const Word& word) { return word.is(Cue::tie_comparands); }

/// "either", "both" and the like stand before it in the same part of the sentence.
bool is_second_of_pair(const std::vector<Word>& words, std::size_t at) {
  if (!words[at].is(Cue::role_conjunction)) return false;
  for (std::size_t back = 1; back <= either_reach && back <= at; ++back)
    if (words[at - back].is(Cue::tie_pairs)) return true;
  return false;
}

bool leads_phrase(const Word& word) {
  return word.is(Cue::excerpt_openers) || word.is(Cue::role_preposition) || word.is(Cue::role_temporal) ||
         word.is(Cue::role_conjunction) || word.is(Cue::role_that) || word.is(Cue::role_relative) || word.is(Cue::role_to);
}

int open_cost(const Strip& strip, std::size_t at, bool behind_main_verb) {
  const std::vector<Word>& words = strip.words;
  const Word& last = words[at - 1];
  const Word& next = words[at];
  if (next.joined) return behind_modal;
  const bool comma = begins_phrase(words, at);
  int cost = comma ? 0 : leads_phrase(next) ? before_phrase : inside_phrase;
  if (is_denial(last)) cost += behind_modal;
  if (last.is(Cue::role_modal) || is_auxiliary(last)) cost += comma ? before_condition : behind_modal;
  if (!comma && behind_main_verb) cost += leads_phrase(next) && !next.is(Cue::role_that) ? before_object_of : behind_verb;
  if (is_second_of_pair(words, at)) cost += before_alternative;
  // "true … or not, that": without it what stands before is all.
  const bool denied = next.is(Cue::role_conjunction) && at + 1 < words.size() && is_denial(words[at + 1]);
  if (denied && begins_phrase(words, at + 2)) cost += behind_modal;
  if (is_condition(next)) cost += before_condition;
  if (is_comparand(next)) cost += before_comparand;
  if (comma) return cost;
  if (is_infinitive(strip, at)) cost += before_infinitive;
  if (next.is(Cue::role_that) || next.is(Cue::role_relative)) cost += before_relative;
  if (next.is(Cue::tie_of)) cost += before_of;
  return cost;
}

/// What hangs on the word, right behind it, hangs on a clause of its own: "and may terminate it if …".
bool makes_clause(const Word& word) {
  return word.is(Cue::role_modal) || word.is(Cue::role_subordinator) || word.is(Cue::role_relative) || is_comparand(word);
}

int phrase_cost(const Strip& strip, std::size_t at) {
  const Word& next = strip.words[at];
  const bool comma = begins_phrase(strip.words, at);
  if (next.is(Cue::tie_of)) return from_of;
  if (is_comparand(next)) return from_relative;
  if (is_condition(next) && !next.is(Cue::role_relative) && !is_particle(strip, at)) return 0;
  if (next.is(Cue::role_that) || next.is(Cue::role_relative)) return comma ? from_far_relative : from_relative;
  if (next.is(Cue::role_to)) return comma ? from_far_preposition : is_infinitive(strip, at) ? from_relative : from_to;
  if (next.is(Cue::role_conjunction) || is_denial(next)) return from_conjunction;
  if (leads_phrase(next)) return comma ? from_far_preposition : from_preposition;
  if (next.is(Cue::role_modal)) return before_phrase;
  return comma ? from_noun : inside_phrase;
}

int close_cost(const Strip& strip, std::size_t at, bool hangs_on_clause, bool first_sentence) {
  if (strip.words[at].joined) return from_of;
  if (begins_sentence(strip.words, at)) return from_sentence;
  return phrase_cost(strip, at) + (hangs_on_clause ? from_other_clause : 0) + (first_sentence ? 0 : from_later_sentence);
}

/// A later clause of a sentence is not told from the middle of its subject on: "and the mean of the remaining years shall be
/// used".
void keep_later_subjects(const std::vector<Word>& words, std::vector<int>& close) {
  for (const LaterClause& clause : later_clauses(words))
    for (std::size_t at = clause.begin + 1; at <= clause.modal; ++at) close[at] += from_later_subject;
}

/// ", and the Customer", "; no party": what stands behind it can be a clause of its own.
bool opens_clause(const std::vector<Word>& words, std::size_t at) {
  if (begins_sentence(words, at)) return true;
  const bool joint = words[at].is(Cue::word_and) || words[at].is(Cue::like_but);
  return joint && begins_phrase(words, at);
}

/// "If", "In the event": not a phrase without a verb.
bool begins_condition(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size()) return false;
  if (words[at].is(Cue::role_subordinator) || words[at].is(Cue::restated_conditions)) return true;
  return words[at].is(Cue::word_in) && at + 2 < words.size() && words[at + 2].is(Cue::verb_signs_event_nouns);
}

/// By word, whether it stands in the condition with which its sentence begins, behind the first word of it.
std::vector<bool> inside_conditions(const std::vector<Word>& words) {
  constexpr std::size_t longest_condition = 40;  // words
  std::vector<bool> inside(words.size(), false);
  std::size_t opened = words.size();  // where the condition begins that is not over
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (begins_sentence(words, at)) opened = is_condition(words[at]) || begins_condition(words, at) ? at : words.size();
    if (opened == words.size() || at == opened) continue;
    if (at - opened > longest_condition || words[at].marks.find(',') != std::string::npos) opened = words.size();
    inside[at] = opened != words.size();
  }
  return inside;
}

/// "If A fails, the Lender may", "in the event that A fails, then the Lender may": the sentence's own clause.
bool follows_condition(const std::vector<Word>& words, std::size_t at) {
  return words[at].marks.find(',') != std::string::npos && !words[at].is(Cue::role_conjunction) &&
         !words[at].is(Cue::role_relative) && !is_condition(words[at]);
}

}  // namespace

std::size_t relative_before(const std::vector<Word>& words, std::size_t modal) {
  std::size_t at = modal;
  while (at > 0 && words[at - 1].is(Cue::role_adverb)) --at;
  if (at < 2) return 0;
  const Word& subject = words[at - 1];
  return subject.is(Cue::role_relative) || subject.is(Cue::role_that) ? at - 1 : 0;
}

std::vector<LaterClause> later_clauses(const std::vector<Word>& words) {
  std::vector<LaterClause> clauses;
  bool verb = false;
  bool condition = begins_condition(words, 0);  // the sentence begins with one, and its first verb stands in it
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (at > 0 && begins_sentence(words, at)) verb = false, condition = begins_condition(words, at);
    if (!verb && at > 0 && words[at].marks.find(',') != std::string::npos) condition = false;
    if (!words[at].is(Cue::role_modal) || relative_before(words, at) > 0) continue;
    if (verb) {
      std::size_t begin = at;
      const auto opens = [&](std::size_t word) {
        return opens_clause(words, word) || (condition && word < at && follows_condition(words, word));
      };
      while (begin > 0 && at - begin < longest_later_subject && !opens(begin)) --begin;
      clauses.push_back({begin, at});
      condition = false;
    }
    verb = true;
  }
  return clauses;
}

Ties ties_of(const Strip& strip) {
  Ties ties;
  ties.open.assign(strip.words.size() + 1, 0);
  ties.close.assign(strip.words.size() + 1, 0);
  bool first_sentence = true;
  bool verb = false;                          // the word before is a main verb
  std::size_t since_clause = verb_reach + 1;  // words since one that makes a clause, in the same phrase
  for (std::size_t at = 0; at < strip.words.size(); ++at) {
    if (begins_phrase(strip.words, at)) since_clause = verb_reach + 1;
    if (at > 0) {
      first_sentence = first_sentence && !begins_sentence(strip.words, at);
      ties.open[at] = open_cost(strip, at, verb);
      ties.close[at] = close_cost(strip, at, since_clause <= verb_reach, first_sentence);
    }
    verb = is_main_verb(strip, at);
    since_clause = verb || makes_clause(strip.words[at]) ? 1 : since_clause + 1;
  }
  const std::vector<bool> inside = inside_conditions(strip.words);
  for (std::size_t at = 1; at < strip.words.size(); ++at) {
    if (!inside[at]) continue;
    ties.close[at] += in_condition;
    if (strip.words[at - 1].is(Cue::verb_signs_event_nouns) && at > 2 && !inside[at - 3]) ties.open[at] += behind_event;
  }
  keep_later_subjects(strip.words, ties.close);
  return ties;
}

}  // namespace clausediff
