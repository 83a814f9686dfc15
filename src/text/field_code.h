// SPDX-License-Identifier: Apache-2.0
// The code of a field, cut into words (ECMA-376 part 1, 17.16.4).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

/// "REF _Ref1 \\r \\h" → its words; quoted arguments are one word, without their quotes.
std::vector<std::string> field_words(std::string_view code);

/// The kind in capitals: "REF"; empty where there is no code.
std::string field_kind(std::string_view code);

}  // namespace clausediff
