// SPDX-License-Identifier: Apache-2.0
// Takes the changes that were judged, and makes of those that were not tracked changes of the side that made them.
#pragma once

#include <cstdint>
#include <pugixml.hpp>
#include <string>

#include "merge/judgement.h"

namespace clausediff::merging {

/// Who signs what is left as tracked changes.
struct Authors {
  std::string carrier;
  std::string other;
  std::string date;  // empty: none
  bool all = false;  // words that were taken are shown as tracked changes too; formats are taken in any case
};

/// How many changes were taken, by side.
struct Taken {
  std::uint32_t carrier = 0;
  std::uint32_t other = 0;
};

/// Settles the tree that the story was read from. The story's nodes are not to be used again.
Taken settle_story(pugi::xml_node root, const Story& story, const Judgement& judgement, const Authors& authors);

}  // namespace clausediff::merging
