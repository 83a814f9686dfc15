// SPDX-License-Identifier: Apache-2.0
// What is aligned: paragraphs, tables, rows or cells, each as the integers of its words. The alignment knows nothing else.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <vector>

#include "diff/sequence.h"
#include "text/tokens.h"

namespace clausediff {

enum class UnitKind : std::uint8_t { paragraph, heading, table };

struct AlignUnit {
  UnitKind kind = UnitKind::paragraph;
  std::uint32_t begin = 0;  // its words: ids [begin, end) of the row
  std::uint32_t end = 0;
  std::uint32_t body = 0;   // where its words begin behind its heading; `begin` where it has none, or little else
  std::uint32_t words = 0;  // how many of them are no punctuation
  std::uint32_t first = 0;  // its paragraphs: [first, last)
  std::uint32_t last = 0;
  std::uint32_t parent = none;  // unit of the same row that it stands in
  std::uint64_t content = 0;    // hash of its words; equal words, equal hash
  std::uint64_t title = 0;      // hash of its heading's words; 0 where it has none
  std::uint64_t number = 0;     // hash of its number; 0 where it has none
};

/// A row of units in reading order, and the words of all of them.
struct UnitRow {
  std::vector<AlignUnit> items;
  std::vector<std::uint32_t> ids;

  Ids ids_of(std::uint32_t unit) const { return Ids(ids).subspan(items[unit].begin, items[unit].end - items[unit].begin); }
  std::uint32_t size() const { return static_cast<std::uint32_t>(items.size()); }
};

/// One version, as the alignment's stages pass it on.
struct AlignVersion {
  const Side& side;
  const DocumentWords& words;
  const CompareOptions& options;
};

/// Paragraphs [begin, end) as units; a table that lies in there is one unit. Lines of contents are left out: they repeat the
/// headings, and must not be taken for them.
UnitRow paragraph_units(const AlignVersion& version, std::uint32_t begin, std::uint32_t end);

/// The same with each paragraph a unit, in tables too.
UnitRow plain_units(const AlignVersion& version, const std::vector<std::uint32_t>& paragraphs);

/// Units made of the paragraphs of one list each.
UnitRow grouped_units(const AlignVersion& version, const std::vector<std::vector<std::uint32_t>>& groups);

std::uint64_t hash_ids(Ids ids);

}  // namespace clausediff
