// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <clausediff/error.h>
#include <clausediff/report.h>

#include <string>
#include <vector>

#include "cli/settings.h"

namespace clausediff::cli {

/// Makes the options' words into the stages' options, and reads the files that options name.
Result<bool> prepare(Settings& settings);

/// All files that are read, which no output may replace.
std::vector<std::string> inputs_of(const Settings& settings);

/// A Word file of no bytes is a failed download, not a contract without words. (git may ask for such a file; it does not come
/// here.)
Result<bool> check_not_empty(const std::string& path);

/// Reads the two files that the settings name, and compares them.
Result<Report> compare_files(const Settings& settings);

}  // namespace clausediff::cli
