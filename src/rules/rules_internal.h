// SPDX-License-Identifier: Apache-2.0
// Rules that read the whole report and not one compared clause.
#pragma once

#include <clausediff/report.h>

#include <vector>

namespace clausediff {

void check_references(const Report& report, std::vector<Finding>& findings);

}  // namespace clausediff
