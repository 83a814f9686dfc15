// SPDX-License-Identifier: Apache-2.0
// Whom a delta burdens and whom it favours, where the text says it.
#pragma once

#include <clausediff/report.h>

namespace clausediff {

void set_burden(const Report& report, Delta& delta);

}  // namespace clausediff
