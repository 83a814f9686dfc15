// SPDX-License-Identifier: Apache-2.0
// A number that a contract writes twice is told once: what is read at a glance needs no "thirty (30)".
#pragma once

#include <string>

#include "language/stem.h"

namespace clausediff {

/// The sentence with "30" for "thirty (30)" and "10%" for "ten percent (10%)", where words and digits say the same.
std::string without_doublets(const std::string& sentence, const Stemmer& stemmer);

}  // namespace clausediff
