// SPDX-License-Identifier: Apache-2.0
// What deleted content needs along: relationships and the parts they lead to, styles, lists, notes, fresh ids.
#pragma once

#include "redline/job.h"

namespace clausediff::redline {

/// Makes a tree that was copied from before at home in the part written: every pointer in it leads to the same thing as it did.
void carry(Job& job, pugi::xml_node copy, const Place& place);

/// Decides which list of before is which of the output, bringing the definitions that after lacks. To be called before resolver()
/// is used.
void match_numbers(Job& job);

/// Which bookmarks of before's part go along: those whose names after lacks.
void choose_bookmarks(Job& job);

/// Whether a bookmark's start or end is to be written, with its id made anew.
bool carry_bookmark(Job& job, pugi::xml_node copy, const Place& place);

/// The style's name in the output; it is brought along, with what it rests on, where after lacks it.
void carry_style(Job& job, const std::string& style);

/// The part of the output that holds a copy of a part of before, with all it points at.
std::string copy_part(Job& job, const std::string& part);

}  // namespace clausediff::redline
