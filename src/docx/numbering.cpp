// SPDX-License-Identifier: Apache-2.0
#include "docx/numbering.h"

#include <algorithm>
#include <cstring>

#include "text/ascii.h"

namespace clausediff {
namespace {

bool valid_level(int level) { return level >= 0 && level < level_count; }

std::string number_format(pugi::xml_node level) {
  pugi::xml_node format = level.child("w:numFmt");
  // Word 2010 writes formats of its own inside mc:AlternateContent, with an older one to fall back on.
  if (!format) format = level.child("mc:AlternateContent").child("mc:Choice").child("w:numFmt");
  if (!format) return "decimal";
  const std::string value = val(format);
  return value == "custom" ? format.attribute("w:format").value() : value;
}

Level read_level(pugi::xml_node node) {
  Level level;
  level.stated = true;
  if (const auto start = node.child("w:start"))
    level.start = to_int(val(start), 1);
  else
    level.start = 0;
  level.format = number_format(node);
  level.text = clean_text(val(node.child("w:lvlText")));
  if (const auto restart = node.child("w:lvlRestart")) level.restart = to_int(val(restart));
  if (const auto legal = node.child("w:isLgl")) level.legal = on_off(legal);
  level.paragraph_style = val(node.child("w:pStyle"));
  level.tight = std::strcmp(val(node.child("w:suff")), "nothing") == 0;
  const RunProperties run = read_run_properties(node.child("w:rPr"));
  if (run.font != nullptr) level.font = run.font;
  level.hidden = (run.toggles & toggle_hidden) != 0;
  const ParagraphProperties paragraph = read_paragraph_properties(node.child("w:pPr"));
  level.indent_start = paragraph.indent_start;
  level.indent_first = paragraph.indent_first;
  return level;
}

AbstractNumbering read_abstract(pugi::xml_node node) {
  AbstractNumbering out;
  for (const pugi::xml_node child : node.children("w:lvl")) {
    const int level = to_int(child.attribute("w:ilvl").value());
    if (!valid_level(level)) continue;
    const auto at = static_cast<std::size_t>(level);
    if (out.levels.size() <= at) out.levels.resize(at + 1);
    out.levels[at] = read_level(child);
  }
  out.name = ascii_lower(val(node.child("w:name")));
  out.style_link = val(node.child("w:styleLink"));
  out.numbering_link = val(node.child("w:numStyleLink"));
  return out;
}

NumberingInstance read_instance(pugi::xml_node node, const std::unordered_map<int, std::uint32_t>& abstracts) {
  NumberingInstance out;
  const auto found = abstracts.find(to_int(val(node.child("w:abstractNumId")), -1));
  if (found != abstracts.end()) out.list = found->second;
  for (const pugi::xml_node child : node.children("w:lvlOverride")) {
    const int level = to_int(child.attribute("w:ilvl").value());
    if (!valid_level(level)) continue;
    auto known =
        std::find_if(out.overrides.begin(), out.overrides.end(), [&](const LevelOverride& one) { return one.level == level; });
    if (known == out.overrides.end()) {
      out.overrides.emplace_back().level = level;
      known = out.overrides.end() - 1;
    }
    if (const auto start = child.child("w:startOverride")) known->start = to_int(val(start), 1);
    if (const auto own = child.child("w:lvl")) known->stated = read_level(own);
  }
  return out;
}

/// A list that only names a numbering style takes the definition that the style leads to (17.9.21).
/// `defined` has, by the name of a numbering style, the list that says it is that style's definition.
std::uint32_t linked_abstract(const Numbering& numbering, const Styles& styles,
                              const std::unordered_map<std::string, std::uint32_t>& defined, std::uint32_t abstract) {
  constexpr int longest_chain = 16;
  for (int step = 0; step < longest_chain && !numbering.abstracts[abstract].numbering_link.empty(); ++step) {
    const std::string& link = numbering.abstracts[abstract].numbering_link;
    std::uint32_t next = none;
    const std::uint32_t style = styles.find(link.c_str(), StyleKind::numbering);
    if (style != none && styles.items[style].paragraph.numbering) {
      const auto instance = numbering.by_id.find(*styles.items[style].paragraph.numbering);
      if (instance != numbering.by_id.end()) next = numbering.instances[instance->second].list;
    }
    if (next == none || next == abstract) {
      const auto found = defined.find(link);
      if (found == defined.end()) return abstract;
      next = found->second;
    }
    if (next == abstract) return abstract;
    abstract = next;
  }
  return abstract;
}

/// LISTNUM fields call a list by its name and count with the paragraphs that stand in it.
void name_lists(Numbering& numbering) {
  std::unordered_map<std::uint32_t, std::uint32_t> plain;  // list → an instance of it without overrides
  for (std::uint32_t i = 0; i < numbering.instances.size(); ++i) {
    const NumberingInstance& one = numbering.instances[i];
    if (one.list != none && one.overrides.empty()) plain.emplace(one.list, i);
  }
  for (std::uint32_t list = 0; list < numbering.abstracts.size(); ++list) {
    const std::string& name = numbering.abstracts[list].name;
    if (name.empty()) continue;
    const auto [found, is_new] = plain.emplace(list, static_cast<std::uint32_t>(numbering.instances.size()));
    if (is_new) numbering.instances.push_back({list, none, {}});
    numbering.by_name.emplace(name, found->second);
  }
}

}  // namespace

Numbering read_numbering(pugi::xml_node root, const Styles& styles) {
  Numbering numbering;
  std::unordered_map<int, std::uint32_t> abstracts;
  std::unordered_map<std::string, std::uint32_t> defined;
  for (const pugi::xml_node node : root.children("w:abstractNum")) {
    const auto index = static_cast<std::uint32_t>(numbering.abstracts.size());
    abstracts.emplace(to_int(node.attribute("w:abstractNumId").value()), index);
    numbering.abstracts.push_back(read_abstract(node));
    defined.emplace(numbering.abstracts.back().style_link, index);
  }
  for (const pugi::xml_node node : root.children("w:num")) {
    numbering.by_id.emplace(to_int(node.attribute("w:numId").value()), static_cast<std::uint32_t>(numbering.instances.size()));
    numbering.instances.push_back(read_instance(node, abstracts));
  }
  name_lists(numbering);
  for (NumberingInstance& one : numbering.instances)
    one.abstract = one.list == none ? none : linked_abstract(numbering, styles, defined, one.list);
  return numbering;
}

const LevelOverride* NumberingInstance::override_of(int level) const {
  const auto found =
      std::find_if(overrides.begin(), overrides.end(), [&](const LevelOverride& one) { return one.level == level; });
  return found == overrides.end() ? nullptr : &*found;
}

const Level& Numbering::level(std::uint32_t instance, int level) const {
  static const Level unstated;
  const NumberingInstance& one = instances[instance];
  if (const LevelOverride* own = one.override_of(level); own != nullptr && own->stated) return *own->stated;
  const std::vector<Level>& levels = abstracts[one.abstract].levels;
  return static_cast<std::size_t>(level) < levels.size() ? levels[static_cast<std::size_t>(level)] : unstated;
}

NumberPlace find_number(const Numbering& numbering, const ParagraphProperties& properties, const Style* numbered_by) {
  NumberPlace place;
  if (!properties.numbering || *properties.numbering == 0) return place;
  const auto found = numbering.by_id.find(*properties.numbering);
  if (found == numbering.by_id.end() || numbering.instances[found->second].abstract == none) return place;
  place.level = std::clamp(properties.level.value_or(0), 0, level_count - 1);
  if (numbered_by != nullptr) {  // 17.9.23: a style's level is the one that links back to it
    for (int level = 0; level < level_count; ++level) {
      if (numbering.level(found->second, level).paragraph_style == numbered_by->id) {
        place.level = level;
        break;
      }
    }
  }
  if (numbering.level(found->second, place.level).stated) place.instance = found->second;
  return place;
}

}  // namespace clausediff
