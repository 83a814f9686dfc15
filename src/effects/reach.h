// SPDX-License-Identifier: Apache-2.0
// Whether words that came, went or changed in an object let a statement cover more, less or another thing.
#pragma once

#include <cstdint>

#include "effects/comparison.h"

namespace clausediff {

enum class Extent : std::uint8_t { same, wider, narrower, other };

/// Adjectives of a grant that give more or less: "exclusive", "revocable".
bool gives_or_takes(const Word& word);

Extent extent_of(const Comparison& comparison, TokenRun before, TokenRun after);

}  // namespace clausediff
