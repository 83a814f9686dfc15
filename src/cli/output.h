// SPDX-License-Identifier: Apache-2.0
// Results → standard output or a file.
#pragma once

#include <clausediff/error.h>

#include <string>
#include <string_view>
#include <vector>

namespace clausediff::cli {

/// Writes to standard output. A reader that went away (a closed pager) is no trouble: the result is then written as far as
/// it was wanted.
Result<bool> write_standard_output(std::string_view bytes);

/// All that a command has to say, and that it is done.
Result<int> print_all(std::string_view bytes);

/// Writes a temporary file beside `path` and renames it, so that `path` is either as it was or whole. Fails rather than
/// replace one of `inputs`, whatever name it goes by.
Result<bool> write_file(const std::string& path, std::string_view bytes, const std::vector<std::string>& inputs);

/// write_file(), or write_standard_output() where `path` is empty or "-".
Result<bool> write_output(const std::string& path, std::string_view bytes, const std::vector<std::string>& inputs);

/// Names and messages that others give us, with control characters but the line feed, bidirectional controls and bytes
/// that are no UTF-8 shown as "?".
std::string printable(std::string text);

}  // namespace clausediff::cli
