// SPDX-License-Identifier: Apache-2.0
// What a reader must be told: one entry for each legal change. Made from deltas, findings, ripples and changes by src/matters.
#pragma once

#include <clausediff/delta.h>
#include <clausediff/finding.h>

#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

/// An unchanged clause whose meaning moves with a matter.
struct Reach {
  std::uint32_t pair = 0;    // row of Alignment::pairs
  std::string term;          // the term or pointer through which it is reached
  std::uint32_t ripple = 0;  // index in Findings::ripples, which has the whole chain
};

/// What a matter is to the party that CompareOptions::party names; neutral where none is named.
enum class Stance : std::uint8_t { neutral, in_favour, against, both };

struct Matter {
  Severity severity = Severity::medium;
  Topic topic = Topic::general;
  std::vector<std::uint32_t> rows;  // of Alignment::pairs, the one to go to first
  std::string sentence;             // one plain sentence, at most 30 words
  std::string before;               // the words that differ, in their context; empty where there are none
  std::string after;
  std::string note;     // why it weighs more than its place suggests: "buried in Notices"; may be empty
  std::string burdens;  // the party against whom it is, where the text says it
  std::string favours;  // the party for whom it is
  Stance stance = Stance::neutral;
  std::vector<std::uint32_t> changes;   // indexes in Changes::items; a change belongs to one matter or to NoSubstance
  std::vector<std::uint32_t> deltas;    // indexes in Deltas::items
  std::vector<std::uint32_t> findings;  // indexes in Findings::items
  std::vector<Reach> reaches;           // direct users first
};

/// "Same words, new meaning": one cause, and the unchanged clauses that it reaches.
struct NewMeaning {
  Severity severity = Severity::medium;
  std::string sentence;              // "“Term” has changed (10.1)"
  std::vector<std::uint32_t> items;  // indexes in Matters::items that are the cause; may be empty
  std::vector<Reach> reaches;        // direct users first
};

enum class NoSubstanceKind : std::uint8_t {
  renamed,
  restated,
  typo,
  citation,
  draft_date,
  renumbered,
  moved,
  page_setup,
  derived,
  format,
  other
};

/// Changes that are worth no line of their own, so that silence can be audited.
struct NoSubstance {
  NoSubstanceKind kind = NoSubstanceKind::other;
  std::string sentence;                // what they have in common: "“Governors” for “Wardens”, 52 clauses"
  std::vector<std::uint32_t> rows;     // of Alignment::pairs
  std::vector<std::uint32_t> changes;  // indexes in Changes::items
};

/// The issues list: `items` in the order in which a reader is told.
struct Matters {
  std::vector<Matter> items;
  std::vector<NewMeaning> same_words;
  std::vector<NoSubstance> no_substance;
};

}  // namespace clausediff
