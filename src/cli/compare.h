// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <clausediff/document.h>
#include <clausediff/error.h>

#include <string>
#include <vector>

#include "cli/settings.h"

namespace clausediff::cli {

/// Makes the options' words into the stages' options, and reads the files that options name.
Result<bool> prepare(Settings& settings);

/// All files that are read, which no output may replace.
std::vector<std::string> inputs_of(const Settings& settings);

/// A contract for a command that reads one: a file, standard input, or "REV:PATH".
Result<Document> document_of(const std::string& argument, const Settings& settings);

}  // namespace clausediff::cli
