// SPDX-License-Identifier: Apache-2.0
// What became of the page where no word came or went, as passages: words that it shows otherwise (what was hidden or struck by
// hand weighs as what went), and pictures.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "language/stem.h"
#include "matters/passage.h"

namespace clausediff {

struct StatePassage {
  Passage passage;         // without words where the page shows a sign only, such as a box
  std::string sentence;    // at most 30 words
  std::string words;       // those that are shown otherwise
  bool link = false;       // they lead elsewhere
  std::int32_t least = 0;  // of its weight
};

/// The words of one paragraph's part, read once for all that became of it.
struct ParagraphWords {
  Span part;
  Strip all;
  std::vector<WordSpan> sentences;

  void read(const Side& side, std::uint32_t of, Span of_part, const Stemmer& stemmer);
  /// The sentences in which the bytes `span` stand, of long ones the words near by; no words where none of them is in it.
  Strip around(Span span) const;
};

/// One for each change of state but in headers, footers and comments, in their order; then one for each change of which
/// `passages` have no word and that puts a picture or another object in the place of one, or takes it away. One at a time: a
/// contract may have a state in each paragraph.
class StatePassages {
 public:
  StatePassages(const Report& report, const std::vector<Passage>& passages, const Stemmer& stemmer);

  /// Nothing at the end.
  std::optional<StatePassage> next();

 private:
  Passage passage_of(const StateChange& state, const Change& change);

  const Report& report_;
  const Stemmer& stemmer_;
  std::vector<bool> told_;  // by change: a passage has its words
  ParagraphWords before_;
  ParagraphWords after_;
  std::size_t state_ = 0;
  std::uint32_t change_ = 0;
};

}  // namespace clausediff
