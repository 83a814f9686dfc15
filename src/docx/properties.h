// SPDX-License-Identifier: Apache-2.0
// Run and paragraph properties as one w:rPr or w:pPr states them, before styles are applied.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace clausediff {

/// The toggle properties of ECMA-376 part 1, 17.7.3, as bits.
enum Toggle : std::uint8_t {
  toggle_bold = 1,
  toggle_italic = 2,
  toggle_strike = 4,
  toggle_caps = 8,
  toggle_small_caps = 16,
  toggle_hidden = 32,
  toggle_double_strike = 64
};

/// What one w:rPr says; unset members say nothing.
struct RunProperties {
  std::uint8_t toggles_set = 0;  // which toggles are stated
  std::uint8_t toggles = 0;      // their values
  std::optional<bool> underline;
  std::optional<bool> right_to_left;
  std::optional<VerticalAlign> vertical;
  std::optional<std::uint16_t> half_points;
  std::optional<std::uint32_t> colour;
  std::optional<std::uint32_t> highlight;
  std::optional<std::uint32_t> shading;
  const char* font = nullptr;   // points into the tree
  const char* style = nullptr;  // w:rStyle
  pugi::xml_node change;        // w:rPrChange: a tracked change of the format
};

/// What one w:pPr says.
struct ParagraphProperties {
  const char* style = nullptr;       // w:pStyle
  std::optional<int> numbering;      // w:numId; 0 takes the number away
  std::optional<int> level;          // w:ilvl
  std::optional<int> outline_level;  // 0 to 8; 9 is body text
  std::optional<Justification> justification;
  std::optional<int> indent_start;
  std::optional<int> indent_first;
  std::optional<bool> right_to_left;
  bool drop_cap = false;  // w:framePr with w:dropCap: a big first letter of the next paragraph
};

RunProperties read_run_properties(pugi::xml_node properties);
ParagraphProperties read_paragraph_properties(pugi::xml_node properties);

/// What `over` states wins over what `under` states; toggles too (17.7.2: along one chain of styles the nearest wins).
void overlay(RunProperties& under, const RunProperties& over);
void overlay(ParagraphProperties& under, const ParagraphProperties& over);

}  // namespace clausediff
