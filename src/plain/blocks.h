// SPDX-License-Identifier: Apache-2.0
// Lines of Markdown → blocks, each of which becomes a paragraph or a row of a table.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plain/lines.h"
#include "text/language.h"

namespace clausediff {

enum class BlockKind : std::uint8_t { paragraph, heading, item, row, code, note };

struct BlockCell {
  std::uint32_t table = none;  // tables drawn with rules, counted from 0
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t column_span = 1;

  bool operator==(const BlockCell& other) const = default;
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::string source;  // its Markdown without the block's own marks, lines joined
  std::uint32_t line = 0;
  std::int8_t level = 0;     // of a heading from 0; of an item its nesting from 0
  std::int8_t heading = -1;  // of an item that is a heading too ("2. # Fees"): that one's level
  std::string label;         // of an item: "2." or a bullet; of a note its name
  bool first_row = false;    // of a row: a table begins
  BlockCell cell;            // of a block that stands in the cell of a table drawn with rules
};

/// Takes out the YAML a file may begin with, between "---" and "---" or "...", without a blank line. Whether there was any.
/// Where a line in between is no YAML, the first "---" is a rule and all behind it text.
bool drop_front_matter(std::vector<Line>& lines);

/// CommonMark 0.31, 4 and 5, with the tables and notes of GitHub's dialect and of pandoc's.
std::vector<Block> split_blocks(const std::vector<Line>& lines, const Language& language);

/// The cells of a table's row, without the bars.
std::vector<std::string_view> split_row(std::string_view row);

}  // namespace clausediff
