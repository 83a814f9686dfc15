// SPDX-License-Identifier: Apache-2.0
// Lines → where paragraphs begin. A file may have one paragraph a line or lines cut to a width; the lines themselves tell.
#pragma once

#include <cstdint>
#include <vector>

#include "plain/lines.h"
#include "text/language.h"

namespace clausediff {

/// How a text file is laid out as a whole.
struct Layout {
  bool wrapped = false;          // lines are cut to `width`
  bool blank_separated = false;  // blank lines stand between paragraphs
  std::uint32_t width = 0;       // columns; of a wrapped file
};

Layout measure_layout(const std::vector<Line>& lines, const Language& language);

/// What stands between two lines.
enum class Joint : std::uint8_t {
  paragraph,  // a new paragraph begins
  wrap,       // the line was cut to the width: a space in the paragraph's text
  line_break  // the line was meant to end there: an address, a title, a table
};

/// The joint before each line; the first line's is always `paragraph`.
std::vector<Joint> find_joints(const std::vector<Line>& lines, const Layout& layout, const Language& language);

}  // namespace clausediff
