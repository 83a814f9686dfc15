// SPDX-License-Identifier: Apache-2.0
#include "docx/properties.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>

#include "package/xml.h"

namespace clausediff {
namespace {

struct NamedColour {
  const char* name;
  std::uint32_t colour;
};

// ECMA-376 part 1, 17.18.40.
constexpr std::array highlights{
    NamedColour{"yellow", 0xFFFF00},      NamedColour{"green", 0x00FF00},     NamedColour{"cyan", 0x00FFFF},
    NamedColour{"magenta", 0xFF00FF},     NamedColour{"blue", 0x0000FF},      NamedColour{"red", 0xFF0000},
    NamedColour{"darkBlue", 0x000080},    NamedColour{"darkCyan", 0x008080},  NamedColour{"darkGreen", 0x008000},
    NamedColour{"darkMagenta", 0x800080}, NamedColour{"darkRed", 0x800000},   NamedColour{"darkYellow", 0x808000},
    NamedColour{"darkGray", 0x808080},    NamedColour{"lightGray", 0xC0C0C0}, NamedColour{"black", 0x000000},
    NamedColour{"white", 0xFFFFFF}};

std::uint32_t highlight_colour(const char* name) {
  for (const NamedColour& one : highlights) {
    if (std::strcmp(one.name, name) == 0) return one.colour;
  }
  return none;
}

std::uint32_t hex_colour(const char* text) {
  char* end = nullptr;
  const unsigned long value = std::strtoul(text, &end, 16);
  return end - text == 6 ? static_cast<std::uint32_t>(value) : none;
}

void set_toggle(RunProperties& out, Toggle toggle, pugi::xml_node node) {
  const bool value = on_off(node);
  const auto bit = static_cast<std::uint8_t>(toggle);
  out.toggles_set = static_cast<std::uint8_t>(out.toggles_set | bit);
  out.toggles = static_cast<std::uint8_t>(value ? out.toggles | bit : out.toggles & ~bit);
}

VerticalAlign vertical_align(const char* value) {
  if (std::strcmp(value, "superscript") == 0) return VerticalAlign::superscript;
  return std::strcmp(value, "subscript") == 0 ? VerticalAlign::subscript : VerticalAlign::baseline;
}

Justification justification(const char* value) {
  if (std::strcmp(value, "center") == 0) return Justification::center;
  if (std::strcmp(value, "right") == 0 || std::strcmp(value, "end") == 0) return Justification::end;
  const bool both = std::strcmp(value, "both") == 0 || std::strcmp(value, "distribute") == 0;
  return both ? Justification::justify : Justification::start;
}

void read_indents(ParagraphProperties& out, pugi::xml_node node) {
  for (const pugi::xml_attribute a : node.attributes()) {
    switch (name_hash(a.name())) {
      case "w:left"_name:
      case "w:start"_name:
        out.indent_start = to_twips(a.value());
        break;
      case "w:firstLine"_name:
        out.indent_first = to_twips(a.value());
        break;
      case "w:hanging"_name:
        out.indent_first = -to_twips(a.value());
        break;
      default:
        break;
    }
  }
}

void read_numbering(ParagraphProperties& out, pugi::xml_node node) {
  if (const auto id = node.child("w:numId")) out.numbering = to_int(val(id));
  if (const auto level = node.child("w:ilvl")) out.level = to_int(val(level));
}

bool is_drop_cap(const char* value) { return std::strcmp(value, "drop") == 0 || std::strcmp(value, "margin") == 0; }

/// Sizes beyond what Word takes (17.3.2.38: half-points, up to 1638 points) come from damage; they must not wrap round to tiny.
std::uint16_t half_points(const char* value) { return static_cast<std::uint16_t>(std::clamp(to_int(value), 0, 3276)); }

/// Characters raised or lowered by hand (17.3.2.24, half-points) say what superscripts and subscripts say; less than two points
/// is a matter of looks.
VerticalAlign raised(int half_points) {
  constexpr int least = 4;
  if (half_points >= least) return VerticalAlign::superscript;
  return half_points <= -least ? VerticalAlign::subscript : VerticalAlign::baseline;
}

template <class T>
void take(std::optional<T>& under, const std::optional<T>& over) {
  if (over) under = over;
}

}  // namespace

RunProperties read_run_properties(pugi::xml_node properties) {
  RunProperties out;
  for (pugi::xml_node node = properties.first_child(); node; node = node.next_sibling()) {
    switch (name_of(node)) {
      case "w:rStyle"_name:
        out.style = val(node);
        break;
      case "w:rPrChange"_name:
        out.change = node;
        break;
      case "w:b"_name:
        set_toggle(out, toggle_bold, node);
        break;
      case "w:i"_name:
        set_toggle(out, toggle_italic, node);
        break;
      case "w:strike"_name:
        set_toggle(out, toggle_strike, node);
        break;
      case "w:dstrike"_name:
        set_toggle(out, toggle_double_strike, node);
        break;
      case "w:caps"_name:
        set_toggle(out, toggle_caps, node);
        break;
      case "w:smallCaps"_name:
        set_toggle(out, toggle_small_caps, node);
        break;
      case "w:vanish"_name:
        set_toggle(out, toggle_hidden, node);
        break;
      case "w:u"_name:
        out.underline = std::strcmp(val(node), "none") != 0;
        break;
      case "w:rtl"_name:
        out.right_to_left = on_off(node);
        break;
      case "w:vertAlign"_name:
        out.vertical = vertical_align(val(node));
        break;
      case "w:position"_name:
        if (!out.vertical) out.vertical = raised(to_int(val(node)));
        break;
      case "w:sz"_name:
        out.half_points = half_points(val(node));
        break;
      case "w:color"_name:
        out.colour = hex_colour(val(node));
        break;
      case "w:highlight"_name:
        out.highlight = highlight_colour(val(node));
        break;
      case "w:shd"_name:
        out.shading = hex_colour(node.attribute("w:fill").value());
        break;
      case "w:rFonts"_name:
        if (const auto font = node.attribute("w:ascii"))
          out.font = font.value();
        else if (const auto other = node.attribute("w:hAnsi"))
          out.font = other.value();
        break;
      default:
        break;
    }
  }
  return out;
}

ParagraphProperties read_paragraph_properties(pugi::xml_node properties) {
  ParagraphProperties out;
  for (pugi::xml_node node = properties.first_child(); node; node = node.next_sibling()) {
    switch (name_of(node)) {
      case "w:pStyle"_name:
        out.style = val(node);
        break;
      case "w:numPr"_name:
        read_numbering(out, node);
        break;
      case "w:outlineLvl"_name:
        out.outline_level = to_int(val(node), 9);
        break;
      case "w:jc"_name:
        out.justification = justification(val(node));
        break;
      case "w:ind"_name:
        read_indents(out, node);
        break;
      case "w:bidi"_name:
        out.right_to_left = on_off(node);
        break;
      case "w:framePr"_name:
        out.drop_cap = is_drop_cap(node.attribute("w:dropCap").value());
        break;
      default:
        break;
    }
  }
  return out;
}

void overlay(RunProperties& under, const RunProperties& over) {
  under.toggles = static_cast<std::uint8_t>((under.toggles & ~over.toggles_set) | (over.toggles & over.toggles_set));
  under.toggles_set = static_cast<std::uint8_t>(under.toggles_set | over.toggles_set);
  take(under.underline, over.underline);
  take(under.right_to_left, over.right_to_left);
  take(under.vertical, over.vertical);
  take(under.half_points, over.half_points);
  take(under.colour, over.colour);
  take(under.highlight, over.highlight);
  take(under.shading, over.shading);
  if (over.font != nullptr) under.font = over.font;
  if (over.style != nullptr) under.style = over.style;
}

void overlay(ParagraphProperties& under, const ParagraphProperties& over) {
  if (over.style != nullptr) under.style = over.style;
  take(under.numbering, over.numbering);
  take(under.level, over.level);
  take(under.outline_level, over.outline_level);
  take(under.justification, over.justification);
  take(under.indent_start, over.indent_start);
  take(under.indent_first, over.indent_first);
  take(under.right_to_left, over.right_to_left);
}

}  // namespace clausediff
