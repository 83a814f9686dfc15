// SPDX-License-Identifier: Apache-2.0
#include "effects/synonyms.h"

#include <algorithm>

#include "text/language.h"

namespace clausediff {
namespace {

// How many words of `phrase` stand at `at`: all of them, or none.
std::size_t phrase_length_at(const std::vector<Word>& words, std::size_t at, std::string_view phrase) {
  std::size_t taken = 0;
  for (; !phrase.empty(); ++taken) {
    if (at + taken >= words.size() || !take_word(phrase, words[at + taken].norm)) return 0;
    if (taken > 0 && words[at + taken].marks.find_first_of(".;:\n") != std::string::npos) return 0;
  }
  return taken;
}

}  // namespace

Equal equal_phrase_at(const std::vector<Word>& words, std::size_t at, const Language& language) {
  const PhraseList<EqualPhrase>& phrases = language.equal_phrases;
  Equal best;
  for (std::size_t place = phrases.first(words[at].norm); place != 0; place = phrases.next(place)) {
    const EqualPhrase& phrase = phrases.at(place);
    const std::size_t length = phrase_length_at(words, at, phrase.words);
    if (length > best.words) best = {length, phrase.form};
  }
  return best;
}

}  // namespace clausediff
