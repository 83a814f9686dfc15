// SPDX-License-Identifier: Apache-2.0
// A counter's value → its text in one of the number formats of ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/spellout.h"

namespace clausediff {

/// At least `width` digits: 5 → "05".
std::string zero_padded(int value, std::size_t width);

/// "upperRoman" 4 → "IV". Unknown formats are written as decimal; "none" and "bullet" are empty.
/// Ordinals and numbers in words are English, or in the speller's language where there is one.
std::string format_number(std::string_view format, int value, const NumberSpeller* speller = nullptr);

}  // namespace clausediff
