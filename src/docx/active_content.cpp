// SPDX-License-Identifier: Apache-2.0
#include "docx/active_content.h"

#include <algorithm>
#include <array>

#include "text/ascii.h"

namespace clausediff {
namespace {

/// "word/_rels/document.xml.rels" → "word/document.xml"; empty where the name is not that of a .rels.
std::string source_of(std::string_view name) {
  constexpr std::string_view folder = "_rels/", ending = ".rels";
  const std::size_t at = name.rfind(folder);
  if (at == std::string_view::npos || !ascii_lower(name).ends_with(ending)) return {};
  const std::size_t begin = at + folder.size();
  return std::string(name.substr(0, at)) + std::string(name.substr(begin, name.size() - begin - ending.size()));
}

/// A link that a reader clicks is ordinary; one that runs a script or opens a file of the reader's machine is not.
bool is_ordinary_link(std::string_view target) {
  const std::string address = ascii_lower(target);
  const std::size_t colon = address.find(':');
  if (colon == std::string::npos) return !address.starts_with("\\\\");
  constexpr std::array<std::string_view, 6> schemes{"http", "https", "mailto", "ftp", "tel", "about"};
  return std::find(schemes.begin(), schemes.end(), std::string_view(address).substr(0, colon)) != schemes.end();
}

void look_at_link(Build& build, const std::string& part, const Relationship& link) {
  const std::string type = ascii_lower(link.type);
  if (link.external) {
    if (type == "hyperlink" && is_ordinary_link(link.target)) return;
    const ActiveKind kind = type == "attachedtemplate" ? ActiveKind::attached_template : ActiveKind::linked_content;
    note_active(build, kind, part, link.type + " " + link.target);
  } else if (type == "vbaproject" || type == "wordvbadata") {
    note_active(build, ActiveKind::macros, link.target, "VBA project");
  } else if (type == "oleobject" || type == "package") {
    note_active(build, ActiveKind::embedded_object, link.target, "");
  } else if (type == "control" || type == "activexcontrol") {
    note_active(build, ActiveKind::active_control, link.target, "");
  } else if (type == "keymapcustomizations" || type == "attachedtoolbars" || type == "ui" || type == "userc14") {
    note_active(build, ActiveKind::macros, link.target, "customised commands");
  }
}

}  // namespace

bool is_active_field(std::string_view kind) {
  constexpr std::array<std::string_view, 16> kinds{
      "DDE", "DDEAUTO", "INCLUDE",     "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT",      "LINK",         "DATABASE",
      "RD",  "PRINT",   "MACROBUTTON", "AUTOTEXT",    "GLOSSARY",       "HTMLACTIVEX", "AUTOTEXTLIST", "CONTROL"};
  return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

void note_active(Build& build, ActiveKind kind, std::string_view part, std::string detail) {
  constexpr std::size_t most = 200, longest = 200;  // past that nobody reads them
  if (detail.size() > longest) {
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(detail[end]) & 0xC0U) == 0x80U) --end;
    detail.resize(end);
  }
  std::vector<ActiveContent>& all = build.document.active;
  const bool known = std::any_of(all.begin(), all.end(), [&](const ActiveContent& one) {
    return one.kind == kind && one.part == part && one.detail == detail;
  });
  if (!known && all.size() < most) all.push_back({kind, std::string(part), std::move(detail)});
}

void find_active_content(Build& build) {
  if (build.error) return;
  for (const std::string& name : build.package.names()) {
    if (ascii_lower(name).ends_with("vbaproject.bin")) note_active(build, ActiveKind::macros, name, "VBA project");
    const std::string part = source_of(name);
    if (part.empty() && name != "_rels/.rels") continue;
    const auto loaded = build.parts_by_name.find(part);
    if (loaded != build.parts_by_name.end()) {
      for (const Relationship& link : loaded->second->relationships.items) look_at_link(build, part, link);
      continue;
    }
    const Result<Relationships> links = read_relationships(build.package, part);
    if (!links.ok() && links.error().code != ErrorCode::damaged) build.error = links.error();
    if (!links.ok()) continue;
    for (const Relationship& link : links->items) look_at_link(build, part, link);
  }
}

}  // namespace clausediff
