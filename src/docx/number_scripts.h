// SPDX-License-Identifier: Apache-2.0
// Number formats that count in other scripts than Latin.
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

/// Decimal where the format is not known.
std::string format_in_script(std::string_view format, int value);

}  // namespace clausediff
