// SPDX-License-Identifier: Apache-2.0
// Report without matters → Matters: one entry for each legal change, the gravest first; the rest is no substance, counted.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "language/stem.h"
#include "matters/passage.h"

namespace clausediff {

/// Reads everything of `report` but its matters. Each change of the report belongs to one matter or to one entry of no substance.
Matters find_matters(const Report& report, std::vector<Passage> passages, const Stemmer& stemmer);

}  // namespace clausediff
