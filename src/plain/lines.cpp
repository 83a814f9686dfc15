// SPDX-License-Identifier: Apache-2.0
// Text → lines with what their layout says.
#include "plain/lines.h"

#include <algorithm>
#include <cstddef>

namespace clausediff {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

/// Line feed, vertical tab, form feed, carriage return: they stand side by side.
bool ends_line(char character) { return character >= '\n' && character <= '\r'; }

bool is_indent(char character) { return character == ' ' || character == '\t'; }

/// Bytes of white space at the beginning; a no-break space counts, for it indents many converted filings.
std::size_t leading_space(std::string_view text, std::uint32_t& columns) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_indent(text[at])) {
      columns = text[at] == '\t' ? (columns / 8 + 1) * 8 : columns + 1;
      ++at;
    } else if (text.substr(at, 2) == no_break_space) {
      ++columns;
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

std::string_view without_trailing_space(std::string_view text) {
  while (!text.empty()) {
    if (is_indent(text.back())) {
      text.remove_suffix(1);
    } else if (text.size() >= 2 && text.substr(text.size() - 2) == no_break_space) {
      text.remove_suffix(2);
    } else {
      break;
    }
  }
  return text;
}

}  // namespace

std::uint32_t count_code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::uint32_t number = 0;
  bool after_blank = true;
  bool page_break = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && !ends_line(text[end])) ++end;
    Line line;
    line.number = number;
    line.after_blank = after_blank;
    line.page_break = page_break;
    line.text = text.substr(at, end - at);
    line.text.remove_prefix(leading_space(line.text, line.indent));
    line.hard_break = line.text.size() > 2 && line.text.substr(line.text.size() - 2) == "  ";
    line.text = without_trailing_space(line.text);
    line.end_column = line.indent + count_code_points(line.text);
    const char ending = end < text.size() ? text[end] : '\n';
    after_blank = line.text.empty() || ending == '\f';
    page_break = (line.text.empty() && page_break) || ending == '\f';
    if (!line.text.empty()) lines.push_back(line);
    at = end + 1;
    if (ending == '\r' && at < text.size() && text[at] == '\n') ++at;
    if (ending != '\f' && ending != '\v') ++number;
  }
  return lines;
}

}  // namespace clausediff
