// SPDX-License-Identifier: Apache-2.0
// Text → lines with what their layout says. First step of src/plain.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace clausediff {

/// A line that holds something. `text` is a part of the text that was read.
struct Line {
  std::string_view text;         // without white space at either end
  std::uint32_t number = 0;      // from 0, blank lines counted
  std::uint32_t indent = 0;      // columns before the text; a tab reaches the next eighth column
  std::uint32_t end_column = 0;  // indent and text together, in code points
  bool hard_break = false;       // two spaces at its end, a line break in Markdown
  bool after_blank = true;       // a blank line, a page break or nothing precedes it
  bool page_break = false;       // a page ended before it: what parts it from the line above is the page's edge
};

/// LF, CR LF, CR, vertical tab and form feed end a line.
std::vector<Line> split_lines(std::string_view text);

/// Code points of valid UTF-8.
std::uint32_t count_code_points(std::string_view text);

}  // namespace clausediff
