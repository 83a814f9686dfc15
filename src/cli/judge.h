// SPDX-License-Identifier: Apache-2.0
// One changed contract → what became of it and what is said of it: a row of a gate, of a statistic, of a summary.
#pragma once

#include <clausediff/check.h>
#include <clausediff/error.h>
#include <clausediff/report.h>

#include <string>
#include <vector>

#include "cli/git.h"
#include "cli/settings.h"

namespace clausediff::cli {

/// Whether a name is of a Word file, by its ending.
bool is_word_name(const std::string& path);

/// Of changed files those to judge: contracts by their names, what git's attributes give diff=clausediff, and whatever file was
/// named by itself. Word's lock files are none.
std::vector<GitChange> contracts_of(const std::vector<GitChange>& changes, const std::vector<std::string>& named);

/// The names and the fate of a changed file; nothing is read.
CheckedFile named_file(const GitChange& change);

/// A row for each contract, or two where git took two contracts for one that was renamed. What cannot be read becomes trouble in
/// its row. `words`: of --fail-on; empty: every change counts.
std::vector<CheckedFile> judge_changes(const std::vector<GitChange>& contracts, const Settings& settings,
                                       const std::vector<std::string>& words);

/// Writes what a comparison says into its row, whose fate is known.
void judge_report(const Report& report, const std::vector<std::string>& words, CheckedFile& file);

/// The error's line without the file's name, for where that stands already.
std::string line_without_file(Error error);

/// A contract that comes or goes whole changes no contract: its words are shown, and nothing is found in them.
void drop_findings(Report& report);

}  // namespace clausediff::cli
