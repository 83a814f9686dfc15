// SPDX-License-Identifier: Apache-2.0
// A command line and the configuration → settings.
#pragma once

#include <clausediff/error.h>

#include <string>
#include <vector>

#include "cli/parse.h"

namespace clausediff::cli {

/// The same command line, with the configuration's values for options that nobody names. The file that decides is the command's
/// after version; for a command that finds its files itself it is the folder where we stand.
Result<CommandLine> configured(const Command& command, const CommandLine& line);

/// The settings for one of many files, whose path is given; nothing but what a configuration can set is other than in `settings`.
Result<Settings> settings_for(const Settings& settings, const std::string& path);

}  // namespace clausediff::cli
