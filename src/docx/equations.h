// SPDX-License-Identifier: Apache-2.0
// An equation (ECMA-376 part 1, 22.1) → one line of text.
#pragma once

#include <pugixml.hpp>

#include <string>

namespace clausediff {

/// "(a+b)/c", "x^2", "√(y)": enough to read and to compare. Iterative.
std::string equation_text(pugi::xml_node equation);

}  // namespace clausediff
