// SPDX-License-Identifier: Apache-2.0
// What a change elsewhere does to a clause: "same words, new meaning".
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "rules/rule_input.h"

namespace clausediff {

/// Every clause of the after version that uses a changed definition, directly or through other definitions, or that leans on
/// a stale pointer, a changed schedule or a changed order of precedence. Those whose own words are identical come first, then
/// by severity, then by how much is at stake in the clause, then by place. `findings` are those of the same comparison.
std::vector<Ripple> find_ripples(const RuleInput& input, const std::vector<Finding>& findings);

}  // namespace clausediff
