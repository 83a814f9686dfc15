// SPDX-License-Identifier: Apache-2.0
// The inside of a Markdown block → a paragraph's text with its runs and links.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace clausediff {

/// "[^1]": where a note hangs.
struct NoteMark {
  std::uint32_t position = 0;  // in the text, which has the mark no more
  std::string name;
};

/// "![Logo](logo.png)": U+FFFC in the text.
struct InlineImage {
  std::uint32_t position = 0;
  std::string description;
  std::string target;
};

struct InlineText {
  std::string text;              // without the marks of emphasis, escapes and tags
  std::vector<Run> runs;         // `format` is a sum of the bits below
  std::vector<Hyperlink> links;  // `paragraph` is not set
  std::vector<NoteMark> notes;
  std::vector<InlineImage> images;
};

constexpr std::uint32_t bold_bit = 1;
constexpr std::uint32_t italic_bit = 2;
constexpr std::uint32_t strike_bit = 4;
constexpr std::uint32_t format_combinations = 8;

/// CommonMark 0.31, 6, without reference links, and pandoc's attributes ("[Fees]{.underline}"); what is not understood stays as
/// it is written. `notes` are the names of the notes that the file has; a mark of another one is text.
InlineText read_inline(std::string_view markdown, const std::set<std::string>& notes = {});

}  // namespace clausediff
