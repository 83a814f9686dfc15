// SPDX-License-Identifier: Apache-2.0
// Sentences that were only worded anew: other words for the same, active for passive, another order. Where all that is said in
// one version is said in the other, with the same numbers, names, roles, permissions and negations, no statement of them changed.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "effects/flow.h"
#include "effects/likes.h"
#include "effects/pairing.h"

namespace clausediff {

/// By statement: its sentence, or its clause, says the same in the other version.
struct Restated {
  std::vector<bool> before;
  std::vector<bool> after;
  std::vector<StatementPair> reversed;  // the same words, and the roles or the order of what is compared turned round
};

Restated find_restated(const Report& report, const Flow& flow, LikeBooks& likes, const std::vector<TokenRun>& field_before,
                       const std::vector<TokenRun>& field_after, const Pairing& pairing);

}  // namespace clausediff
