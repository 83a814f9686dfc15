// SPDX-License-Identifier: Apache-2.0
// footnotes.xml, endnotes.xml and comments.xml: where each note stands (ECMA-376 part 1, 17.11 and 17.13.4).
#pragma once

#include "docx/build.h"

namespace clausediff {

/// Loads the parts of notes and comments that `main` points at.
void load_notes(Build& build, const SourcePart& main);

/// The note of that kind and id, or null.
const NotePlace* find_note(const Build& build, StoryKind kind, int id);
const NotePart& note_part(const Build& build, StoryKind kind);

/// After reading: who answers whom, from commentsExtended.xml.
void link_comments(Build& build, const SourcePart& main);

}  // namespace clausediff
