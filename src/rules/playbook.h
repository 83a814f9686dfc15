// SPDX-License-Identifier: Apache-2.0
// A playbook at work on the findings and on the changed clauses.
#pragma once

#include <clausediff/playbook.h>
#include <clausediff/report.h>

#include "rules/draft.h"

#include <vector>

namespace clausediff {

/// What a playbook says about one compared clause: its own watched phrases, and the words its positions ask for.
void check_playbook(const Playbook& playbook, const Unit& unit, std::vector<Draft>& drafts, std::vector<Severity>& severities, const Stemmer& stemmer);

/// Severities as the playbook weighs them, and violations of its "must not" beside the findings that show them.
void apply_playbook(const Playbook& playbook, std::vector<Finding>& findings);

}  // namespace clausediff
