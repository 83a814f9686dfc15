// SPDX-License-Identifier: Apache-2.0
// Verbs without a modal that may be none of the sentence's own.
#pragma once

#include <vector>

#include "statements/tokens.h"
#include "statements/verbs.h"

namespace clausediff {

/// Beside a modal of its sentence a verb without one counts only where it is joined by "and" with a subject of its own, or does
/// what it says. What does not count is no main verb afterwards.
void drop_doubtful(const Tokens& tokens, std::vector<VerbGroup>& groups);

/// The last modal is the sentence's own where no verb was left to it: "Payments that may be excluded as a deferral shall be
/// excluded", of which the "as" seemed to take it.
void keep_last_modal(std::vector<VerbGroup>& groups);

}  // namespace clausediff
