// SPDX-License-Identifier: Apache-2.0
// A page set in two columns of running text, printed line by line as it looks: each line has words of two sentences that have
// nothing to do with each other. First step of src/plain, before its lines are cut.
#pragma once

#include <string>
#include <string_view>

#include "text/language.h"

namespace clausediff {

/// The text with such columns one below the other; empty where it has none. What stands across both columns stays in its place.
/// A table whose cells are words, and signatures side by side, are no columns of running text.
std::string unfold_columns(std::string_view text, const Language& language);

}  // namespace clausediff
