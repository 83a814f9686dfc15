// SPDX-License-Identifier: Apache-2.0
// One side of a compared clause, read: its words, the quantities and pointers in it, and where the lexicon's phrases stand.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "language/facts/facts.h"
#include "language/pattern.h"

namespace clausediff {

/// Where a phrase of the lexicon stands: words [begin, end).
struct Hit {
  std::uint16_t family = 0;  // index in lexicon().families; 0 for the tables of grammar.toml
  std::uint16_t term = 0;    // equal terms say the same
  std::size_t begin = 0;
  std::size_t end = 0;
  bool counterpart = false;  // counts only in the place of a term
};

/// `"X" means …`, in the words.
struct DefinitionText {
  std::string term;       // its words in lower case, one blank between them
  std::size_t begin = 0;  // the first word of the term
  std::size_t means = 0;  // the word after the term
  std::size_t end = 0;    // one past the last word of the meaning
};

inline constexpr std::size_t no_word = static_cast<std::size_t>(-1);

struct Reading {
  std::vector<Word> words;
  std::vector<Fact> facts;
  std::vector<std::size_t> fact_of;  // by word; no_word where there is none
  std::vector<bool> label;           // by word: it belongs to the clause's typed label
  std::vector<bool> heading;         // by word
  std::vector<bool> blank;  // by word: it names what is to be filled in, as in "{signatory_title}" and "[WARRANTY DURATION]"
  std::vector<Hit> hits;    // of the families
  std::vector<Hit> modals;
  std::vector<Hit> negators;
  std::vector<Hit> exceptions;
  std::vector<Hit> scopes;
  std::vector<Hit> parties;
  std::vector<DefinitionText> definitions;
};

/// A part of a paragraph: what one row of the alignment covers of it.
struct Piece {
  std::uint32_t clause = 0;
  Span span;
};

Reading read_pieces(const Side& side, const std::vector<Piece>& pieces, const Stemmer& stemmer);

/// First and last+1 word of the sentence that `at` stands in.
struct WordRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};
WordRange sentence_at(const std::vector<Word>& words, std::size_t at);

/// Fills `reading.parties`. Defined in parties.cpp.
std::vector<Hit> find_parties(const Reading& reading);
/// Places with the family they bear on: territory, governing law, dispute resolution or none. Defined in places.cpp.
void add_places(Reading& reading);
/// Defined in definitions_text.cpp.
std::vector<DefinitionText> find_definitions(const Reading& reading);

}  // namespace clausediff
