// SPDX-License-Identifier: Apache-2.0
// British, Indian, Australian and American spellings of a word → one.
#pragma once

#include <string>
#include <string_view>

namespace clausediff {

/// `word` is in lower case. The result is for comparison only and need not be a word anybody writes.
std::string one_spelling(std::string_view word);

}  // namespace clausediff
