// SPDX-License-Identifier: Apache-2.0
// Pointers at other clauses, and where they lead in their own version.
#pragma once

#include <clausediff/clause.h>
#include <clausediff/document.h>

#include <vector>

#include "text/language.h"

namespace clausediff {

/// "Section 9.2(b)", "Clauses 4.1, 4.2 and 5(a)", "Schedule 2", "this Section", REF fields. Sorted by clause and place.
/// Linear in the text.
std::vector<Reference> find_references(const Document& document, const std::vector<Clause>& clauses, const Language& language);

}  // namespace clausediff
