// SPDX-License-Identifier: Apache-2.0
// Document → Clauses: labels, outline, definitions, references, in that order.
#pragma once

#include <clausediff/clause.h>
#include <clausediff/document.h>
#include <clausediff/language.h>

namespace clausediff {

Clauses find_clauses(const Document& document, const Language& language);

}  // namespace clausediff
