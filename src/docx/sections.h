// SPDX-License-Identifier: Apache-2.0
// Sections of the main part (ECMA-376 part 1, 17.6): their page set-up, and how notes are numbered in each.
#pragma once

#include "docx/build.h"

namespace clausediff {

/// What a w:sectPr says of its pages. Where the section ends and what it prints is filled in by who reads the story.
Section read_section(pugi::xml_node node);

/// Whether the section that a paragraph ends goes with the paragraph's mark, as tracked changes are read.
bool section_goes(pugi::xml_node paragraph_properties, TrackChanges way);

/// The page set-up that counts as tracked changes are read: `node` itself, or what its w:sectPrChange keeps of before
/// (17.13.5.32). Which headers the section has is never part of that change.
pugi::xml_node page_setup(pugi::xml_node node, TrackChanges way);

/// Finds the sections of the main part and begins with the first. `settings` holds what counts for the whole document.
void load_sections(Build& build, const SourcePart& main, pugi::xml_node settings);

/// The body's section `node` has ended: notes are numbered as the next one says.
void begin_next_section(Build& build, pugi::xml_node node);

}  // namespace clausediff
