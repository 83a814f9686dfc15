// SPDX-License-Identifier: Apache-2.0
#include "package/relationships.h"

#include <algorithm>
#include <cstring>

#include "package/xml.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

std::string last_step(std::string_view type) {
  const std::size_t slash = type.rfind('/');
  return std::string(slash == std::string_view::npos ? type : type.substr(slash + 1));
}

/// "%20" → " ": targets are URIs, part names in the zip need not be escaped.
std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

std::string relationships_part(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  const std::string_view folder = slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
  const std::string_view name = slash == std::string_view::npos ? part : part.substr(slash + 1);
  return std::string(folder) + "_rels/" + std::string(name) + ".rels";
}

const Relationship* Relationships::find(std::string_view id) const {
  const auto found = by_id.find(id);
  return found == by_id.end() ? nullptr : &items[found->second];
}

const Relationship* Relationships::of_type(std::string_view type) const {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Relationship& r) { return r.type == type && !r.external; });
  return found == items.end() ? nullptr : &*found;
}

std::string resolve_target(std::string_view part, std::string_view target) {
  std::vector<std::string_view> steps;
  const auto add = [&](std::string_view path) {
    for (std::size_t at = 0; at < path.size();) {
      const std::size_t end = std::min(path.find('/', at), path.size());
      const std::string_view step = path.substr(at, end - at);
      at = end + 1;
      if (step.empty() || step == ".") continue;
      if (step != "..")
        steps.push_back(step);
      else if (steps.empty())
        return false;
      else
        steps.pop_back();
    }
    return true;
  };
  const std::size_t slash = part.rfind('/');
  if (target.empty()) return {};
  if (target.front() != '/' && slash != std::string_view::npos) add(part.substr(0, slash));
  if (!add(target.substr(0, target.find('#')))) return {};
  std::string name;
  for (const std::string_view step : steps) name += (name.empty() ? "" : "/") + std::string(step);
  return name;
}

Result<Relationships> read_relationships(Package& package, std::string_view part) {
  Relationships relationships;
  const std::string name = relationships_part(part);
  if (!package.has(name)) return relationships;
  const auto xml = read_xml(package, name);
  if (!xml.ok()) return xml.error();
  for (const pugi::xml_node node : (*xml)->root().children("Relationship")) {
    Relationship one;
    one.id = node.attribute("Id").value();
    one.type = last_step(node.attribute("Type").value());
    one.external = std::strcmp(node.attribute("TargetMode").value(), "External") == 0;
    const char* target = node.attribute("Target").value();
    one.target = one.external ? clean_text(target) : resolve_target(part, target);
    if (!one.external && !package.has(one.target)) one.target = unescaped(one.target);
    if (!one.external) one.target = package.has(one.target) ? package.spelled(one.target) : one.target;
    relationships.by_id.emplace(one.id, relationships.items.size());
    relationships.items.push_back(std::move(one));
  }
  return relationships;
}

std::string ContentTypes::of(std::string_view part) const {
  const std::string name = "/" + ascii_lower(part);
  if (const auto found = by_part.find(name); found != by_part.end()) return found->second;
  const std::size_t dot = name.rfind('.');
  const auto found = by_extension.find(dot == std::string::npos ? std::string() : name.substr(dot + 1));
  return found == by_extension.end() ? std::string() : found->second;
}

Result<ContentTypes> read_content_types(Package& package) {
  ContentTypes types;
  if (!package.has("[Content_Types].xml")) return types;
  const auto xml = read_xml(package, "[Content_Types].xml");
  if (!xml.ok()) return xml.error();
  for (const pugi::xml_node node : (*xml)->root().children()) {
    const std::string type = node.attribute("ContentType").value();
    if (std::strcmp(node.name(), "Override") == 0) types.by_part.emplace(ascii_lower(node.attribute("PartName").value()), type);
    if (std::strcmp(node.name(), "Default") == 0)
      types.by_extension.emplace(ascii_lower(node.attribute("Extension").value()), type);
  }
  return types;
}

Result<std::string> find_main_part(Package& package) {
  const Result<Relationships> root = read_relationships(package, "");
  if (!root.ok()) return root.error();
  for (const Relationship& one : root->items) {
    if (one.type == "officeDocument" && !one.external && package.has(one.target)) return one.target;
  }
  const Result<ContentTypes> types = read_content_types(package);
  if (!types.ok()) return types.error();
  for (const std::string& name : package.names()) {
    const std::string type = types->of(name);
    if (type.find("wordprocessingml.document.main+xml") != std::string::npos ||
        type.find("wordprocessingml.template.main+xml") != std::string::npos ||
        type.find("ms-word.document.macroEnabled.main+xml") != std::string::npos) {
      return name;
    }
  }
  return package.spelled("word/document.xml");
}

}  // namespace clausediff
