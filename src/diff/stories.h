// SPDX-License-Identifier: Apache-2.0
// Which running text became which: body with body, headers and footers by kind and section, notes by their anchors.
#pragma once

#include <clausediff/document.h>

#include "diff/matching.h"
#include "diff/units.h"

namespace clausediff {

/// A header or a footer: it is printed on pages, and stands in no clause.
inline bool is_furniture(const Story& story) { return story.kind == StoryKind::header || story.kind == StoryKind::footer; }

/// The partners of all paragraphs of two versions.
Matching match_documents(const AlignVersion& before, const AlignVersion& after);

}  // namespace clausediff
