// SPDX-License-Identifier: Apache-2.0
#include "redline/contents_names.h"

#include <algorithm>

namespace clausediff::redlining {

std::string without_own_names(std::string_view code) {
  constexpr std::string_view spaces = " \t\r\n";
  std::string out;
  for (std::size_t at = 0; at < code.size();) {
    if (spaces.find(code[at]) != std::string_view::npos) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      ++at;
      continue;
    }
    const std::size_t end = std::min(code.find_first_of(spaces, at), code.size());
    const std::string_view word = code.substr(at, end - at);
    const std::size_t sign = word.starts_with('#') ? 1 : 0;  // of a link within the file
    const bool own = word.substr(sign).starts_with('_');
    out += own ? word.substr(0, sign + 1) : word;
    at = end;
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

}  // namespace clausediff::redlining
