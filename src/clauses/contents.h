// SPDX-License-Identifier: Apache-2.0
// Tables of contents: lines made from the headings, and no words of the contract.
#pragma once

#include <clausediff/clause.h>

#include <vector>

namespace clausediff {

/// A line of a table of contents that Word makes, told by its field or its style.
bool is_made_contents(const Document& document, const Paragraph& paragraph);

/// Of the body's lines that look like ones of a table of contents, those that repeat a heading of the contract are. The others
/// stay what they are: "Deposit ..... 500" is none.
void tell_contents(const Document& document, std::vector<Clause>& clauses);

}  // namespace clausediff
