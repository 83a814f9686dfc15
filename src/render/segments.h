// SPDX-License-Identifier: Apache-2.0
// A row of the alignment as a reader reads it: equal words, deletions before insertions. For the renderers of running text.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <vector>

namespace clausediff {

enum class Mark : std::uint8_t { equal, deleted, inserted };

/// `before` is empty for an insertion, `after` for a deletion; an equal stretch has both, which may differ in bytes where the
/// ledger says so.
struct Segment {
  Mark mark = Mark::equal;
  Span before;
  Span after;
  std::uint32_t change = none;  // index in Changes::items; none for an equal stretch
};

/// The segments of row `pair`; each version's part of the row is covered once, in order.
std::vector<Segment> segments_of(const Report& report, std::uint32_t pair);

/// True for a change that inserts, deletes or replaces words.
bool has_words(ChangeKind kind);

/// The changes of row `pair`: [first, second) in Changes::items.
std::pair<std::uint32_t, std::uint32_t> changes_of(const Report& report, std::uint32_t pair);

}  // namespace clausediff
