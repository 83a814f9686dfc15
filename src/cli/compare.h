// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <clausediff/error.h>
#include <clausediff/report.h>

#include "cli/settings.h"

namespace clausediff::cli {

/// Makes the options' words into the stages' options, and reads the files that options name.
Result<bool> prepare(Settings& settings);

/// Reads the two files that the settings name, and compares them.
Result<Report> compare_files(const Settings& settings);

}  // namespace clausediff::cli
