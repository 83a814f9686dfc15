// SPDX-License-Identifier: Apache-2.0
// Rules that read the whole report and not one compared clause.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "rules/rule_input.h"

namespace clausediff {

/// Drops enactments that the unit's own reading found and the references stage knows too, and pointers that came or went with
/// their exception.
void drop_doubles(const RuleInput& input, std::vector<Finding>& findings);
void check_references(const RuleInput& input, std::vector<Finding>& findings);

}  // namespace clausediff
