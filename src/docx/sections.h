// SPDX-License-Identifier: Apache-2.0
// Sections of the main part (ECMA-376 part 1, 17.6): their page set-up, and how notes are numbered in each.
#pragma once

#include "docx/build.h"

namespace clausediff {

/// What a w:sectPr says of its pages. Where the section ends and what it prints is filled in by who reads the story.
Section read_section(pugi::xml_node node);

/// Finds the sections of the main part and begins with the first. `settings` holds what counts for the whole document.
void load_sections(Build& build, const SourcePart& main, pugi::xml_node settings);

/// The body's section `node` has ended: notes are numbered as the next one says.
void begin_next_section(Build& build, pugi::xml_node node);

}  // namespace clausediff
