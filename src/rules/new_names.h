// SPDX-License-Identifier: Apache-2.0
// Capitalised words that a revision brings in and nothing defines.
#pragma once

#include <clausediff/report.h>

#include <string>
#include <vector>

#include "rules/rule_input.h"

namespace clausediff {

struct NewName {
  std::uint32_t clause = 0;  // of the after version
  Span span;
  std::string term;
};

/// "the Approved Purpose", "each Permitted Recipient": two capitalised words or more behind an article or a quantifier, inside
/// inserted words, that neither version defines and the before version does not have. Each is given once.
std::vector<NewName> find_new_names(const RuleInput& input);

}  // namespace clausediff
