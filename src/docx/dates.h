// SPDX-License-Identifier: Apache-2.0
// Dates as a date control writes them (ECMA-376 part 1, 17.5.2.8).
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

/// "2026-03-01" by "d MMMM yyyy" → "1 March 2026". Names are English. What is no ISO 8601 date comes back as it is.
std::string written_date(std::string_view iso, std::string_view picture);

}  // namespace clausediff
