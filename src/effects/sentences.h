// SPDX-License-Identifier: Apache-2.0
// One plain sentence a delta, from the statement's own words.
#pragma once

#include <clausediff/report.h>

#include <vector>

namespace clausediff {

void write_sentences(const Report& report, std::vector<Delta>& deltas);

}  // namespace clausediff
