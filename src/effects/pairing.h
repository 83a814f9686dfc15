// SPDX-License-Identifier: Apache-2.0
// Which statement became which: by verb and words within a clause first, then over the whole document, so that a sentence that
// went to another clause is the same sentence.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <vector>

#include "effects/flow.h"

namespace clausediff {

struct StatementPair {
  std::uint32_t before = 0;  // index in Statements of before
  std::uint32_t after = 0;
  bool elsewhere = false;  // stands in a clause that is not the counterpart of its clause of before
};

struct Pairing {
  std::vector<StatementPair> pairs;  // in the order of after
  std::vector<std::uint32_t> removed;
  std::vector<std::uint32_t> added;
};

/// `before` and `after` are the words of each statement (fields_of). Also matches, in `flow`, the words of statements that are
/// paired across clauses.
Pairing pair_statements(const Report& report, Flow& flow, const std::vector<TokenRun>& before,
                        const std::vector<TokenRun>& after);

}  // namespace clausediff
