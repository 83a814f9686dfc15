// SPDX-License-Identifier: Apache-2.0
// Revisions of one sentence with the deltas that must come of them, no more and no fewer.
#pragma once

#include <string>
#include <vector>

namespace clausediff {

/// "change who act" for each delta of two versions, one string a paragraph; parted by "; ". "-" where nobody is named.
std::string deltas_of(const std::vector<std::string>& before, const std::vector<std::string>& after);

struct DeltaCase {
  const char* before;
  const char* after;
  const char* deltas;
};

/// Checks each case as a revision of one paragraph.
void check_deltas(const std::vector<DeltaCase>& cases);

}  // namespace clausediff
