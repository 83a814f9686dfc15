// SPDX-License-Identifier: Apache-2.0
// Footnotes and endnotes: which is which, and the notes that only one version has.
#pragma once

#include "redline/job.h"

namespace clausediff::redline {

/// Pairs the notes of both versions in the order of their references, equal ones first.
void match_notes(Job& job);

/// Makes the trees of the note parts, each of after's notes an empty shell in its place.
void start_notes(Job& job);

/// `before` and `after` are references to one note: its text is merged.
void merge_note(Job& job, pugi::xml_node before, pugi::xml_node after);

/// `reference` is one of after alone: its note is inserted.
void insert_note(Job& job, pugi::xml_node reference);

/// `reference` is a copy of one of before: a note of its own is made, deleted, and the reference led there.
void carry_note(Job& job, pugi::xml_node reference);

/// Notes that nothing has asked for are copied as they are.
void finish_notes(Job& job);

/// The note that a reference of after (or of before) stands for, for fingerprints: equal for partners.
std::string note_identity(const Job& job, pugi::xml_node reference, bool before);

}  // namespace clausediff::redline
