// SPDX-License-Identifier: Apache-2.0
// What a lawyer would write in the margin: one plain sentence in the present tense that quotes the words.
#include "rules/place_findings.h"

namespace clausediff {
namespace {

std::string words_of(const Reading& reading, const WordRange& range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end && i < reading.words.size(); ++i) {
    if (i >= range.begin + 12) return text + " …";
    if (i > range.begin) text += reading.words[i].hyphen ? "-" : reading.words[i].joined ? "" : " ";
    text += reading.words[i].norm;
  }
  return text;
}

std::string quoted(const std::string& text) { return "“" + text + "”"; }

}  // namespace

std::string sentence_of(const Unit& unit, const Draft& draft) {
  if (!draft.sentence.empty()) return draft.sentence;
  const std::string before = words_of(unit.before, draft.before);
  const std::string after = words_of(unit.after, draft.after);
  if (before.empty()) return "The clause now says " + quoted(after) + ".";
  if (after.empty()) return "The clause no longer says " + quoted(before) + ".";
  return "The clause says " + quoted(after) + " instead of " + quoted(before) + ".";
}

}  // namespace clausediff
