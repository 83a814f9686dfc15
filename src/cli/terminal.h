// SPDX-License-Identifier: Apache-2.0
// What standard output is, and what may be sent there.
#pragma once

#include <clausediff/error.h>

#include <string>
#include <string_view>

#include "cli/settings.h"

namespace clausediff::cli {

/// Whether standard output is one.
bool is_terminal();

/// Colour, links and width for this run. `under_git`: git called us, so its color.diff has a say.
TerminalOptions terminal_options(const Settings& settings, bool under_git);

/// Writes a page to standard output; where that is a terminal and the page is longer than it, by way of $PAGER.
Result<bool> show(std::string_view page, const Settings& settings);

}  // namespace clausediff::cli
