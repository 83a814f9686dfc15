// SPDX-License-Identifier: Apache-2.0
// Comparison → Findings: what the changes do.
#pragma once

#include <clausediff/playbook.h>

#include "rules/comparison.h"

namespace clausediff {

Findings check_rules(const Comparison& comparison, const Playbook& playbook);

}  // namespace clausediff
