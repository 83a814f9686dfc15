// SPDX-License-Identifier: Apache-2.0
// Report without findings → Findings: what the changes do.
#pragma once

#include <clausediff/report.h>

namespace clausediff {

/// Reads everything of `report` but its findings and counts.
Findings check_rules(const Report& report);

}  // namespace clausediff
