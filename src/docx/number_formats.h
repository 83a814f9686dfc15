// SPDX-License-Identifier: Apache-2.0
// A counter's value → its text in one of the number formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

/// "upperRoman" 4 → "IV". Unknown formats are written as decimal; "none" and "bullet" are empty.
std::string format_number(std::string_view format, int value);

}  // namespace clausediff
