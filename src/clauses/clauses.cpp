// SPDX-License-Identifier: Apache-2.0
#include "clauses/clauses.h"

namespace clausediff {

Clauses find_clauses(const Document& document) {
  Clauses clauses;
  for (const Paragraph& paragraph : document.paragraphs) {
    Clause clause;
    clause.number = clause.label = paragraph.label;
    clause.body = {0, static_cast<std::uint32_t>(paragraph.text.size())};
    clauses.items.push_back(clause);
    clauses.items.back().end = static_cast<std::uint32_t>(clauses.items.size());
  }
  return clauses;
}

}  // namespace clausediff
