// SPDX-License-Identifier: Apache-2.0
#include "redline/leave_behind.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace clausediff::redlining {
namespace {

constexpr const char* types_part = "[Content_Types].xml";
constexpr const char* plain_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

bool allows_macros(const Version& version) {
  return version.types.of(version.names.main).find("macroEnabled") != std::string::npos;
}

/// The macros themselves, and keys, toolbars and ribbons that call them ([MS-OFFMACRO2]).
bool is_of_macros(std::string_view type) {
  constexpr std::string_view ends[] = {"/vbaProject", "/wordVbaData", "/keyMapCustomizations", "/attachedToolbars"};
  const auto ends_so = [&](std::string_view end) { return type.ends_with(end); };
  return std::any_of(std::begin(ends), std::end(ends), ends_so) || type.find("/relationships/ui/") != std::string_view::npos;
}

bool is_signature(std::string_view type) { return type.ends_with("/digital-signature/origin"); }

/// Takes relationships of a part out of the output's; says whether there were any.
template <class Test>
bool remove_links(Output& out, const Version& after, const std::string& part, const Test& test) {
  bool any = false;
  for (const pugi::xml_node link : after.raw_links(part).children()) any = any || test(link.attribute("Type").value());
  if (!any) return false;
  pugi::xml_node root = out.relationships(part);
  for (pugi::xml_node link = root.first_child(); link;) {
    const pugi::xml_node next = link.next_sibling();
    if (test(link.attribute("Type").value())) root.remove_child(link);
    link = next;
  }
  return true;
}

void set_type(pugi::xml_node types, const std::string& part, const char* type) {
  const std::string name = "/" + part;
  pugi::xml_node found = types.find_child_by_attribute("Override", "PartName", name.c_str());
  if (!found) {
    found = types.append_child("Override");
    found.append_attribute("PartName").set_value(name.c_str());
    found.append_attribute("ContentType");
  }
  found.attribute("ContentType").set_value(type);
}

/// The parts that are reached from the package itself.
std::set<std::string> reached(Package& package) {
  std::set<std::string> found;
  std::vector<std::string> open{""};
  while (!open.empty()) {
    const std::string part = open.back();
    open.pop_back();
    const Result<Relationships> links = read_relationships(package, part);
    if (!links.ok()) continue;
    for (const Relationship& link : links->items) {
      if (!link.external && package.has(link.target) && found.insert(link.target).second) open.push_back(link.target);
    }
  }
  return found;
}

/// The part whose relationships a .rels holds; the name itself for any other part.
std::string source_of(const std::string& name) {
  const std::size_t folder = name.rfind("_rels/");
  if (folder == std::string::npos || !name.ends_with(".rels")) return name;
  return name.substr(0, folder) + name.substr(folder + 6, name.size() - folder - 6 - 5);
}

}  // namespace

void leave_active_parts(Output& out, const Inputs& inputs, std::vector<Warning>& told) {
  const Version& after = inputs.after;
  const std::string& main = out.names.main;
  const bool keep = inputs.options.macros && allows_macros(inputs.before) && allows_macros(after);
  if (keep) {
    told.push_back({"macros", "the macros of the after version are kept"});
  } else {
    const bool own = remove_links(out, after, main, is_of_macros), calls = remove_links(out, after, "", is_of_macros);
    if (own || calls) told.push_back({"macros", "the macros of the after version are left out"});
    if (after.types.of(main) != plain_type &&
        (allows_macros(after) || after.types.of(main).find("template") != std::string::npos))
      set_type(out.types(), main, plain_type);
  }
  if (remove_links(out, after, "", is_signature))
    told.push_back({"signature", "the digital signature of the after version does not hold for a redline and is left out"});
}

void leave_unreferenced(Package& base, const std::string& main, ChangedParts& changed) {
  std::vector<Part> links;  // what is changed, without the bytes that are of no use here
  for (const Part& part : changed.parts) links.push_back({part.name, part.name.ends_with(".rels") ? part.bytes : std::string()});
  Package package = Package::over(base, std::move(links), {});
  const std::set<std::string> kept = reached(package);
  if (kept.count(main) == 0) return;
  for (const std::string& name : base.names()) {
    const std::string part = source_of(name);
    if (name != types_part && !part.empty() && kept.count(part) == 0) changed.dropped.insert(name);
  }
  std::erase_if(changed.parts, [&](const Part& part) { return changed.dropped.count(part.name) != 0; });
}

}  // namespace clausediff::redlining
