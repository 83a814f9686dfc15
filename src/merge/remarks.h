// SPDX-License-Identifier: Apache-2.0
// A comment at each conflict (ECMA-376 part 1, 17.13.4).
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "merge/settling.h"
#include "package/package.h"

namespace clausediff::merging {

struct Remark {
  pugi::xml_node paragraph;  // of the body
  std::string text;          // paragraphs parted by line feeds
};

/// Anchors a comment for each remark in the tree of the main part, which is not settled yet, and adds the comments themselves,
/// with the part, its type and its relationship where the package has none, to `changed`.
Result<bool> add_remarks(Package& package, const std::string& main, const std::vector<Remark>& remarks, const Authors& authors,
                         std::vector<Part>& changed);

}  // namespace clausediff::merging
