// SPDX-License-Identifier: Apache-2.0
// Drafting faults that only the after version has.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "rules/rule_input.h"

namespace clausediff {

/// Terms used and not defined, defined and not used, defined twice, and pointers that dangle, each only where the revision
/// brought it in. Sorted by clause and place.
std::vector<Hygiene> check_hygiene(const RuleInput& input);

}  // namespace clausediff
