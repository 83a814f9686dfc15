// SPDX-License-Identifier: Apache-2.0
#include "docx/sections.h"

#include <algorithm>
#include <cstring>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace clausediff {
namespace {

SectionStart section_start(const char* type) {
  if (std::strcmp(type, "continuous") == 0) return SectionStart::continuous;
  if (std::strcmp(type, "evenPage") == 0) return SectionStart::even_page;
  if (std::strcmp(type, "oddPage") == 0) return SectionStart::odd_page;
  return std::strcmp(type, "nextColumn") == 0 ? SectionStart::next_column : SectionStart::next_page;
}

/// Between a chapter's number and the page's (17.18.6); empty for the hyphen that stands where nothing is said.
std::string chapter_separator(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> signs[] = {
      {"period", "."}, {"colon", ":"}, {"emDash", "—"}, {"enDash", "–"}};
  for (const auto& [known, sign] : signs)
    if (name == known) return std::string(sign);
  return {};
}

void read_note_numbers(Build& build, NoteNumbers& numbers, pugi::xml_node properties) {
  if (const auto format = properties.child("w:numFmt")) numbers.format = val(format);
  if (const auto start = properties.child("w:numStart")) numbers.start = to_int(val(start), 1);
  const pugi::xml_node restart = properties.child("w:numRestart");
  if (!restart) return;
  numbers.restarts = std::strcmp(val(restart), "eachSect") == 0;
  // Where pages end is not known here: such notes are numbered through.
  if (std::strcmp(val(restart), "eachPage") == 0) build.cover("note numbers that restart on each page", Treatment::not_compared);
}

/// Goes on with the numbers of the section before, unless this one begins anew.
void begin_notes(Build& build) {
  const pugi::xml_node section = build.section < build.sections.size() ? build.sections[build.section] : pugi::xml_node();
  const auto begin = [&](NoteNumbers& now, NoteNumbers next, const char* properties) {
    read_note_numbers(build, next, section.child(properties));
    next.next = build.section == 0 || next.restarts ? next.start : now.next;
    now = std::move(next);
  };
  begin(build.footnote_numbers, build.footnote_defaults, "w:footnotePr");
  begin(build.endnote_numbers, build.endnote_defaults, "w:endnotePr");
}

bool has_any(pugi::xml_node marks, std::initializer_list<const char*> names) {
  return std::any_of(names.begin(), names.end(), [&](const char* name) { return static_cast<bool>(marks.child(name)); });
}

/// Sections end with a paragraph of the body, or of a content control in it, and with the body.
void find_sections(Build& build, pugi::xml_node body) {
  for (const pugi::xml_node child : body.children()) {
    const std::uint64_t name = name_of(child);
    if (name == "w:sectPr"_name) build.sections.push_back(child);
    if (name == "w:p"_name) {
      const pugi::xml_node properties = child.child("w:pPr"), section = properties.child("w:sectPr");
      if (section && !section_goes(properties, build.options().track_changes)) build.sections.push_back(section);
    } else if (name != "w:tbl"_name && name != "w:sectPr"_name) {
      for (pugi::xml_node node = child; node; node = next_in(child, node, name_of(node) == "w:r"_name))
        if (name_of(node) == "w:sectPr"_name && name_of(node.parent()) == "w:pPr"_name &&
            !section_goes(node.parent(), build.options().track_changes))
          build.sections.push_back(node);
    }
  }
}

}  // namespace

bool section_goes(pugi::xml_node paragraph_properties, TrackChanges way) {
  const pugi::xml_node marks = paragraph_properties.child("w:rPr");
  if (way == TrackChanges::reject) return has_any(marks, {"w:ins", "w:moveTo"});
  return way == TrackChanges::accept && has_any(marks, {"w:del", "w:moveFrom"});
}

pugi::xml_node page_setup(pugi::xml_node node, TrackChanges way) {
  const pugi::xml_node old = node.child("w:sectPrChange").child("w:sectPr");
  return way == TrackChanges::reject && old ? old : node;
}

Section read_section(pugi::xml_node node) {
  Section section;
  for (const pugi::xml_node one : node.children()) {
    switch (name_of(one)) {
      case "w:cols"_name:
        section.columns = static_cast<std::uint32_t>(std::max(1, to_int(one.attribute("w:num").value(), 1)));
        break;
      case "w:pgSz"_name:
        section.landscape = std::strcmp(one.attribute("w:orient").value(), "landscape") == 0;
        section.width = to_twips(one.attribute("w:w").value());
        section.height = to_twips(one.attribute("w:h").value());
        break;
      case "w:type"_name:
        section.start = section_start(val(one));
        break;
      case "w:titlePg"_name:
        section.title_page = on_off(one);
        break;
      case "w:pgNumType"_name:
        section.page_format = clean_text(one.attribute("w:fmt").value());
        if (section.page_format == "decimal") section.page_format.clear();
        section.page_chapter = static_cast<std::uint32_t>(std::clamp(to_int(one.attribute("w:chapStyle").value()), 0, 9));
        if (section.page_chapter > 0) section.chapter_separator = chapter_separator(one.attribute("w:chapSep").value());
        if (const pugi::xml_attribute start = one.attribute("w:start"))
          section.page_number = static_cast<std::uint32_t>(std::max(0, to_int(start.value())));
        break;
      default:
        break;
    }
  }
  return section;
}

void load_sections(Build& build, const SourcePart& main, pugi::xml_node settings) {
  build.endnote_defaults.format = "lowerRoman";  // 17.11.17: what Word takes where nothing is said
  read_note_numbers(build, build.footnote_defaults, settings.child("w:footnotePr"));
  read_note_numbers(build, build.endnote_defaults, settings.child("w:endnotePr"));
  find_sections(build, main.xml->root().child("w:body"));
  begin_notes(build);
}

void begin_next_section(Build& build, pugi::xml_node node) {
  if (build.section + 1 >= build.sections.size() || build.sections[build.section] != node) return;
  ++build.section;
  begin_notes(build);
}

}  // namespace clausediff
