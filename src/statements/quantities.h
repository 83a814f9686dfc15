// SPDX-License-Identifier: Apache-2.0
// Times and amounts of a statement with their values: how long and from when, how much and of what.
#pragma once

#include <clausediff/statement.h>

#include <vector>

#include "statements/subject.h"
#include "statements/tokens.h"

namespace clausediff {

/// Appends a term for each sum, rate, count and length of time in these tokens. A time that a word such as "within" opens is
/// given its value instead, where its term is among `terms`.
void add_quantities(const Tokens& tokens, Phrase range, std::vector<StatementTerm>& terms);

}  // namespace clausediff
