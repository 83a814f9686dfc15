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

/// A number for what a run's properties say beside what the reader's formats hold.
std::uint64_t rest_of_format(pugi::xml_node run, const Resolve& resolve);

/// Gives the run properties in `holder`, which are those of the run or paragraph `old`, what before's styles make of them and
/// after's do not (StyleStates).
void spell_states(const Writing& writing, pugi::xml_node holder, pugi::xml_node old, pugi::xml_node written = {});

/// The same of a paragraph's mark, which runs on where it is hidden: of one that goes, or as the old properties of one that is
/// `kept`.
void write_mark_states(Writing& writing, const Place& place, pugi::xml_node made, pugi::xml_node old, bool kept);

/// Gives `properties` (a copy of after's) the old ones under `change`, where they differ: w:pPr and w:pPrChange, w:tcPr and
/// w:tcPrChange … Properties are made first in `holder` where only before has some. Without RedlineOptions::formatting only what
/// is `printed` is tracked: a change that is one of what the page says, and not of its looks.
void track_properties(Writing& writing, const Place& place, pugi::xml_node holder, const char* properties, pugi::xml_node before,
                      pugi::xml_node after, bool printed = false);

/// The same, also where the properties are equal: styles may make something else of them.
pugi::xml_node write_old_properties(Writing& writing, const Place& place, pugi::xml_node holder, const char* properties,
                                    pugi::xml_node before, pugi::xml_node after);

}  // namespace clausediff::redlining
