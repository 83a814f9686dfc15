// SPDX-License-Identifier: Apache-2.0
#include "redline/inputs.h"

#include <algorithm>
#include <optional>

#include "redline/notes_of_redlines.h"

namespace clausediff::redlining {
namespace {

bool holds_text(std::string_view type) {
  return type == "header" || type == "footer" || type == "footnotes" || type == "endnotes";
}

void number_paragraphs(Version& version, pugi::xml_node root) {
  std::uint32_t ordinal = 0;
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (name_of(at) == "w:p"_name) version.ordinals.emplace(at.hash_value(), ordinal++);
  }
}

/// Settles a part's tree. The reader counts a joined paragraph by its first w:p.
void settle_part(Version& version, const std::string& name, pugi::xml_node root, Settlement settlement) {
  number_paragraphs(version, root);
  if (settlement.authors) note_owners(version.own, root, settlement.way);
  Joined joined;
  if (has_revisions(root)) {
    version.had_revisions = true;
    joined = settle(root, settlement.way);
    for (const auto& [gone, stays] : joined) version.ordinals[stays] = version.ordinals[gone];
  }
  if (settlement.authors) note_places(version.own, name, root, joined);
}

Result<bool> add_tree(Version& version, const std::string& name, const std::optional<Settlement>& settlement) {
  Package& package = *version.package;
  if (name.empty() || !package.has(name) || version.trees.count(name) != 0) return true;
  Result<std::shared_ptr<Xml>> xml = read_xml(package, name);
  if (!xml.ok()) return xml.error();
  Result<Relationships> links = read_relationships(package, name);
  if (!links.ok()) return links.error();
  XmlPart part{std::move(*xml), std::move(*links)};
  if (settlement) {
    package.take_tree(name);  // it is no longer what the package holds
    settle_part(version, name, part.xml->root(), *settlement);
  }
  version.trees.emplace(name, std::move(part));
  return true;
}

std::string part_of(const Relationships& links, const char* type, const Package& package) {
  const Relationship* link = links.of_type(type);
  return link != nullptr ? package.spelled(link->target) : std::string();
}

Result<bool> add_linked_trees(Version& version, Settlement settlement) {
  const Package& package = *version.package;
  PartNames& names = version.names;
  const Relationships links = version.trees.at(names.main).links;
  names.footnotes = part_of(links, "footnotes", package);
  names.endnotes = part_of(links, "endnotes", package);
  names.styles = part_of(links, "styles", package);
  names.numbering = part_of(links, "numbering", package);
  names.settings = part_of(links, "settings", package);
  names.comments = part_of(links, "comments", package);
  for (const std::string* name : {&names.styles, &names.numbering, &names.settings, &names.comments}) {
    Result<bool> added = add_tree(version, *name, std::nullopt);
    if (!added.ok()) return added;
  }
  for (const Relationship& link : links.items) {
    if (link.external || !holds_text(link.type)) continue;
    Result<bool> added = add_tree(version, package.spelled(link.target), settlement);
    if (!added.ok()) return added;
  }
  return true;
}

}  // namespace

const XmlPart* Version::tree(std::string_view part) const {
  const auto found = trees.find(std::string(part));
  return found == trees.end() ? nullptr : &found->second;
}

pugi::xml_node Version::root(std::string_view part) const {
  const XmlPart* found = tree(part);
  return found != nullptr ? found->xml->root() : pugi::xml_node();
}

std::string Version::bytes(std::string_view part) const {
  if (!package->has(part)) return {};
  Result<std::string> read = package->read(part);
  return read.ok() ? std::move(*read) : std::string();
}

pugi::xml_node Version::raw_links(std::string_view part) const {
  const std::string name = relationships_part(part);
  if (!package->has(name)) return {};
  const Result<std::shared_ptr<Xml>> xml = read_xml(*package, name);
  return xml.ok() ? (*xml)->root() : pugi::xml_node();
}

Result<Version> open_version(std::shared_ptr<Package> package, Settlement settlement) {
  Version version;
  version.file = package->file();
  version.package = std::move(package);
  version.package->keep_trees();
  Result<std::string> main = find_main_part(*version.package);
  if (!main.ok()) return main.error();
  version.names.main = *main;
  Result<ContentTypes> types = read_content_types(*version.package);
  if (!types.ok()) return types.error();
  version.types = std::move(*types);
  Result<bool> added = add_tree(version, version.names.main, settlement);
  if (added.ok() && version.tree(version.names.main) == nullptr) {
    return Error{ErrorCode::damaged, version.file, "", "it has no main document part", ""};
  }
  if (added.ok()) added = add_linked_trees(version, settlement);
  if (!added.ok()) return added.error();
  settle_redline_notes(version, settlement.way);
  return version;
}

std::uint64_t part_digest(const Version& version, std::string_view part) {
  if (const auto known = version.digests.find(part); known != version.digests.end()) return known->second;
  std::uint64_t digest = 0;
  if (version.package->has(part)) {
    Hash content;
    content.add(std::string_view(version.bytes(part)));
    digest = content.value();
  }
  version.digests.emplace(part, digest);
  return digest;
}

std::uint64_t target_digest(const Version& version, const std::string& part, std::string_view id) {
  Hash hash;
  const XmlPart* tree = version.tree(part);
  const Relationship* link = tree != nullptr ? tree->links.find(id) : nullptr;
  if (link == nullptr) return 0;
  hash.add(std::string_view(link->type));
  const bool stored = !link->external && version.package->has(link->target);
  if (stored) {
    hash.add(part_digest(version, link->target));
  } else {
    hash.add(std::string_view(link->target));
  }
  return hash.value();
}

}  // namespace clausediff::redlining
