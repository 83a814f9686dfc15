// SPDX-License-Identifier: Apache-2.0
#include "docx/styles.h"

#include <algorithm>
#include <cstring>
#include <string_view>
#include <utility>

#include "text/ascii.h"

namespace clausediff {
namespace {

StyleKind style_kind(const char* type) {
  if (std::strcmp(type, "character") == 0) return StyleKind::character;
  if (std::strcmp(type, "table") == 0) return StyleKind::table;
  return std::strcmp(type, "numbering") == 0 ? StyleKind::numbering : StyleKind::paragraph;
}

void set_default(Styles& styles, std::uint32_t index) {
  switch (styles.items[index].kind) {
    case StyleKind::paragraph:
      styles.default_paragraph = index;
      break;
    case StyleKind::character:
      styles.default_character = index;
      break;
    case StyleKind::table:
      styles.default_table = index;
      break;
    case StyleKind::numbering:
      break;
  }
}

/// The built-in headings have their outline level by their name: Word shows "heading 2" on level 2 though the style states none.
/// 9 where the name is none of theirs.
int heading_level(std::string_view name) {
  constexpr std::string_view heading = "heading ";
  if (name.size() != heading.size() + 1 || !equal_ignoring_ascii_case(name.substr(0, heading.size()), heading)) return 9;
  const char digit = name.back();
  return digit >= '1' && digit <= '9' ? digit - '1' : 9;
}

/// 0 where nothing is said: then it is the parent's, and at last one.
std::uint32_t band_size(pugi::xml_node style, const char* name) {
  constexpr int most = 10000;
  const pugi::xml_node size = style.child("w:tblPr").child(name);
  return size ? static_cast<std::uint32_t>(std::clamp(to_int(val(size), 1), 1, most)) : 0;
}

void inherit_regions(Style& style, const Style& parent) {
  std::vector<RegionFormat> regions = parent.regions;
  overlay(regions, style.regions);
  style.regions = std::move(regions);
  if (style.bands.rows == 0) style.bands.rows = parent.bands.rows;
  if (style.bands.columns == 0) style.bands.columns = parent.bands.columns;
}

void read_style(Styles& styles, pugi::xml_node node) {
  Style style;
  style.id = node.attribute("w:styleId").value();
  style.kind = style_kind(node.attribute("w:type").value());
  style.name = clean_text(val(node.child("w:name")));
  style.run = read_run_properties(node.child("w:rPr"));
  style.paragraph = read_paragraph_properties(node.child("w:pPr"));
  const int level = style.kind == StyleKind::paragraph ? heading_level(style.name) : 9;
  if (level < 9 && !style.paragraph.outline_level) style.paragraph.outline_level = level;
  if (style.kind == StyleKind::table) {
    style.regions = read_regions(node);
    style.bands = {band_size(node, "w:tblStyleRowBandSize"), band_size(node, "w:tblStyleColBandSize")};
  }
  style.paragraph.style = nullptr;
  style.run.style = nullptr;
  const auto index = static_cast<std::uint32_t>(styles.items.size());
  styles.items.push_back(std::move(style));
  if (node.attribute("w:default") && on_off(node.attribute("w:default"))) set_default(styles, index);
}

/// Parents before children; a ring is cut where it closes.
std::vector<std::uint32_t> inheritance_order(const std::vector<Style>& items, std::vector<std::uint32_t>& based_on) {
  std::vector<std::uint32_t> order;
  std::vector<std::uint8_t> state(items.size(), 0);  // 1: on the way up, 2: done
  for (std::uint32_t start = 0; start < items.size(); ++start) {
    std::vector<std::uint32_t> chain;
    for (std::uint32_t at = start; at != none && state[at] == 0; at = based_on[at]) {
      state[at] = 1;
      chain.push_back(at);
      if (based_on[at] != none && state[based_on[at]] == 1) based_on[at] = none;
    }
    for (auto at = chain.rbegin(); at != chain.rend(); ++at) {
      state[*at] = 2;
      order.push_back(*at);
    }
  }
  return order;
}

void inherit(Styles& styles, std::uint32_t index) {
  Style& style = styles.items[index];
  const bool states_number = style.paragraph.numbering.has_value() || style.paragraph.level.has_value();
  const bool states_indent = style.paragraph.indent_start.has_value() || style.paragraph.indent_first.has_value();
  if (states_number) style.numbered_by = index;
  if (style.paragraph.outline_level) style.outlined_by = index;
  style.own_indent = states_indent;
  if (style.based_on == none) return;
  const Style& parent = styles.items[style.based_on];
  RunProperties run = parent.run;
  overlay(run, style.run);
  style.run = run;
  if (!parent.regions.empty() || style.kind == StyleKind::table) inherit_regions(style, parent);
  ParagraphProperties paragraph = parent.paragraph;
  overlay(paragraph, style.paragraph);
  style.paragraph = paragraph;
  if (!states_number) style.numbered_by = parent.numbered_by;
  if (style.outlined_by == none) style.outlined_by = parent.outlined_by;
  if (!states_number && !states_indent) style.own_indent = parent.own_indent;
}

}  // namespace

std::uint32_t Styles::find(const char* id, StyleKind kind) const {
  if (id == nullptr) return none;
  const auto found = by_id.find(id);
  return found != by_id.end() && items[found->second].kind == kind ? found->second : none;
}

std::uint32_t Styles::in_regions(std::uint32_t style, TableRegions at) {
  if (style >= items.size()) return style;
  TableRegions said = 0;
  for (const RegionFormat& one : items[style].regions) said = static_cast<TableRegions>(said | (at & bit_of(one.region)));
  if (said == 0) return style;
  const auto next = static_cast<std::uint32_t>(items.size() + of_regions_.size());
  const auto [known, is_new] = known_regions_.emplace(std::pair(style, said), next);
  if (!is_new) return known->second;
  RunProperties run = items[style].run;
  for (const RegionFormat& one : items[style].regions)
    if ((said & bit_of(one.region)) != 0) overlay(run, one.run);
  of_regions_.push_back(run);
  return next;
}

const RunProperties& Styles::run_of(std::uint32_t style) const {
  return style < items.size() ? items[style].run : of_regions_[style - items.size()];
}

Styles read_styles(std::shared_ptr<Xml> xml) {
  Styles styles;
  styles.xml = std::move(xml);
  if (!styles.xml) return styles;
  const pugi::xml_node root = styles.xml->root();
  std::vector<const char*> parents;
  for (const pugi::xml_node node : root.children("w:style")) {
    read_style(styles, node);
    const pugi::xml_node parent = node.child("w:basedOn");
    parents.push_back(parent ? val(parent) : nullptr);
  }
  for (std::uint32_t i = 0; i < styles.items.size(); ++i) styles.by_id.emplace(styles.items[i].id, i);
  std::vector<std::uint32_t> based_on;
  for (std::uint32_t i = 0; i < styles.items.size(); ++i) based_on.push_back(styles.find(parents[i], styles.items[i].kind));
  const auto order = inheritance_order(styles.items, based_on);
  for (std::uint32_t i = 0; i < styles.items.size(); ++i) styles.items[i].based_on = based_on[i];
  for (const std::uint32_t index : order) inherit(styles, index);
  const pugi::xml_node defaults = root.child("w:docDefaults");
  styles.language = defaults.child("w:rPrDefault").child("w:rPr").child("w:lang").attribute("w:val").as_string();
  styles.default_run = read_run_properties(defaults.child("w:rPrDefault").child("w:rPr"));
  styles.default_properties = read_paragraph_properties(defaults.child("w:pPrDefault").child("w:pPr"));
  return styles;
}

}  // namespace clausediff
