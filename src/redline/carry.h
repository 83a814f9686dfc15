// SPDX-License-Identifier: Apache-2.0
// What deleted content needs along: relationships and the parts they lead to, styles, lists, notes, fresh ids.
#pragma once

#include "redline/writing.h"

namespace clausediff::redlining {

/// Makes a tree that was copied from before at home in the part written: every pointer in it leads to the same thing as it did.
void carry(Writing& writing, pugi::xml_node copy, const Place& place);

/// Decides which list of before is which of the output, and which definitions after lacks.
ListPlan plan_lists(const Inputs& inputs);

/// Brings the definitions of lists that the plan names.
void import_lists(Writing& writing);

/// Whether a bookmark's start or end is to be written, with its id made anew.
bool carry_bookmark(Writing& writing, pugi::xml_node copy, const Place& place);

/// The style's name in the output; it is brought along, with what it rests on, where after lacks it.
void carry_style(Writing& writing, const std::string& style);

/// The part of the output that holds a copy of a part of before, with all it points at.
std::string copy_part(Writing& writing, const std::string& part);

}  // namespace clausediff::redlining
