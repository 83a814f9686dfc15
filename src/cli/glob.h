// SPDX-License-Identifier: Apache-2.0
// Patterns for paths, as git's attributes have them.
#pragma once

#include <string>

namespace clausediff::cli {

/// True where `pattern` means `path`; both are relative to one folder, with "/" between steps. "*", "?" and "[…]" stand for
/// letters of one step, "**" for any number of steps. A pattern without "/" means a name in any folder, and one that means a
/// folder means all that lies in it.
bool matches_path(const std::string& pattern, const std::string& path);

}  // namespace clausediff::cli
