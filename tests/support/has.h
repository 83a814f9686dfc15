// SPDX-License-Identifier: Apache-2.0
// Whether an output says something.
#pragma once

#include <string_view>

namespace clausediff::test {

inline bool has(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }

}  // namespace clausediff::test
