// SPDX-License-Identifier: Apache-2.0
// All that is known about a comparison: what every renderer reads. A plain value that can be copied.
#pragma once

#include <clausediff/alignment.h>
#include <clausediff/change.h>
#include <clausediff/clause.h>
#include <clausediff/delta.h>
#include <clausediff/document.h>
#include <clausediff/finding.h>
#include <clausediff/matter.h>
#include <clausediff/options.h>
#include <clausediff/statement.h>

#include <cstdint>
#include <vector>

namespace clausediff {

struct Side {
  Document document;
  Clauses clauses;
  Statements statements;  // of the clauses that the revision touches
};

/// The counts that every output shows, made once. Changes and rows of comments and of tables of contents are counted apart.
struct Counts {
  std::uint32_t insertions = 0;  // changes, by kind
  std::uint32_t deletions = 0;
  std::uint32_t replacements = 0;
  std::uint32_t moves = 0;
  std::uint32_t table_insertions = 0;
  std::uint32_t table_deletions = 0;
  std::uint32_t states = 0;
  std::uint32_t formats = 0;
  std::uint32_t setup = 0;         // differences of the page set-up
  std::uint32_t comments = 0;      // changes in comments
  std::uint32_t contents = 0;      // changes in tables of contents
  std::uint32_t clauses_same = 0;  // rows, by relation
  std::uint32_t clauses_edited = 0;
  std::uint32_t clauses_moved = 0;
  std::uint32_t clauses_inserted = 0;
  std::uint32_t clauses_deleted = 0;
  std::uint32_t high = 0;  // findings, by severity
  std::uint32_t medium = 0;
  std::uint32_t low = 0;
  std::uint32_t same_words = 0;  // "same words, new meaning"
};

struct Report {
  Side before;
  Side after;
  Alignment alignment;
  Changes changes;
  std::vector<ReferenceChange> references;  // sorted by pair
  Deltas deltas;
  Findings findings;
  Matters matters;
  Counts counts;
  CompareOptions options;
};

/// True where the contracts differ in what the options ask for: words, moves, what the page shows of them, and formats where
/// asked. Comments and tables of contents are none of the contract's words.
bool differs(const Report& report);

}  // namespace clausediff
