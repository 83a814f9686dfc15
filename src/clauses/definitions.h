// SPDX-License-Identifier: Apache-2.0
// Defined terms where they are defined.
#pragma once

#include <clausediff/clause.h>
#include <clausediff/document.h>

#include <vector>

#include "text/language.h"

namespace clausediff {

/// What a paragraph's own words define: `"X" means …`, `(the "X")`, bold terms. Sorted by paragraph and place; linear.
std::vector<Definition> read_definitions(const Document& document, const Language& language);

/// The order of definitions: by paragraph, then by place.
bool by_place(const Definition& a, const Definition& b);

/// For each paragraph whether it begins with a definition.
std::vector<bool> definition_beginnings(const Document& document, const std::vector<Definition>& definitions,
                                        const Language& language);

/// What only the place tells: rows of a definition table, items of a list under a heading such as "Definitions".
/// The result holds `definitions` too, sorted.
std::vector<Definition> with_placed_definitions(const Document& document, const std::vector<Clause>& clauses,
                                                std::vector<Definition> definitions, const Language& language);

}  // namespace clausediff
