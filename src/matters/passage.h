// SPDX-License-Identifier: Apache-2.0
// What one entry of the issues list can be about: a sentence that came, went or was edited, with the words of both sides. Made
// from rows and changes; wording, weight and grouping read it.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <vector>

#include "language/stem.h"
#include "language/voices.h"
#include "language/words.h"

namespace clausediff {

inline constexpr std::size_t no_partner = static_cast<std::size_t>(-1);

/// The words of one side of a passage; they stand in one paragraph.
struct Strip {
  const Language* language = nullptr;  // of its words
  std::uint32_t clause = none;         // none where the passage is on the other side only
  std::vector<Word> words;
  std::vector<std::size_t> partner;  // by word: the word of the other side that stayed, or no_partner
};

struct WordSpan {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin == end; }
  std::size_t size() const { return end - begin; }
};

/// Words of before that stand where other words stand in after; one of the two may be empty.
struct PassageEdit {
  WordSpan before;
  WordSpan after;
};

struct Passage {
  std::vector<std::uint32_t> rows;  // of Alignment::pairs: after's first
  Strip before;
  Strip after;
  std::vector<PassageEdit> edits;
  std::vector<std::uint32_t> changes;  // indexes in Changes::items
  std::size_t voiced = 0;              // pairs of words that stayed as a pronoun and the name for it
  bool replaced = false;               // on one side only: its clause says something else of the same thing on the other
  bool whole = false;                  // its paragraph came or went as a whole

  bool inserted() const { return before.words.empty(); }
  bool deleted() const { return after.words.empty(); }
};

/// The passages of all changed rows, in the order of the redline. Sentences that went from one paragraph to another are one
/// passage with both rows, and without edits where their words stayed.
std::vector<Passage> find_passages(const Report& report, const Voices& voices, const Stemmer& stemmer);

/// Whether words of the change stand in the passage, or beside its ends; both are of one row.
bool touches(const Passage& passage, const Change& change);

/// A part of a strip as a strip of its own, without partners. It stands in the clause of its first word: a strip may go on in
/// another paragraph.
Strip part_of(const Strip& strip, WordSpan range);

/// Of the clause in which the passage stands, after's where it has one.
ClauseKind clause_kind_of(const Report& report, const Passage& passage);

/// Fills `partner` of both sides by their longest common subsequence of words, then `edits`. Work is bounded: strips whose
/// product of lengths is beyond the bound have only their common beginning and end.
void match_strips(Passage& passage);

/// A function word, or a unit, that stayed alone between two changes is part of one edit: nobody reads "[-x-] of [-y-]" as two.
void drop_islands(Passage& passage);

/// `edits` from `partner`.
void find_edits(Passage& passage);

}  // namespace clausediff
