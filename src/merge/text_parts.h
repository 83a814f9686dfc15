// SPDX-License-Identifier: Apache-2.0
// The parts of a package that hold text, and trees as the bytes of a part.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "package/package.h"

namespace clausediff::merging {

/// The main part first, then headers, footers and notes.
Result<std::vector<std::string>> text_parts(Package& package);

/// A tree as the bytes of a part.
std::string bytes_of(pugi::xml_node root);

}  // namespace clausediff::merging
