// SPDX-License-Identifier: Apache-2.0
// Footnotes and endnotes: which is which, and the notes that only one version has.
#pragma once

#include "redline/writing.h"

namespace clausediff::redlining {

/// Which note of before is which of after: as the report pairs their paragraphs, and where it says nothing in the order of their
/// references, equal ones first.
std::map<NoteKey, std::string> pair_notes(const Inputs& inputs, const Plan& plan);

/// The notes of after whose partner has the same words: where the reference moved, nothing of the note is marked.
std::set<NoteKey> find_moved_notes(const Plan& plan);

/// Makes the trees of the note parts, each of after's notes an empty shell in its place.
void start_notes(Writing& writing);

/// `before` and `after` are references to one note: its text is merged.
void merge_note(Writing& writing, pugi::xml_node before, pugi::xml_node after);

/// `reference` is one of after alone: its note is inserted.
void insert_note(Writing& writing, pugi::xml_node reference);

/// `reference` is a copy of one of before: a note of its own is made, deleted, and the reference led there.
void carry_note(Writing& writing, pugi::xml_node reference);

/// Notes that nothing has asked for are copied as they are.
void finish_notes(Writing& writing);

/// The note that a reference of after (or of before) stands for, for fingerprints: equal for partners.
void add_note_identity(const Plan& plan, pugi::xml_node reference, bool before, Hash& hash);

/// The notes of a version by their ids, but for separators and the like.
std::map<NoteKey, pugi::xml_node> find_notes(const Version& version);

}  // namespace clausediff::redlining
