// SPDX-License-Identifier: Apache-2.0
#include "docx/settings.h"

#include <cstring>

#include "docx/sections.h"

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

void read_title(Build& build) {
  const FileProperties core = file_properties(build, "core-properties");
  if (core.xml) build.document.title = clean_text(core.xml->root().child("dc:title").child_value());
}

}  // namespace

void load_settings(Build& build, const SourcePart& main) {
  const Relationship* target = main.relationships.of_type("settings");
  std::shared_ptr<Xml>& xml = build.settings_xml;
  if (target != nullptr && build.package.has(target->target)) {
    Result<std::shared_ptr<Xml>> read = read_xml(build.package, target->target);
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
  const pugi::xml_node even = settings.child("w:evenAndOddHeaders");
  build.document.even_pages = even && on_off(even);
  load_sections(build, main, settings);
  read_title(build);
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

}  // namespace clausediff
