// SPDX-License-Identifier: Apache-2.0
// Against whom a matter is and for whom, where the text says it, and what that is to the reader's own party.
#pragma once

#include <clausediff/matter.h>
#include <clausediff/report.h>

#include <string>

#include "matters/passage.h"

namespace clausediff {

/// Fills `burdens` and `favours` from the findings in the passage, else from who must or may act in a sentence that came or went;
/// then `stance`.
void add_standing(const Report& report, const Passage& passage, Matter& matter);

/// What a matter is to `party`, a name or a role; neutral where it is empty.
Stance stance_of(const Matter& matter, const std::string& party);

}  // namespace clausediff
