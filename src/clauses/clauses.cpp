// SPDX-License-Identifier: Apache-2.0
// Document → Clauses.
#include "clauses/clauses.h"

#include <utility>

#include "clauses/definitions.h"
#include "clauses/references.h"
#include "clauses/walk.h"

namespace clausediff {

Clauses find_clauses(const Document& document, const Language& language) {
  Clauses clauses;
  std::vector<Definition> definitions = read_definitions(document, language);
  clauses.items = build_tree(document, definition_beginnings(document, definitions, language), language);
  clauses.definitions = with_placed_definitions(document, clauses.items, std::move(definitions), language);
  clauses.references = find_references(document, clauses.items, language);
  return clauses;
}

}  // namespace clausediff
