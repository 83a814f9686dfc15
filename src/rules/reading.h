// SPDX-License-Identifier: Apache-2.0
// One side of a compared clause, read: its words, the quantities and pointers in it, and where the lexicon's phrases stand.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "language/facts/facts.h"
#include "language/lexicon.h"
#include "language/pattern.h"
#include "rules/hits.h"

namespace clausediff {

/// `"X" means …`, in the words.
struct DefinitionText {
  std::string term;       // its words in lower case, one blank between them
  std::size_t begin = 0;  // the first word of the term
  std::size_t means = 0;  // the word after the term
  std::size_t end = 0;    // one past the last word of the meaning
};

inline constexpr std::size_t no_word = static_cast<std::size_t>(-1);

/// Words [begin, end).
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The sentences of a row of words, found once: a clause may have hundreds of hits, and each asks for its own.
class Sentences {
 public:
  Sentences() = default;
  explicit Sentences(const std::vector<Word>& words);

  /// The sentence that word `at` stands in.
  WordRange at(std::size_t at) const;

 private:
  std::vector<std::size_t> begins_;  // and where the last one ends
  std::vector<std::uint32_t> of_;    // by word: its sentence
};

struct Reading {
  const Language* language = nullptr;  // of its words
  std::vector<Word> words;
  std::vector<Fact> facts;
  std::vector<std::size_t> fact_of;  // by word; no_word where there is none
  std::vector<bool> label;           // by word: it belongs to the clause's typed label
  std::vector<bool> heading;         // by word
  std::vector<bool> blank;  // by word: it names what is to be filled in, as in "{signatory_title}" and "[WARRANTY DURATION]"
  Hits hits;                // of the families
  Hits modals;
  Hits negators;
  Hits exceptions;
  Hits scopes;
  Hits parties;
  std::vector<DefinitionText> definitions;
  Sentences sentences;
};

/// A part of a paragraph: what one row of the alignment covers of it.
struct Piece {
  std::uint32_t clause = 0;
  Span span;
};

Reading read_pieces(const Side& side, const std::vector<Piece>& pieces, const Stemmer& stemmer);

/// First and last+1 word of the sentence that `at` stands in.
inline WordRange sentence_at(const Reading& reading, std::size_t at) { return reading.sentences.at(at); }

/// Who the words speak of; reads the words, facts, hits and modals. Defined in parties.cpp.
std::vector<Hit> find_parties(const Reading& reading);
/// Adds places with the family they bear on: territory, governing law, dispute resolution or none. Defined in places.cpp.
void add_places(const std::vector<Word>& words, const Lexicon& lexicon, std::vector<Hit>& hits);
/// Defined in definitions_text.cpp.
std::vector<DefinitionText> find_definitions(const Reading& reading);

}  // namespace clausediff
