// SPDX-License-Identifier: Apache-2.0
// An equation (ECMA-376 part 1, 22.1) → one line of text.
#pragma once

#include <clausediff/options.h>

#include <pugixml.hpp>
#include <string>

namespace clausediff {

/// "(a+b)/c", "x^2", "√(y)": enough to read and to compare. Tracked changes in it are read as `mode` says. Iterative.
std::string equation_text(pugi::xml_node equation, TrackChanges mode);

}  // namespace clausediff
