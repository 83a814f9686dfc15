// SPDX-License-Identifier: Apache-2.0
// Styled words → lines that fit a terminal.
#pragma once

#include <clausediff/finding.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

enum class PaintStyle { plain, strong, faint, deleted, inserted, moved, high, medium, low };

/// `text` is already safe for a terminal; a line feed in it ends the line.
struct Styled {
  std::string text;
  PaintStyle style = PaintStyle::plain;
};

struct PaintLayout {
  std::size_t first = 0;   // columns of indent of the first line
  std::size_t indent = 0;  // of the others
  std::size_t width = 80;  // columns in all
  bool colour = false;
};

PaintStyle style_of(Severity severity);

/// `text` between the codes for `style` (ECMA-48, 8.3.117 SGR); as it is where there is no colour.
std::string painted(std::string_view text, PaintStyle style, bool colour);

/// Appends the texts, broken into lines; each line ends with a line feed and opens and closes its own styles, so that a
/// pager may begin anywhere.
void append_wrapped(std::string& out, const std::vector<Styled>& texts, const PaintLayout& layout);

}  // namespace clausediff
