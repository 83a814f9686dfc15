// SPDX-License-Identifier: Apache-2.0
#include "effects/lemmas.h"

#include <algorithm>
#include <string_view>

#include "language/dictionary.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

// Endings of nouns that say what the verb says.
bool is_of_deed(const Word& word, const Language& language) {
  const std::string_view norm = word.norm;
  if (word.is(Cue::deed_things)) return false;
  const auto endings = language.cues.list(Cue::deed_endings);
  return word.is(Cue::deed_whole) || std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
           return norm.ends_with(ending) && norm.size() > ending.size() + 3;
         });
}

std::string plain(std::string_view verb, const Language& language) {
  const EqualWord* found = language.equal_verbs.find(verb);
  return std::string(found == nullptr ? verb : found->form);
}

}  // namespace

std::string deed_of(const Word& word, const Language& language) {
  if (word.is(Cue::word_written)) return {};  // "in writing", "written notice": a form, and nobody's deed
  if (word.number || word.possessive || (word.capital && !word.upper)) return {};
  const WordForm& form = word.form();
  if (form.can_be(part::noun) && !form.has(inflection::base | inflection::gerund | inflection::participle | inflection::third) &&
      is_of_deed(word, language)) {
    const std::string_view verb = verb_of_noun(word.norm, language);
    return verb.empty() ? std::string() : plain(verb, language);
  }
  if (form.verb == no_entry || form.can_be(part::rarely_verb) || form.prefix > 0) return {};
  const std::string_view lemma = text_of_entry(form.verb, language);
  // A word that is a noun too stands for the deed only where it is inflected as a verb alone: "paid", not "fees".
  const bool noun = form.can_be(part::noun) && !form.has(inflection::gerund | inflection::participle);
  if (noun && lemma == word.norm) return plain(lemma, language) == lemma ? std::string() : plain(lemma, language);
  return plain(lemma, language);
}

}  // namespace clausediff
