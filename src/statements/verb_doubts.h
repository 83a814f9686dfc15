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

/// "Payments that may be excluded as a deferral shall be excluded": where no verb was left to the sentence, the "as" before the
/// last one had none.
void keep_last_modal(std::vector<VerbGroup>& groups);

}  // namespace clausediff
