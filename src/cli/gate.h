// SPDX-License-Identifier: Apache-2.0
// --fail-on: which findings make the exit status 1.
#pragma once

#include <clausediff/check.h>
#include <clausediff/error.h>
#include <clausediff/report.h>

#include <string>
#include <vector>

#include "cli/settings.h"

namespace clausediff::cli {

/// --fail-on=high,exclusivity → its words. Fails on a word that nothing could ever match, and on commas and blanks without a
/// word, for a gate with a slip of the pen is open.
Result<std::vector<std::string>> gate_words(const Settings& settings);

/// True where the report has something that one of the words names: a severity of a matter or a finding, or what is graver; a
/// topic of a matter; a kind, family or rule of a finding;
/// "same-words", "hygiene" or one of its kinds; "any" for every difference. "none" never.
bool fails(const Report& report, const std::vector<std::string>& words);

/// The issues list, what reaches unchanged clauses, drafting faults, and findings that the gate asks for and no matter tells;
/// each with whether the gate stops at it, the gravest first.
std::vector<Notice> notices_of(const Report& report, const std::vector<std::string>& words);

/// What the playbook says, alone: a new contract is no revision, but what is asked of a contract is asked of it too.
std::vector<Notice> notices_of_playbook(const Report& report, const std::vector<std::string>& words);

}  // namespace clausediff::cli
