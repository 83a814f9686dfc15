// SPDX-License-Identifier: Apache-2.0
#include "docx/table_regions.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "package/element_names.h"
#include "package/xml.h"

namespace clausediff {
namespace {

constexpr std::uint8_t state_toggles = toggle_hidden | toggle_strike | toggle_double_strike;

std::optional<TableRegion> region_named(std::string_view name) {
  constexpr std::pair<std::string_view, TableRegion> known[] = {
      {"band1Vert", TableRegion::odd_columns}, {"band2Vert", TableRegion::even_columns}, {"band1Horz", TableRegion::odd_rows},
      {"band2Horz", TableRegion::even_rows},   {"firstRow", TableRegion::first_row},     {"lastRow", TableRegion::last_row},
      {"firstCol", TableRegion::first_column}, {"lastCol", TableRegion::last_column},    {"neCell", TableRegion::top_right},
      {"nwCell", TableRegion::top_left},       {"seCell", TableRegion::bottom_right},    {"swCell", TableRegion::bottom_left}};
  for (const auto& [word, region] : known)
    if (word == name) return region;
  return std::nullopt;
}

/// Whether the look states a part: by an attribute of its own, or in older files by a bit of its value.
bool states(pugi::xml_node look, const char* attribute, unsigned long bit) {
  if (const pugi::xml_attribute own = look.attribute(attribute)) return on_off(own);
  return (std::strtoul(look.attribute("w:val").value(), nullptr, 16) & bit) != 0;
}

bool has(TableRegions look, TableRegion region) { return (look & bit_of(region)) != 0; }

/// The first row or column stands in no band.
bool in_odd_band(std::uint32_t at, bool first_apart, std::uint32_t in_band) {
  return (at - (first_apart ? 1U : 0U)) / std::max(in_band, 1U) % 2 == 0;
}

/// Whether a tracked change takes a row or a cell away (17.13.5.12, 17.13.5.16, 17.13.5.1, 17.13.5.2).
bool goes(pugi::xml_node node, TrackChanges way) {
  const pugi::xml_node row = node.child("w:trPr"), cell = node.child("w:tcPr");
  if (way == TrackChanges::reject) return row.child("w:ins") || cell.child("w:cellIns");
  return way == TrackChanges::accept && (row.child("w:del") || cell.child("w:cellDel"));
}

}  // namespace

std::vector<RegionFormat> read_regions(pugi::xml_node style) {
  std::vector<RegionFormat> found;
  for (const pugi::xml_node part : style.children("w:tblStylePr")) {
    const std::optional<TableRegion> region = region_named(part.attribute("w:type").value());
    const RunProperties all = read_run_properties(part.child("w:rPr"));
    RunProperties states;
    states.toggles_set = all.toggles_set & state_toggles;
    states.toggles = all.toggles & state_toggles;
    states.vertical = all.vertical;
    if (region && (states.toggles_set != 0 || states.vertical)) overlay(found, {{*region, states}});
  }
  return found;
}

void overlay(std::vector<RegionFormat>& under, const std::vector<RegionFormat>& over) {
  for (const RegionFormat& one : over) {
    const auto at = std::lower_bound(under.begin(), under.end(), one.region,
                                     [](const RegionFormat& known, TableRegion region) { return known.region < region; });
    if (at != under.end() && at->region == one.region)
      overlay(at->run, one.run);
    else
      under.insert(at, one);
  }
}

TableRegions regions_of_look(pugi::xml_node table_properties) {
  const pugi::xml_node look = table_properties.child("w:tblLook");
  TableRegions found = 0;
  const auto add = [&](bool stated, TableRegion region) {
    found = static_cast<TableRegions>(found | (stated ? bit_of(region) : 0U));
  };
  add(states(look, "w:firstRow", 0x20), TableRegion::first_row);
  add(states(look, "w:lastRow", 0x40), TableRegion::last_row);
  add(states(look, "w:firstColumn", 0x80), TableRegion::first_column);
  add(states(look, "w:lastColumn", 0x100), TableRegion::last_column);
  for (const TableRegion region : {TableRegion::odd_rows, TableRegion::even_rows}) add(!states(look, "w:noHBand", 0x200), region);
  for (const TableRegion region : {TableRegion::odd_columns, TableRegion::even_columns})
    add(!states(look, "w:noVBand", 0x400), region);
  return found;
}

TableRegions regions_at(const TablePlace& place, TableRegions look, const TableBands& bands) {
  const bool top = place.row == 0 && has(look, TableRegion::first_row),
             bottom = place.last_row && has(look, TableRegion::last_row),
             left = place.column == 0 && has(look, TableRegion::first_column),
             right = place.last_column && has(look, TableRegion::last_column);
  TableRegions found = 0;
  const auto add = [&](bool lies, TableRegion region) {
    found = static_cast<TableRegions>(found | (lies ? bit_of(region) : 0U));
  };
  if (!top && !bottom && has(look, TableRegion::odd_rows)) {
    const bool odd = in_odd_band(place.row, has(look, TableRegion::first_row), bands.rows);
    add(true, odd ? TableRegion::odd_rows : TableRegion::even_rows);
  }
  if (!left && !right && has(look, TableRegion::odd_columns)) {
    const bool odd = in_odd_band(place.column, has(look, TableRegion::first_column), bands.columns);
    add(true, odd ? TableRegion::odd_columns : TableRegion::even_columns);
  }
  add(top, TableRegion::first_row);
  add(bottom, TableRegion::last_row);
  add(left, TableRegion::first_column);
  add(right, TableRegion::last_column);
  add(top && right, TableRegion::top_right);
  add(top && left, TableRegion::top_left);
  add(bottom && right, TableRegion::bottom_right);
  add(bottom && left, TableRegion::bottom_left);
  return found;
}

bool is_last_of_its_kind(pugi::xml_node node, TrackChanges way) {
  const std::uint64_t kind = name_of(node);
  for (; node; node = node.parent()) {
    for (pugi::xml_node next = node.next_sibling(); next; next = next.next_sibling()) {
      const std::uint64_t name = name_of(next);
      if ((name == kind && !goes(next, way)) || name == "w:sdt"_name || name == "w:customXml"_name) return false;
    }
    const std::uint64_t around = name_of(node.parent());  // rows and cells may stand in content controls
    if (around != "w:sdtContent"_name && around != "w:sdt"_name && around != "w:customXml"_name) return true;
  }
  return true;
}

}  // namespace clausediff
