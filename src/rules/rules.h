// SPDX-License-Identifier: Apache-2.0
// RuleInput → Findings: what the changes do.
#pragma once

#include <clausediff/playbook.h>

#include "language/stem.h"
#include "rules/rule_input.h"

namespace clausediff {

Findings check_rules(const RuleInput& input, const Playbook& playbook, Stemmer& stemmer);

}  // namespace clausediff
