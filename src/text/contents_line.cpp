// SPDX-License-Identifier: Apache-2.0
#include "text/contents_line.h"

#include <algorithm>

#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::size_t longest_number = 24;  // bytes: "Article XXXVIII."
constexpr std::size_t longest_page = 6;     // bytes: "xxviii"

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\xA0' || c == '\xC2'; }  // C2 A0: no-break space
bool is_roman(char c) { return std::string_view("ivxlcdmIVXLCDM").find(c) != std::string_view::npos; }

// Where the words begin behind a number that a tab, or digits and a space, set off.
std::size_t words_begin(std::string_view line) {
  const std::size_t tab = line.find('\t');
  const std::string_view first = line.substr(0, std::min(line.find_first_of(" \t"), line.size()));
  const bool numbered = std::any_of(first.begin(), first.end(), is_ascii_digit) || first.find('(') == 0 ||
                        std::all_of(first.begin(), first.end(), [](char c) { return is_roman(c) || c == '.'; });
  const bool tabbed = tab != std::string_view::npos && tab <= longest_number && line.find('\t', tab + 1) != std::string_view::npos;
  std::size_t begin = tabbed ? tab : numbered && first.size() <= longest_number ? first.size() : 0;
  while (begin < line.size() && is_blank(line[begin])) ++begin;
  return begin;
}

// Where the words end before leaders or a tab, and a page.
std::size_t words_end(std::string_view line) {
  std::size_t end = line.size();
  while (end > 0 && is_blank(line[end - 1])) --end;
  std::size_t page = end;
  const bool digits = end > 0 && is_ascii_digit(line[end - 1]);
  while (page > 0 && end - page < longest_page && (digits ? is_ascii_digit(line[page - 1]) : is_roman(line[page - 1]))) --page;
  std::size_t leader = page;
  while (leader > 0 && (is_blank(line[leader - 1]) || line[leader - 1] == '.' || line[leader - 1] == '_')) --leader;
  const std::string_view between = line.substr(leader, page - leader);
  const bool set_off = between.find('\t') != std::string_view::npos || std::count(between.begin(), between.end(), '.') > 2 ||
                       between.find("   ") != std::string_view::npos;
  return set_off ? leader : end;
}

}  // namespace

Span contents_words(std::string_view line) {
  const std::size_t begin = words_begin(line);
  const std::size_t end = words_end(line);
  if (begin >= end) return {0, static_cast<std::uint32_t>(line.size())};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace clausediff
