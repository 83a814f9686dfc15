// SPDX-License-Identifier: Apache-2.0
// Text → lines with what their layout says.
#include "plain/lines.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace clausediff {
namespace {

constexpr std::string_view line_ends = "\n\r\v\f";
constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_space(char character) { return character == ' ' || character == '\t'; }

/// Bytes of white space at the beginning; a no-break space counts, for it indents many converted filings.
std::size_t leading_space(std::string_view text, std::uint32_t& columns) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (is_space(text[at])) {
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
    if (is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.size() >= 2 && text.substr(text.size() - 2) == no_break_space) {
      text.remove_suffix(2);
    } else {
      break;
    }
  }
  return text;
}

/// The digits of a line that is nothing but a page number: "5", "- 5 -", "Page 5 of 9"; empty for any other line.
std::string_view page_number(std::string_view text) {
  constexpr std::string_view decoration = "-_. ~*[]()";
  const std::size_t first = text.find_first_not_of(decoration);
  if (first == std::string_view::npos || text.size() > 24) return {};
  text = text.substr(first, text.find_last_not_of(decoration) + 1 - first);
  if (text.substr(0, 5) == "Page " || text.substr(0, 5) == "PAGE ")
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(' ', 5)));
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view rest = text.substr(digits);
  const bool whole = rest.empty() || rest.substr(0, 4) == " of " || rest.substr(0, 4) == " OF ";
  return whole && digits <= 4 ? text.substr(0, digits) : std::string_view();
}

bool is_page_mark(std::string_view text) { return text.substr(0, 6) == "<PAGE>" && text.size() < 16; }

}  // namespace

std::uint32_t count_code_points(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  std::uint32_t number = 0;
  bool after_blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(line_ends, at), text.size());
    Line line;
    line.number = number;
    line.after_blank = after_blank;
    line.text = text.substr(at, end - at);
    line.text.remove_prefix(leading_space(line.text, line.indent));
    line.hard_break = line.text.size() > 2 && line.text.substr(line.text.size() - 2) == "  ";
    line.text = without_trailing_space(line.text);
    line.end_column = line.indent + count_code_points(line.text);
    const char ending = end < text.size() ? text[end] : '\n';
    after_blank = line.text.empty() || ending == '\f';
    if (!line.text.empty()) lines.push_back(line);
    at = end + 1;
    if (ending == '\r' && at < text.size() && text[at] == '\n') ++at;
    if (ending != '\f' && ending != '\v') ++number;
  }
  return lines;
}

std::size_t drop_page_marks(std::vector<Line>& lines) {
  std::vector<bool> drop(lines.size(), false);
  std::vector<std::size_t> numbered;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const bool alone =
        lines[at].after_blank && (at + 1 == lines.size() || lines[at + 1].after_blank || is_page_mark(lines[at + 1].text));
    if (is_page_mark(lines[at].text) && alone) drop[at] = true;
    if (!alone || page_number(lines[at].text).empty()) continue;
    numbered.push_back(at);
  }
  // A number alone on its line is a page's only where it goes on counting; a lone "5" may be a table's or a clause's.
  for (std::size_t at = 0; at + 1 < numbered.size(); ++at) {
    const int here = std::stoi(std::string(page_number(lines[numbered[at]].text)));
    const int next = std::stoi(std::string(page_number(lines[numbered[at + 1]].text)));
    if (next == here + 1 && numbered[at + 1] - numbered[at] > 2) drop[numbered[at]] = drop[numbered[at + 1]] = true;
  }
  std::size_t kept = 0;
  bool gap = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    gap = gap || drop[at];
    if (drop[at]) continue;
    lines[kept] = lines[at];
    lines[kept].after_blank = lines[kept].after_blank || gap;
    gap = false;
    ++kept;
  }
  const std::size_t dropped = lines.size() - kept;
  lines.resize(kept);
  return dropped;
}

}  // namespace clausediff
