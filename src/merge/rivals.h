// SPDX-License-Identifier: Apache-2.0
// What both sides put at the same place: two versions of one thing, or two things.
#pragma once

#include <pugixml.hpp>
#include <string>

#include "merge/marks.h"

namespace clausediff::merging {

/// Whether two texts may be versions of one another, by the words that they share.
bool are_alike(const std::string& a, const std::string& b);

/// Where the traced package draws two new paragraphs as one that was rewritten, they become two, the carrier's first, and no
/// longer marked. Returns whether there were any; then the story is to be read anew.
bool part_strangers(const Story& story);

}  // namespace clausediff::merging
