// SPDX-License-Identifier: Apache-2.0
// What `git diff` shows file by file, summed behind the last one. Git calls its driver once for each file; what the calls before
// found is handed from one to the next in a file of names and counts, never of a contract's words.
#pragma once

#include <clausediff/check.h>

#include <string>
#include <vector>

namespace clausediff::cli {

/// Whether this call is one of several whose sum stands behind the last. Not in a log, whose count of files runs on from commit
/// to commit, for a single file, and where the system does not tell which git calls (Linux does).
bool is_summed();

/// Keeps the rows of this call for the next one. Behind the last file that git shows: all rows with their sum, as `stat` has
/// them; else nothing. Nothing too where git shows others beside the contracts, for then no call knows that it is the last.
std::string sum_behind_last(const std::vector<CheckedFile>& rows, const TerminalOptions& options);

}  // namespace clausediff::cli
