// SPDX-License-Identifier: Apache-2.0
// The parts of a statement that can come and go by themselves: conditions, exceptions, times, amounts, standards.
#pragma once

#include <clausediff/statement.h>

#include <vector>

#include "statements/subject.h"
#include "statements/tokens.h"

namespace clausediff {

/// Appends the terms that stand in these tokens, in their order. Linear in them. `negative`: of a ban, from which "without X"
/// frees; elsewhere it says how a thing is done.
void find_terms(const Document& document, const Tokens& tokens, Phrase range, bool negative, std::vector<StatementTerm>& terms);

/// True where a condition, an exception or a time begins: there the object of a verb ends.
bool opens_term(const Tokens& tokens, std::size_t at);

}  // namespace clausediff
