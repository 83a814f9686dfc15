// SPDX-License-Identifier: Apache-2.0
// EQ fields, which Word draws and for which no result is stored (ECMA-376 part 1, 17.16.5.17): their code as a line of text.
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

/// "EQ \\f(A,B)" → "A/B", "EQ \\r(3,x)" → "3√(x)"; what only places or frames its arguments gives these.
std::string equation_field_text(std::string_view code);

}  // namespace clausediff
