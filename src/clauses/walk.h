// SPDX-License-Identifier: Apache-2.0
// Paragraphs → clauses: label, heading, kind and place in the tree. Definitions and references come after it.
#pragma once

#include <clausediff/clause.h>
#include <clausediff/document.h>

#include <vector>

#include "text/language.h"

namespace clausediff {

/// Linear in the text. `terms[p]` tells whether paragraph p begins with a defined term and its meaning.
std::vector<Clause> build_tree(const Document& document, const std::vector<bool>& begins_definition, const Language& language);

}  // namespace clausediff
