// SPDX-License-Identifier: Apache-2.0
// Draft → Finding: row, spans, severity and sentence.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "rules/draft.h"

namespace clausediff {

/// Appends the findings of a unit. A draft whose words no change touches is moved to the change beside it, or dropped where there
/// is none.
void place_findings(const RuleInput& input, const Unit& unit, const std::vector<Draft>& drafts, std::vector<Finding>& findings);

/// By the rule of its kind, a term by its family, unless the draft says it itself.
Severity severity_of(const Draft& draft);

/// One plain sentence in the present tense.
std::string sentence_of(const RuleInput& input, const Unit& unit, const Draft& draft);

/// Whom a draft burdens and favours, where the text says who acts.
struct Bearing {
  std::string burdens;
  std::string favours;
};
Bearing bearing_of(const RuleInput& input, const Unit& unit, const Draft& draft);

}  // namespace clausediff
