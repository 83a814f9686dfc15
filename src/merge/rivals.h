// SPDX-License-Identifier: Apache-2.0
// What both sides put at the same place: two versions of one thing, or two things.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "merge/marks.h"
#include "merge/moves.h"

namespace clausediff::merging {

/// Whether two texts may be versions of one another, by the words that they share.
bool are_alike(const std::string& a, const std::string& b);

/// Where the traced package draws two new paragraphs as one that was rewritten, they become two, the carrier's first, and no
/// longer marked. Returns whether there were any; then the story is to be read anew.
bool part_strangers(const Story& story);

/// Where one side took away a clause of base and the other one its neighbour, the traced package draws what is left of the two as
/// one paragraph that was rewritten. It goes: neither clause is at that place any more. Returns as part_strangers().
bool drop_taken(const Histories& histories, const Story& story);

}  // namespace clausediff::merging
