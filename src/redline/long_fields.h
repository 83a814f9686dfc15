// SPDX-License-Identifier: Apache-2.0
// Fields that reach over paragraphs, as a table of contents does (ECMA-376 part 1, 17.16.18). Their beginning may stay while
// their end moves to another paragraph, and a mark on one of the two alone would leave a field without its other end.
#pragma once

#include <cstddef>
#include <unordered_set>

#include "redline/inputs.h"

namespace clausediff::redlining {

/// The elements that begin, part and end such fields, and their codes, by hash value, of fields that both versions have.
using FieldFrames = std::unordered_set<std::size_t>;

FieldFrames pair_long_fields(const Inputs& inputs);

}  // namespace clausediff::redlining
