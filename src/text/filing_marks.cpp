// SPDX-License-Identifier: Apache-2.0
#include "text/filing_marks.h"

#include <algorithm>
#include <array>

namespace clausediff {
namespace {

constexpr std::string_view page = "PAGE";
constexpr std::array<std::string_view, 6> names = {page, "TABLE", "CAPTION", "S", "C", "FN"};

/// The name of the mark with which the text begins, empty where there is none.
std::string_view name_of(std::string_view text) {
  if (!text.starts_with('<')) return {};
  text.remove_prefix(text.starts_with("</") ? 2 : 1);
  for (const std::string_view name : names)
    if (text.starts_with(name) && text.substr(name.size(), 1) == ">") return text.substr(0, name.size());
  return {};
}

}  // namespace

std::size_t filing_mark_size(std::string_view text) {
  const std::string_view name = name_of(text);
  return name.empty() ? 0 : name.size() + (text.starts_with("</") ? 3 : 2);
}

bool is_table_mark_line(std::string_view line) {
  bool any = false;
  for (std::size_t at = line.find_first_not_of(" \t"); at < line.size(); at = line.find_first_not_of(" \t", at)) {
    const std::string_view rest = line.substr(at);
    if (name_of(rest).empty() || name_of(rest) == page) return false;
    at += filing_mark_size(rest);
    any = true;
  }
  return any;
}

}  // namespace clausediff
