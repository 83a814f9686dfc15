// SPDX-License-Identifier: Apache-2.0
#include "docx/settings.h"

#include <algorithm>
#include <cstring>

namespace clausediff {
namespace {

std::string protection(pugi::xml_node node) {
  if (!node || !on_off(node.attribute("w:enforcement")) || !node.attribute("w:enforcement")) return {};
  const char* edit = node.attribute("w:edit").value();
  if (std::strcmp(edit, "readOnly") == 0) return "read only";
  if (std::strcmp(edit, "comments") == 0) return "comments only";
  if (std::strcmp(edit, "trackedChanges") == 0) return "tracked changes only";
  return std::strcmp(edit, "forms") == 0 ? "forms only" : "";
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

/// The settings of the whole document, then those of the section.
void read_notes(Build& build) {
  const pugi::xml_node settings = build.settings_xml ? build.settings_xml->root() : pugi::xml_node();
  const pugi::xml_node section = build.section < build.sections.size() ? build.sections[build.section] : pugi::xml_node();
  NoteNumbers footnotes, endnotes;
  endnotes.format = "lowerRoman";  // 17.11.17: what Word takes where nothing is said
  for (const pugi::xml_node source : {settings, section}) {
    read_note_numbers(build, footnotes, source.child("w:footnotePr"));
    read_note_numbers(build, endnotes, source.child("w:endnotePr"));
  }
  const auto go_on = [&build](NoteNumbers& now, NoteNumbers next) {
    next.next = build.section == 0 || next.restarts ? next.start : now.next;
    now = std::move(next);
  };
  go_on(build.footnote_numbers, std::move(footnotes));
  go_on(build.endnote_numbers, std::move(endnotes));
}

/// Sections end with a paragraph of the body, or of a content control in it, and with the body.
void find_sections(Build& build, pugi::xml_node body) {
  for (const pugi::xml_node child : body.children()) {
    const std::uint64_t name = name_of(child);
    if (name == "w:sectPr"_name) build.sections.push_back(child);
    if (name == "w:p"_name) {
      if (const pugi::xml_node section = child.child("w:pPr").child("w:sectPr")) build.sections.push_back(section);
    } else if (name != "w:tbl"_name && name != "w:sectPr"_name) {
      for (pugi::xml_node node = child; node; node = next_in(child, node, name_of(node) == "w:r"_name))
        if (name_of(node) == "w:sectPr"_name && name_of(node.parent()) == "w:pPr"_name) build.sections.push_back(node);
    }
  }
}

void read_title(Build& build) {
  const Result<Relationships> root = read_relationships(build.package, "");
  const Relationship* core = root.ok() ? root->of_type("core-properties") : nullptr;
  if (core == nullptr || !build.package.has(core->target)) return;
  const auto xml = read_xml(build.package, core->target);
  if (xml.ok())
    build.document.title = clean_text((*xml)->root().child("dc:title").child_value());
  else if (xml.error().code != ErrorCode::damaged)
    build.error = xml.error();
}

bool ends_with(std::string_view name, std::string_view ending) {
  return name.size() >= ending.size() && name.substr(name.size() - ending.size()) == ending;
}

/// Whether the bytes, in UTF-8 or UTF-16, have a DOCTYPE before their root element. `more` is set where the prolog goes on past
/// them.
bool begins_with_doctype(std::string bytes, bool& more) {
  bytes.erase(std::remove(bytes.begin(), bytes.end(), '\0'), bytes.end());
  more = true;
  for (std::size_t at = bytes.find('<'); at != std::string::npos; at = bytes.find('<', at)) {
    const std::string_view rest = std::string_view(bytes).substr(at);
    if (rest.substr(0, 9) == "<!DOCTYPE") return true;
    const bool comment = rest.substr(0, 4) == "<!--";
    if (!comment && rest.substr(0, 2) != "<?" && rest.size() > 9) {
      more = false;
      return false;
    }
    const std::size_t end = rest.find(comment ? "-->" : "?>");
    if (end == std::string_view::npos) return false;
    at += end;
  }
  return false;
}

}  // namespace

void load_settings(Build& build, const SourcePart& main) {
  const Relationship* target = main.relationships.of_type("settings");
  std::unique_ptr<Xml>& xml = build.settings_xml;
  if (target != nullptr && build.package.has(target->target)) {
    Result<std::unique_ptr<Xml>> read = read_xml(build.package, target->target);
    if (read.ok())
      xml = std::move(*read);
    else if (read.error().code != ErrorCode::damaged)
      build.error = read.error();
    else
      build.warn("damaged-settings", target->target + " is damaged and was not read");
  }
  const pugi::xml_node settings = xml ? xml->root() : pugi::xml_node();
  build.document.protection = protection(settings.child("w:documentProtection"));
  build.language = settings.child("w:themeFontLang").attribute("w:val").as_string();
  find_sections(build, main.xml->root().child("w:body"));
  read_notes(build);
  read_title(build);
}

void begin_next_section(Build& build, pugi::xml_node node) {
  if (build.section + 1 >= build.sections.size() || build.sections[build.section] != node) return;
  ++build.section;
  read_notes(build);
}

std::string describe_package(const Package& package) {
  if (package.has("EncryptedPackage")) return "an encrypted Office file";
  if (package.has("Index/Document.iwa") || package.has("index.xml")) return "a Pages file";
  if (package.has("mimetype") && package.has("content.xml")) return "an OpenDocument file (.odt)";
  if (package.has("xl/workbook.xml")) return "an Excel workbook";
  if (package.has("ppt/presentation.xml")) return "a PowerPoint presentation";
  if (package.has("META-INF/container.xml")) return "an EPUB book";
  return "a zip with no Word document in it";
}

void refuse_doctypes(Build& build) {
  for (const std::string& name : build.package.names()) {
    if (!ends_with(name, ".xml") && !ends_with(name, ".rels")) continue;
    bool more = true;
    bool found = false;
    for (std::size_t size = 1U << 10; more && size <= (1U << 20); size <<= 5) {
      const Result<std::string> bytes = build.package.peek(name, size);
      if (!bytes.ok() || (found = begins_with_doctype(*bytes, more)) || bytes->size() < size) break;
    }
    if (found) return build.fail(ErrorCode::refused, name, "it has a DOCTYPE, which no Word file needs");
  }
}

}  // namespace clausediff
