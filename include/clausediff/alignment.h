// SPDX-License-Identifier: Apache-2.0
// Which clause became which. Made from two Clauses by src/diff/alignment.cpp.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <vector>

namespace clausediff {

enum class Relation { same, edited, moved, moved_edited, split, merged, inserted, deleted };

/// Why two clauses were taken for one another, the strongest reason first.
enum class Reason { unmatched, exact, heading, number, content, place };

/// One row of the comparison. A split or merged paragraph has a row for each pair of its parts.
struct Pair {
  std::uint32_t before = none;  // clause of the before version; none where inserted
  std::uint32_t after = none;   // clause of the after version; none where deleted
  Relation relation = Relation::same;
  Reason reason = Reason::unmatched;
  float certainty = 1.0F;   // 0 to 1
  bool renumbered = false;  // the label differs; by itself no change
  Span before_span;         // the part of the paragraph's text that this row covers: all of it but for split and merged
  Span after_span;
  std::uint32_t move_root =
      none;  // of a moved clause: the row of the outermost clause it moved with; its own row at the top of a move
};

/// Rows in the order of the redline: the after version's order, with a deleted clause after the row that preceded it in before.
/// A moved clause has one row, at its after place.
struct Alignment {
  std::vector<Pair> pairs;
};

}  // namespace clausediff
