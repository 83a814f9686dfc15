// SPDX-License-Identifier: Apache-2.0
#include "redline/style_states.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "redline/tree.h"

namespace clausediff::redlining {
namespace {

constexpr std::uint32_t hidden_bit = 1;
constexpr std::uint32_t struck_bit = 2;
constexpr std::uint32_t vertical_shift = 2;
constexpr std::uint8_t state_toggles = toggle_hidden | toggle_strike | toggle_double_strike;

std::shared_ptr<Xml> styles_of(const Version& version) {
  const XmlPart* part = version.tree(version.names.styles);
  return part != nullptr ? part->xml : nullptr;
}

/// What a w:rPr states of these: 0 where it says nothing.
std::uint32_t stated(const RunProperties& run) {
  const std::uint32_t toggles = run.toggles & run.toggles_set & state_toggles;
  return toggles << 2 | static_cast<std::uint32_t>(run.vertical.value_or(VerticalAlign::baseline));
}

/// By kind and id of a style, what it states with all that it is based on; under "" the defaults and the styles of what names
/// none.
std::map<std::string, std::uint32_t> all_stated(const Styles& styles) {
  std::map<std::string, std::uint32_t> found;
  for (const Style& style : styles.items)
    if (const std::uint32_t states = stated(style.run); states != 0)
      found.emplace(static_cast<char>('0' + static_cast<int>(style.kind)) + style.id, states);
  if (const std::uint32_t states = stated(styles.default_run); states != 0) found.emplace("", states);
  if (styles.default_table != none && stated(styles.items[styles.default_table].run) != 0)
    found.emplace("table", stated(styles.items[styles.default_table].run));
  if (styles.default_paragraph != none && stated(styles.items[styles.default_paragraph].run) != 0)
    found.emplace("paragraph", stated(styles.items[styles.default_paragraph].run));
  return found;
}

bool states_in_tables(const Styles& styles) {
  return std::any_of(styles.items.begin(), styles.items.end(), [](const Style& style) {
    return style.kind == StyleKind::table && (stated(style.run) != 0 || !style.regions.empty());
  });
}

/// The innermost table around a node.
pugi::xml_node table_around(pugi::xml_node node) {
  while (node && name_of(node) != "w:tbl"_name) node = node.parent();
  return node;
}

/// A table's properties as they are where changes are rejected.
pugi::xml_node properties_before(pugi::xml_node table) {
  const pugi::xml_node properties = table.child("w:tblPr"), old = properties.child("w:tblPrChange").child("w:tblPr");
  return old ? old : properties;
}

/// The style of a table in these styles, or none.
std::uint32_t style_of_table(const Styles& styles, pugi::xml_node table) {
  if (!table) return none;
  const char* named = properties_before(table).child("w:tblStyle").attribute("w:val").value();
  return *named != '\0' ? styles.find(named, StyleKind::table) : styles.default_table;
}

bool has_regions(const Styles& styles, std::uint32_t style) { return style != none && !styles.items[style].regions.empty(); }

/// The node of that name around a node, below its table.
pugi::xml_node around_in_table(pugi::xml_node node, std::uint64_t name) {
  while (node && name_of(node) != name && name_of(node) != "w:tbl"_name) node = node.parent();
  return name_of(node) == name ? node : pugi::xml_node();
}

/// The order of w:rPr (17.3.2.28) around what is written here.
bool stands_before(const char* name, const char* other) {
  static const std::vector<std::string> order = {
      "w:ins",    "w:del",     "w:moveFrom", "w:moveTo",     "w:rStyle", "w:rFonts",    "w:b",       "w:bCs",
      "w:i",      "w:iCs",     "w:caps",     "w:smallCaps",  "w:strike", "w:dstrike",   "w:outline", "w:shadow",
      "w:emboss", "w:imprint", "w:noProof",  "w:snapToGrid", "w:vanish", "w:webHidden", "w:color",   "w:spacing",
      "w:w",      "w:kern",    "w:position", "w:sz",         "w:szCs",   "w:highlight", "w:u",       "w:effect",
      "w:bdr",    "w:shd",     "w:fitText",  "w:vertAlign",  "w:rtl",    "w:cs",        "w:em",      "w:lang"};
  const auto place = [](const char* of) {
    std::size_t at = 0;
    while (at < order.size() && order[at] != of) ++at;
    return at;
  };
  return place(name) < place(other);
}

void put(pugi::xml_node properties, const char* name, const char* value) {
  properties.remove_child(name);
  pugi::xml_node behind;
  for (const pugi::xml_node child : elements(properties)) {
    if (stands_before(child.name(), name)) behind = child;
  }
  pugi::xml_node made = behind ? properties.insert_child_after(name, behind) : properties.prepend_child(name);
  if (value != nullptr) made.append_attribute("w:val").set_value(value);
}

}  // namespace

std::uint32_t state_of(const Format& format) {
  return (format.hidden ? hidden_bit : 0U) | (format.strike ? struck_bit : 0U) |
         static_cast<std::uint32_t>(format.vertical) << vertical_shift;
}

StyleStates::StyleStates(const Version& before, const Version& after)
    : before_(read_styles(styles_of(before))), after_(read_styles(styles_of(after))) {
  // A table may be of another style now, which no mark covers where formats are not tracked.
  differ_ = all_stated(before_) != all_stated(after_) || states_in_tables(before_) || states_in_tables(after_);
}

std::uint32_t StyleStates::state(const Styles& styles, pugi::xml_node properties, const char* style, std::uint32_t table) {
  std::vector<Format> formats;
  FormatTable made(styles, formats);
  const std::uint32_t named = *style != '\0' ? styles.find(style, StyleKind::paragraph) : none;
  const std::uint32_t paragraph = named != none ? named : styles.default_paragraph;
  return state_of(formats[made.find(paragraph, table, read_run_properties(properties))]);
}

namespace {

std::uint32_t spanned(pugi::xml_node properties, const char* name, std::uint32_t otherwise) {
  constexpr int most = 10000;
  const pugi::xml_node stated = properties.child(name);
  return stated ? static_cast<std::uint32_t>(std::clamp(to_int(val(stated)), 0, most)) : otherwise;
}

/// The places of a table's own cells, by node.
std::unordered_map<std::size_t, TablePlace> places_in(pugi::xml_node table) {
  std::unordered_map<std::size_t, TablePlace> places;
  TablePlace place;
  std::uint32_t rows = 0;
  for (pugi::xml_node node = table; node; node = next_in(table, node, name_of(node) == "w:tc"_name)) {
    if (name_of(node) == "w:tr"_name) {
      place.row = rows++;
      place.column = spanned(node.child("w:trPr"), "w:gridBefore", 0);
      place.last_row = is_last_of_its_kind(node, TrackChanges::accept);
    } else if (name_of(node) == "w:tc"_name) {
      place.last_column = is_last_of_its_kind(node, TrackChanges::accept);
      places.emplace(node.hash_value(), place);
      place.column += spanned(node.child("w:tcPr"), "w:gridSpan", 1);
    }
  }
  return places;
}

}  // namespace

TablePlace StyleStates::place_of(pugi::xml_node table, pugi::xml_node paragraph) {
  const auto [known, is_new] = cell_places_.try_emplace(table.hash_value());
  if (is_new) known->second = places_in(table);
  const auto at = known->second.find(around_in_table(paragraph, "w:tc"_name).hash_value());
  return at == known->second.end() ? TablePlace{} : at->second;
}

std::uint32_t StyleStates::table_of_before(pugi::xml_node paragraph) {
  const pugi::xml_node table = table_around(paragraph);
  const std::uint32_t style = style_of_table(before_, table);
  if (!has_regions(before_, style)) return style;
  return before_.in_regions(
      style, regions_at(place_of(table, paragraph), regions_of_look(properties_before(table)), before_.items[style].bands));
}

/// Where after's style formats parts of the table, which part this is once rows came or went is not asked: all is said.
void StyleStates::spell(pugi::xml_node holder, pugi::xml_node paragraph, pugi::xml_node written) {
  const char* style = paragraph.child("w:pPr").child("w:pStyle").attribute("w:val").value();
  const std::uint32_t table = style_of_table(after_, table_around(written));
  const std::uint32_t wanted = state(before_, holder.child("w:rPr"), style, table_of_before(paragraph));
  const std::uint32_t made = has_regions(after_, table) ? ~wanted : state(after_, holder.child("w:rPr"), style, table);
  if (wanted == made) return;
  pugi::xml_node properties = first_child_named(holder, "w:rPr");
  if ((wanted & hidden_bit) != (made & hidden_bit)) put(properties, "w:vanish", (wanted & hidden_bit) != 0 ? nullptr : "0");
  if ((wanted & struck_bit) != (made & struck_bit)) {
    put(properties, "w:strike", (wanted & struck_bit) != 0 ? nullptr : "0");
    put(properties, "w:dstrike", "0");
  }
  if (wanted >> vertical_shift == made >> vertical_shift) return;
  static constexpr const char* aligned[] = {"baseline", "superscript", "subscript"};
  put(properties, "w:vertAlign", aligned[wanted >> vertical_shift]);
  properties.remove_child("w:position");
}

}  // namespace clausediff::redlining
