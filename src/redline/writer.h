// SPDX-License-Identifier: Apache-2.0
// Steps → paragraphs with tracked changes (ECMA-376 part 1, 17.13.5).
#pragma once

#include "redline/script.h"
#include "redline/writing.h"

namespace clausediff::redlining {

/// What removed and inserted atoms are wrapped in: a deletion and an insertion, or the two ends of a move.
struct Wrapping {
  const char* remove = "w:del";
  const char* insert = "w:ins";
};

/// Writes the steps as paragraphs at the end of `parent`; each paragraph atom ends one. Contents of text boxes and notes become
/// tasks.
void write_line(Writing& writing, const Place& place, pugi::xml_node parent, const Line& before, const Line& after,
                const std::vector<Step>& steps, const Wrapping& wrapping = {});

/// Marks a paragraph, or its properties, as inserted, deleted or moved: w:pPr/w:rPr/w:ins. `owner` is null where it is ours.
void mark_paragraph(Writing& writing, pugi::xml_node paragraph, const char* mark, const Signature* owner);

/// Some producers write paragraph properties in another order than the schema's, and one attribute in another case: Word reads
/// both, and what is written anew here is put right.
void put_in_order(pugi::xml_node properties);
void spell_theme_fonts(pugi::xml_node run_properties);

/// A number for all that a change of properties covers: equal ones have equal numbers.
std::uint64_t digest_of_properties(pugi::xml_node properties, const Resolve& resolve);

/// Gives `properties` (a copy of after's) the old ones under `change`, where they differ: w:pPr and w:pPrChange, w:tcPr and
/// w:tcPrChange … Properties are made first in `holder` where only before has some. Without RedlineOptions::formatting only what
/// is `printed` is tracked: a change that is one of what the page says, and not of its looks.
void track_properties(Writing& writing, const Place& place, pugi::xml_node holder, const char* properties, pugi::xml_node before,
                      pugi::xml_node after, bool printed = false);

}  // namespace clausediff::redlining
