// SPDX-License-Identifier: Apache-2.0
// A made-up second language of some dozen words, as a value: what it can do it can by its tables alone.
#pragma once

#include <clausediff/language.h>

namespace clausediff {

/// Lives as long as the program.
const Language& second_language();

}  // namespace clausediff
