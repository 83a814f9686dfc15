// SPDX-License-Identifier: Apache-2.0
// SHA-256 of files and parts.
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

/// In lower-case hexadecimal.
std::string sha256(std::string_view bytes);

}  // namespace clausediff
