// SPDX-License-Identifier: Apache-2.0
// Which definition became which, and whether its meaning changed.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <vector>

#include "rules/rule_input.h"

namespace clausediff {

/// A definition in both versions, or in one of them (then it was added or removed).
struct DefinitionPair {
  std::uint32_t before = none;  // index in Clauses::definitions
  std::uint32_t after = none;
  std::uint32_t pair = none;  // row of Alignment::pairs in which it stands; none only where it is in no row
  bool renamed = false;       // the term is another, in the same place with much the same meaning
  bool changed = false;       // words of the meaning changed, in its own paragraph or in those below it

  bool added() const { return before == none; }
  bool removed() const { return after == none; }
};

/// In the order of the after version's definitions, then those removed. Reads alignment and changes. Near-linear.
std::vector<DefinitionPair> match_definitions(const RuleInput& input);

/// Clauses that say what a definition means: its own and those below it, or the cells of its row.
struct ClauseRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
ClauseRange extent_of(const Side& side, std::uint32_t definition);

/// What a definition says in its own paragraph: its meaning, of which a bracket names at most the phrase before it.
Span named_by(const Side& side, const Definition& definition);

/// The rows of the alignment that a clause stands in.
class RowIndex {
 public:
  explicit RowIndex(const RuleInput& input);
  /// Row indices, ascending.
  const std::uint32_t* begin(std::uint32_t clause, bool in_before) const;
  const std::uint32_t* end(std::uint32_t clause, bool in_before) const;
  /// The first row of a clause; none where it has none.
  std::uint32_t row(std::uint32_t clause, bool in_before) const;
  /// Whether a clause of the after version has words that changed, was inserted, split or merged.
  bool has_changed_words(const RuleInput& input, std::uint32_t clause) const;

 private:
  struct Side {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> rows;
  };
  static Side build(const RuleInput& input, bool in_before);

  Side before_;
  Side after_;
};

/// Whether a change of words and not of format or place alone.
bool changes_words(const Change& change);

}  // namespace clausediff
