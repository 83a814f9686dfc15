// SPDX-License-Identifier: Apache-2.0
// A zip that lost its directory → one that has a directory again, for `--recover`.
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

/// Finds the entries by their local headers (APPNOTE.TXT 4.3.7) and writes a new central directory behind them.
/// Entries whose size is not in the local header end where the next one begins. Empty where no entry is found.
std::string rebuild_zip(std::string_view bytes);

}  // namespace clausediff
