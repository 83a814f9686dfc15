// SPDX-License-Identifier: Apache-2.0
#include "docx/numbering.h"

#include <algorithm>

#include "docx/number_formats.h"
#include "docx/symbols.h"

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
  const RunProperties run = read_run_properties(node.child("w:rPr"));
  if (run.font != nullptr) level.font = run.font;
  const ParagraphProperties paragraph = read_paragraph_properties(node.child("w:pPr"));
  level.indent_start = paragraph.indent_start;
  level.indent_first = paragraph.indent_first;
  return level;
}

AbstractNumbering read_abstract(pugi::xml_node node) {
  AbstractNumbering out;
  for (const pugi::xml_node child : node.children("w:lvl")) {
    const int level = to_int(child.attribute("w:ilvl").value());
    if (valid_level(level)) out.levels[static_cast<std::size_t>(level)] = read_level(child);
  }
  out.style_link = val(node.child("w:styleLink"));
  out.numbering_link = val(node.child("w:numStyleLink"));
  return out;
}

NumberingInstance read_instance(pugi::xml_node node, const std::unordered_map<int, std::uint32_t>& abstracts) {
  NumberingInstance out;
  const auto found = abstracts.find(to_int(val(node.child("w:abstractNumId")), -1));
  if (found != abstracts.end()) out.abstract = found->second;
  for (const pugi::xml_node child : node.children("w:lvlOverride")) {
    const int level = to_int(child.attribute("w:ilvl").value());
    if (!valid_level(level)) continue;
    const auto at = static_cast<std::size_t>(level);
    if (const auto start = child.child("w:startOverride")) out.start[at] = to_int(val(start), 1);
    if (const auto own = child.child("w:lvl")) out.overrides[at] = read_level(own);
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
      if (instance != numbering.by_id.end()) next = numbering.instances[instance->second].abstract;
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
  std::vector<std::uint32_t> linked;
  for (const NumberingInstance& one : numbering.instances) {
    linked.push_back(one.abstract == none ? none : linked_abstract(numbering, styles, defined, one.abstract));
  }
  for (std::size_t i = 0; i < linked.size(); ++i) numbering.instances[i].abstract = linked[i];
  return numbering;
}

const Level& Numbering::level(std::uint32_t instance, int level) const {
  const auto at = static_cast<std::size_t>(level);
  const NumberingInstance& one = instances[instance];
  return one.overrides[at] ? *one.overrides[at] : abstracts[one.abstract].levels[at];
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

Counters::Counters(const Numbering& numbering)
    : numbering_(&numbering), states_(numbering.abstracts.size()), begun_(numbering.instances.size(), false) {}

int Counters::start_of(std::uint32_t instance, int level) const {
  const auto& start = numbering_->instances[instance].start[static_cast<std::size_t>(level)];
  return start ? *start : numbering_->level(instance, level).start;
}

/// Word restarts a list where an instance with start overrides is first used.
void Counters::begin_instance(std::uint32_t instance, State& state) {
  if (begun_[instance]) return;
  begun_[instance] = true;
  for (std::size_t level = 0; level < level_count; ++level) {
    if (numbering_->instances[instance].start[level]) state.running[level] = false;
  }
}

std::string Counters::next(NumberPlace place) {
  State& state = states_[numbering_->instances[place.instance].abstract];
  begin_instance(place.instance, state);
  const auto at = static_cast<std::size_t>(place.level);
  for (std::size_t level = 0; level < at; ++level) {  // levels above that were never used count from their start
    if (state.running[level]) continue;
    state.value[level] = start_of(place.instance, static_cast<int>(level));
    state.running[level] = true;
  }
  state.value[at] =
      state.running[at] ? (state.value[at] < 1000000000 ? state.value[at] + 1 : 0) : start_of(place.instance, place.level);
  state.running[at] = true;
  for (int level = place.level + 1; level < level_count; ++level) {
    const int restart = numbering_->level(place.instance, level).restart.value_or(level);
    if (place.level < restart) state.running[static_cast<std::size_t>(level)] = false;
  }
  return label(place, state);
}

namespace {

/// What w:isLgl leaves as it is. 17.9.4 says all become decimal; Word keeps "Article I, Section 1.01" of its own gallery.
bool stays_in_legal(std::string_view format) { return format == "none" || format == "decimalZero"; }

}  // namespace

std::string Counters::label(NumberPlace place, const State& state) const {
  const Level& level = numbering_->level(place.instance, place.level);
  if (level.format == "bullet") return bullet_text(level.text, level.font);
  std::string out;
  for (std::size_t i = 0; i < level.text.size(); ++i) {
    const char next = i + 1 < level.text.size() ? level.text[i + 1] : '\0';
    if (level.text[i] != '%' || next < '1' || next > '9') {
      out += level.text[i];
      continue;
    }
    ++i;
    const int shown = next - '1';
    if (shown > place.level) continue;
    const std::string& format = numbering_->level(place.instance, shown).format;
    out += format_number(level.legal && !stays_in_legal(format) ? "decimal" : format,
                         state.value[static_cast<std::size_t>(shown)], numbering_->speller.get());
  }
  return out;
}

std::string bullet_text(std::string_view text, std::string_view font) { return symbol_text(text, font); }

}  // namespace clausediff
