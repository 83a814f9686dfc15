// SPDX-License-Identifier: Apache-2.0
// Clauses → Statements.
#pragma once

#include <clausediff/clause.h>
#include <clausediff/statement.h>

#include <cstddef>
#include <vector>

#include "language/stem.h"

namespace clausediff {

struct StatementOptions {
  std::size_t sentence_words = 4000;  // words of one sentence that are read; the statements of a longer one say `beyond`
};

/// The statements of the clauses that `wanted` marks (index: clause; empty: all), in the order of the text. Lead-ins and broken
/// sentences are read with them, but give statements of their own only where they are wanted too. Total and deterministic; the
/// work grows with the words read.
Statements read_statements(const Document& document, const Clauses& clauses, const Stemmer& stemmer,
                           const std::vector<bool>& wanted = {},
                           const StatementOptions& options = {});

}  // namespace clausediff
