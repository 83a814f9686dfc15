// SPDX-License-Identifier: Apache-2.0
#include "statements/bare_names.h"

#include <algorithm>
#include <string_view>

#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

// "Arbitration", "Installation", "Payment": what is done, and nobody's name.
bool names_act(const Tokens& tokens, std::string_view norm) {
  const auto endings = tokens.language->cues.list(Cue::bare_name_endings);
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return norm.ends_with(ending); });
}

bool does_what_persons_do(const Tokens& tokens, std::string_view act) { return tokens.lists(Cue::bare_name_personal, act); }

}  // namespace

bool is_bare_name(const Tokens& tokens, const Subject& subject, const Act& act, bool modal) {
  if (subject.person || subject.generic || act.passive || subject.phrase.empty()) return false;
  const ReadToken& head = tokens[subject.head];
  const std::size_t length = subject.phrase.end - subject.phrase.begin;
  const ReadToken& first = tokens[subject.phrase.begin];
  const bool article = length == 2 && first.role == Role::determiner && subject.head == subject.phrase.begin + 1;
  // "the other may end": one of two persons.
  if ((article || length == 1) && head.is(Cue::bare_name_pronouns)) return does_what_persons_do(tokens, act.lemma);
  if (length != 1 && !(article && head.form.can_be(part::person))) return false;  // "The Courier shall": else a thing
  if (!head.word->capital || head.role != Role::other) return false;
  const bool initials = head.word->upper && head.norm().size() > 1 && !tokens[act.verb].word->upper;  // "MAS shall install"
  const bool plural = head.form.has(inflection::plural) || (head.form.inflections & inflection::plural) != 0;
  if (plural && !initials) return false;
  if (does_what_persons_do(tokens, act.lemma)) return true;
  return length == 1 && modal && !tokens.lists(Cue::bare_name_impersonal, act.lemma) &&
         (initials || !names_act(tokens, head.norm())) && !names_thing(*head.word);
}

}  // namespace clausediff
