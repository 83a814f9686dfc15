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

/// Reads the two files that the settings name, and compares them.
Result<Report> compare_files(const Settings& settings);

}  // namespace clausediff::cli
