// SPDX-License-Identifier: Apache-2.0
#include "text/field_code.h"

#include <algorithm>

#include "text/white_space.h"

namespace clausediff {

std::vector<std::string> field_words(std::string_view code) {
  std::vector<std::string> words;
  bool quoted = false, open = false;
  for (const char c : code) {
    if (c == '"') {
      quoted = !quoted;
      if (quoted) words.emplace_back();
      open = quoted;
    } else if (!quoted && is_ascii_space(c)) {
      open = false;
    } else {
      if (!open) words.emplace_back();
      open = true;
      words.back() += c;
    }
  }
  return words;
}

std::string field_kind(std::string_view code) {
  const std::size_t begin = std::min(code.find_first_not_of(" \t\r\n"), code.size());
  code.remove_prefix(begin);
  if (!code.empty() && code.front() == '=') return "=";
  std::string kind(code.substr(0, code.find_first_of(" \t\r\n\\\"")));
  for (char& c : kind) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return kind;
}

}  // namespace clausediff
