// SPDX-License-Identifier: Apache-2.0
#include "diff/diff.h"

namespace clausediff {

std::vector<ReferenceChange> follow_references(const Side&, const Side&, const Alignment&) { return {}; }

}  // namespace clausediff
