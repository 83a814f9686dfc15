// SPDX-License-Identifier: Apache-2.0
// Outputs that were accepted as text, and are compared with what is made now.
#pragma once

#include <filesystem>
#include <string>

namespace clausediff::tests {

std::string read_text(const std::filesystem::path& path);

/// Checks that the file holds `got`; shows the lines that differ where it does not. With CLAUSEDIFF_ACCEPT=1 in the environment
/// the file is written anew instead: CONTRIBUTING.md.
void check_accepted(const std::filesystem::path& file, const std::string& got);

}  // namespace clausediff::tests
