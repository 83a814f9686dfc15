// SPDX-License-Identifier: Apache-2.0
// In which form a command writes, told by --format and by the name of the output.
#pragma once

#include <clausediff/error.h>
#include <clausediff/format.h>

#include <string>
#include <string_view>

#include "cli/settings.h"

namespace clausediff::cli {

/// The format asked for, else that of the output's extension, else `usual`. Fails where the name promises what is not written
/// there, since the file would open as rubbish, and where the form is none for a screen.
Result<const OutputFormat*> choose_format(const Settings& settings, std::string_view usual);

/// A redline is a .docx; under another name another program would open it.
Result<bool> check_redline_name(const std::string& output);

/// The choices of --format: "terminal|text|json".
std::string format_choices();

}  // namespace clausediff::cli
