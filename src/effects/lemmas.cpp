// SPDX-License-Identifier: Apache-2.0
#include "effects/lemmas.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/dictionary.h"

namespace clausediff {
namespace {

struct Synonym {
  std::string_view verb;
  std::string_view form;
};

// Verbs that a drafter changes for one another without meaning anything by it.
constexpr std::array synonyms = {Synonym{"settle", "resolve"},   Synonym{"maintain", "keep"},     Synonym{"continue", "remain"},
                                 Synonym{"commence", "start"},   Synonym{"begin", "start"},       Synonym{"cease", "stop"},
                                 Synonym{"discontinue", "stop"}, Synonym{"furnish", "provide"},   Synonym{"supply", "provide"},
                                 Synonym{"obtain", "get"},       Synonym{"buy", "purchase"},      Synonym{"cure", "remedy"},
                                 Synonym{"rectify", "remedy"},   Synonym{"inform", "notify"},     Synonym{"assist", "help"},
                                 Synonym{"utilize", "use"},      Synonym{"execute", "sign"},      Synonym{"end", "terminate"},
                                 Synonym{"complete", "finish"},  Synonym{"transmit", "send"},     Synonym{"dispatch", "send"},
                                 Synonym{"decide", "determine"}, Synonym{"elect", "choose"},      Synonym{"permit", "allow"},
                                 Synonym{"prohibit", "forbid"},  Synonym{"happen", "occur"},      Synonym{"reply", "respond"},
                                 Synonym{"answer", "respond"},   Synonym{"safeguard", "protect"}, Synonym{"hire", "employ"},
                                 Synonym{"ask", "request"},      Synonym{"lodge", "submit"},      Synonym{"check", "verify"},
                                 Synonym{"examine", "inspect"},  Synonym{"violate", "breach"},    Synonym{"levy", "impose"},
                                 Synonym{"specify", "state"},    Synonym{"possess", "have"},      Synonym{"desire", "wish"},
                                 Synonym{"mail", "post"}};

// Endings of nouns that say what the verb says.
bool is_of_deed(std::string_view norm) {
  static constexpr std::array<std::string_view, 7> endings = {"ation", "tion", "sion", "ment", "ance", "ence", "al"};
  static constexpr std::array<std::string_view, 6> whole = {"receipt",    "delivery",   "failure",
                                                            "possession", "disclosure", "expiry"};
  static constexpr std::array<std::string_view, 22> things = {
      "agreement", "instrument", "document",   "statement", "equipment",  "information", "condition",   "section",
      "judgment",  "department", "government", "insurance", "allowance",  "element",     "corporation", "association",
      "location",  "mention",    "apartment",  "material",  "obligation", "assessment"};
  if (std::find(things.begin(), things.end(), norm) != things.end()) return false;
  return std::find(whole.begin(), whole.end(), norm) != whole.end() ||
         std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return norm.ends_with(ending) && norm.size() > ending.size() + 3; });
}

std::string plain(std::string_view verb) {
  const auto found = std::find_if(synonyms.begin(), synonyms.end(), [&](const Synonym& entry) { return entry.verb == verb; });
  return std::string(found == synonyms.end() ? verb : found->form);
}

}  // namespace

std::string deed_of(const Word& word, const Language& language) {
  if (word.norm == "written") return {};  // "in writing", "written notice": a form, and nobody's deed
  if (word.number || word.possessive || (word.capital && !word.upper)) return {};
  const WordForm form = look_up(word.norm, language);
  if (form.can_be(part::noun) && !form.has(inflection::base | inflection::gerund | inflection::participle | inflection::third) &&
      is_of_deed(word.norm)) {
    const std::string_view verb = verb_of_noun(word.norm, language);
    return verb.empty() ? std::string() : plain(verb);
  }
  if (form.verb == no_entry || form.can_be(part::rarely_verb) || form.prefix > 0) return {};
  const std::string_view lemma = text_of_entry(form.verb, language);
  // A word that is a noun too stands for the deed only where it is inflected as a verb alone: "paid", not "fees".
  const bool noun = form.can_be(part::noun) && !form.has(inflection::gerund | inflection::participle);
  if (noun && lemma == word.norm) return plain(lemma) == lemma ? std::string() : plain(lemma);
  return plain(lemma);
}

}  // namespace clausediff
