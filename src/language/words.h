// SPDX-License-Identifier: Apache-2.0
// A clause as the rules read it: its words in one spelling, with their stems and what stands between them. Marks of punctuation
// are no words of their own here, so that a comma never parts a phrase; they are kept on the word that follows.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/stem.h"
#include "text/cue.h"

namespace clausediff {

/// What can begin with a word, as bits, so that most words are passed over at once. A word of which nothing is known has all.
namespace lead {
inline constexpr std::uint16_t phrase = 1;  // one of the tables of Lexicon
inline constexpr std::uint16_t place = 2;
inline constexpr std::uint16_t modality = 4;
inline constexpr std::uint16_t negation = 8;
inline constexpr std::uint16_t exception = 16;
inline constexpr std::uint16_t scope = 32;
inline constexpr std::uint16_t fact = 64;      // a quantity or a pointer; a name of an enactment needs no more than a capital
inline constexpr std::uint16_t numeral = 128;  // a number in words or digits, or a rank
inline constexpr std::uint16_t gravity = 256;
inline constexpr std::uint16_t all = 0xFFFF;
}  // namespace lead

/// Of a word that nobody has read.
inline const WordEntry no_word_entry{};

/// Its texts are those of the Stemmer that read it, which must outlive it.
struct Word {
  Span span;                 // bytes in its paragraph's text
  std::uint32_t clause = 0;  // whose paragraph that is
  std::string_view norm;     // lower case, one spelling (-ize, license), without a possessive ending
  std::string_view stem;
  std::string_view marks;  // the marks of punctuation before it, in plain ASCII
  bool number = false;     // begins with a digit; `norm` is as written, with plain marks and without spaces
  bool capital = false;  // begins with a capital letter
  bool upper = false;    // is written in capitals, two letters or more
  bool possessive = false;
  bool joined = false;  // follows its predecessor without white space: "non-exclusive", "and/or", "$5"
  bool hyphen = false;  // joined by a hyphen
  std::uint16_t leads = lead::all;
  const CueSet* cues = &no_cues;  // the lists of the language in which `norm` stands

  const WordEntry* entry = &no_word_entry;  // all that is known of it by itself

  bool is(Cue cue) const { return cues->has(cue); }
  const WordForm& form() const { return entry->form; }
};

/// Reads one paragraph, from `range.begin` to `range.end`, and appends its words.
void read_words(std::string_view text, Span range, std::uint32_t clause, const Stemmer& stemmer, std::vector<Word>& words);

/// The same of a word with marks before it.
bool begins_sentence_behind_marks(const std::vector<Word>& words, std::size_t at);

/// True where a sentence, or a part of one that stands alone, ends before this word.
inline bool begins_sentence(const std::vector<Word>& words, std::size_t at) {
  if (at == 0 || at >= words.size()) return true;
  return !words[at].marks.empty() && begins_sentence_behind_marks(words, at);  // before most words stands none
}

/// "paragraph (b)", "3 (b)", "3(a) and (b)", "(a) to (c)": the letter at this place tells where another text stands, and is no mark
/// of its own.
bool points_to_item(const std::vector<Word>& words, std::size_t at);

/// True where a comma, a semicolon, a bracket or a stop stands before this word.
bool begins_phrase(const std::vector<Word>& words, std::size_t at);

/// True for words that carry no meaning of their own: articles, prepositions, conjunctions, forms of be and have.
bool is_function_word(const Word& word);

}  // namespace clausediff
