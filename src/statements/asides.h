// SPDX-License-Identifier: Apache-2.0
// What relative clauses say of force: "from whom the Contractor may obtain bids". They make no statements of the contract's list, but
// a revision may turn their modal.
#pragma once

#include <clausediff/document.h>
#include <clausediff/statement.h>

#include <cstdint>
#include <vector>

#include "language/stem.h"

namespace clausediff {

/// The verbs with a modal of their own that stand in relative and other subordinate clauses of the words `within`, in their order:
/// force, who, act and the spans of force and act are set. Linear in the words.
std::vector<Statement> read_asides(const Document& document, const Stemmer& stemmer, std::uint32_t clause, Span within);

}  // namespace clausediff
