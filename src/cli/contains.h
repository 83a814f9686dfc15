// SPDX-License-Identifier: Apache-2.0
// Whether a word stands in a list of words.
#pragma once

#include <algorithm>
#include <string_view>

namespace clausediff::cli {

template <class List>
bool contains(const List& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace clausediff::cli
