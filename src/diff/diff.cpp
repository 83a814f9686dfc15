// SPDX-License-Identifier: Apache-2.0
// The whole of the stage: words, alignment, references, changes.
#include "diff/diff.h"

#include <algorithm>

#include "diff/loose_labels.h"
#include "diff/setup.h"
#include "diff/stages.h"
#include "text/tokens.h"

namespace clausediff {
namespace {

Relation settled(Relation relation, bool edited) {
  switch (relation) {
    case Relation::same:
    case Relation::edited:
      return edited ? Relation::edited : Relation::same;
    case Relation::moved:
    case Relation::moved_edited:
      return edited ? Relation::moved_edited : Relation::moved;
    default:
      return relation;
  }
}

// The alignment knows only tokens; that a reference or a term followed what it stands for is known with the changes.
void settle_relations(const Changes& changes, Alignment& alignment) {
  const auto is_edit = [](const Change& c) { return c.kind != ChangeKind::move && c.kind != ChangeKind::format; };
  for (std::size_t p = 0; p < alignment.pairs.size(); ++p) {
    const auto first = changes.items.begin() + changes.first[p];
    const bool edited = std::any_of(first, changes.items.begin() + changes.first[p + 1], is_edit);
    alignment.pairs[p].relation = settled(alignment.pairs[p].relation, edited);
  }
}

}  // namespace

Difference diff(Side& before, Side& after, const CompareOptions& options) {
  const Words words = tokenize(before.document, after.document, options);
  Difference found;
  found.alignment = align(before, after, words, options);
  tell_loose_labels(before, after, *options.language, found.alignment);
  found.references = follow_references(before, after, found.alignment);
  found.changes = find_changes(before, after, found.alignment, found.references, words, options);
  found.changes.setup = setup_changes(before.document, after.document, found.alignment);
  settle_relations(found.changes, found.alignment);
  return found;
}

}  // namespace clausediff
