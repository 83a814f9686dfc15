// SPDX-License-Identifier: Apache-2.0
#include "docx/file_values.h"

#include <array>
#include <string_view>
#include <utility>

#include "docx/build.h"
#include "docx/dates.h"
#include "docx/field_kinds.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

struct Known {
  std::string_view element;  // of core.xml or app.xml
  std::string_view name;     // as DOCPROPERTY calls it, in lower case
};

constexpr std::array known{Known{"dc:title", "title"},
                           Known{"dc:subject", "subject"},
                           Known{"dc:creator", "author"},
                           Known{"cp:keywords", "keywords"},
                           Known{"dc:description", "comments"},
                           Known{"cp:category", "category"},
                           Known{"cp:contentStatus", "content status"},
                           Known{"cp:contentType", "content type"},
                           Known{"cp:lastModifiedBy", "lastsavedby"},
                           Known{"cp:revision", "revisionnumber"},
                           Known{"cp:lastPrinted", "lastprinted"},
                           Known{"dcterms:created", "createtime"},
                           Known{"dcterms:modified", "lastsavedtime"},
                           Known{"cp:version", "version"},
                           Known{"dc:language", "language"},
                           Known{"Company", "company"},
                           Known{"Manager", "manager"},
                           Known{"Template", "template"},
                           Known{"Application", "nameofapplication"},
                           Known{"HyperlinkBase", "hyperlinkbase"}};

bool is_same_element(std::string_view element, std::string_view name) {
  if (element == name) return true;
  const std::size_t colon = element.rfind(':');  // whatever prefix the producer chose
  const std::size_t other = name.rfind(':');
  return element.substr(colon + 1) == name.substr(other + 1);
}

/// A custom property has its value in an element that names its type (22.3.2.2); Word writes yes and no as letters.
std::string custom_value(pugi::xml_node property) {
  pugi::xml_node value = property.first_child();
  while (value && value.type() != pugi::node_element) value = value.next_sibling();
  const std::string text = clean_text(value.child_value());
  if (std::string_view(value.name()).ends_with("bool")) return text == "true" || text == "1" ? "Y" : "N";
  return std::string_view(value.name()).ends_with("filetime") ? text.substr(0, 10) : text;
}

/// "\* Upper" and the like (17.16.4.3.1); letters beyond ASCII stay.
std::string formatted(std::string value, const std::vector<std::string>& words) {
  if (const char* picture = switch_argument(words, "\\@"); picture != nullptr && *picture != '\0')
    return written_date(value, picture);
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i] != "\\*") continue;
    const std::string form = ascii_lower(words[i + 1]);
    if (form == "lower") return ascii_lower(value);
    if (form != "upper") continue;
    for (char& c : value) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return value;
}

bool names_itself(const std::string& kind) {
  return kind == "TITLE" || kind == "SUBJECT" || kind == "KEYWORDS" || kind == "COMMENTS";
}

}  // namespace

FileProperties file_properties(Build& build, const std::string& relation) {
  const auto [entry, is_new] = build.file_properties.try_emplace(relation);
  if (!is_new) return entry->second;
  FileProperties& found = entry->second;
  const Result<Relationships> root = read_relationships(build.package, "");
  const Relationship* target = root.ok() ? root->of_type(relation) : nullptr;
  found.stored = target != nullptr && build.package.has(target->target);
  if (!found.stored) return found;
  Result<std::shared_ptr<Xml>> xml = read_xml(build.package, target->target);
  if (xml.ok())
    found.xml = std::move(*xml);
  else if (xml.error().code != ErrorCode::damaged)
    build.error = xml.error();
  return found;
}

void FileValues::load_properties(Build& build, const std::string& relation) {
  const FileProperties read = file_properties(build, relation);
  if (!read.xml) return;
  for (const pugi::xml_node child : read.xml->root().children()) {
    if (child.attribute("name")) {
      customs_.emplace(ascii_lower(clean_text(child.attribute("name").value())), custom_value(child));
      continue;
    }
    for (const Known& one : known) {
      if (is_same_element(child.name(), one.element)) properties_.emplace(one.name, clean_text(child.child_value()));
    }
  }
}

void FileValues::load(Build& build) {
  loaded_ = true;
  for (const char* relation : {"core-properties", "extended-properties", "custom-properties"}) load_properties(build, relation);
  if (!build.settings_xml) return;
  for (const pugi::xml_node one : build.settings_xml->root().child("w:docVars").children("w:docVar"))
    variables_.emplace(ascii_lower(clean_text(one.attribute("w:name").value())), clean_text(one.attribute("w:val").value()));
}

std::optional<std::string> FileValues::find(Build& build, const std::string& kind, const std::vector<std::string>& words) {
  const bool variable = kind == "DOCVARIABLE";
  if (!variable && kind != "DOCPROPERTY" && !names_itself(kind)) return std::nullopt;
  if (!loaded_) load(build);
  const bool argument = words.size() > 1 && !words[1].empty() && words[1].front() != '\\';
  if (names_itself(kind) && argument) return formatted(clean_text(words[1]), words);  // the field sets what it shows
  const std::string name = ascii_lower(names_itself(kind) ? kind : argument ? clean_text(words[1]) : std::string());
  // A custom property of the same name stands before the file's own, but not for a field that names the file's own.
  const auto* const own = names_itself(kind) ? &properties_ : variable ? &variables_ : &customs_;
  auto found = own->find(name);
  if (found != own->end()) return formatted(found->second, words);
  found = properties_.find(name);
  if (!variable && found != properties_.end()) return formatted(found->second, words);
  if (!names_itself(kind))
    build.warn("empty-reference", "a field without a result asks for what is not read of the file: " + name);
  return std::string();
}

}  // namespace clausediff
