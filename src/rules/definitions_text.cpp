// SPDX-License-Identifier: Apache-2.0
// `"X" means …` as it stands in the words of a clause.
#include <algorithm>
#include <array>

#include "rules/reading.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

bool quoted(const Word& word) { return word.marks.find('"') != std::string::npos; }

// One past "means", "shall mean", "has the meaning", "is defined as", "refers to"; `at` where there is none.
std::size_t past_means(const std::vector<Word>& words, std::size_t at) {
  std::size_t i = at;
  while (i < words.size() && i < at + 3 && words[i].is(Cue::meaning_leads)) ++i;
  if (i >= words.size()) return at;
  if (words[i].is(Cue::meaning_means)) return i + 1;
  if (words[i].is(Cue::meaning_has) && i + 2 < words.size() && words[i + 2].is(Cue::meaning_nouns)) return i + 3;
  if (words[i].is(Cue::meaning_is) && i + 1 < words.size() && words[i + 1].is(Cue::meaning_defined)) return i + 2;
  return at;
}

// The term that ends before word `at`: in quotation marks, or capitals from the start of the clause. at where there is none.
std::size_t term_begin(const Reading& reading, std::size_t at) {
  const auto& words = reading.words;
  const bool closed = quoted(words[at]) || (at > 0 && words[at].marks.find('\'') != std::string::npos);
  std::size_t begin = at;
  while (begin > 0 && at - begin < 8) {
    --begin;
    if (closed && (quoted(words[begin]) || words[begin].marks.find('\'') != std::string::npos)) return begin;
    const bool starts =
        begin == 0 || reading.label[begin - 1] || words[begin - 1].clause != words[begin].clause || begins_sentence(words, begin);
    if (starts) return closed || (words[begin].capital && words[at - 1].capital) ? begin : at;
    if (words[begin].marks.find_first_of(",;:") != std::string::npos && !closed) return at;
  }
  return at;
}

}  // namespace

std::vector<DefinitionText> find_definitions(const Reading& reading) {
  std::vector<DefinitionText> found;
  const auto& words = reading.words;
  for (std::size_t at = 1; at < words.size(); ++at) {
    const std::size_t means = past_means(words, at);
    if (means == at) continue;
    const std::size_t begin = term_begin(reading, at);
    if (begin == at) continue;
    DefinitionText definition;
    for (std::size_t i = begin; i < at; ++i) definition.term.append(i > begin ? " " : "").append(words[i].norm);
    definition.begin = begin;
    definition.means = at;
    const bool first = begin == 0 || reading.label[begin - 1] || words[begin - 1].clause != words[begin].clause;
    definition.end = means;
    while (definition.end < words.size() && words[definition.end].clause == words[at].clause &&
           (first || !begins_sentence(words, definition.end) || words[definition.end].marks.find(';') != std::string::npos))
      ++definition.end;
    if (!found.empty() && found.back().end > begin) found.back().end = begin;
    found.push_back(std::move(definition));
    at = means - 1;
  }
  return found;
}

}  // namespace clausediff
