// SPDX-License-Identifier: Apache-2.0
#include "redline/source.h"

#include <algorithm>
#include <optional>

namespace clausediff::redline {
namespace {

bool holds_text(std::string_view type) {
  return type == "header" || type == "footer" || type == "footnotes" || type == "endnotes";
}

void number_paragraphs(Source& source, pugi::xml_node root) {
  std::uint32_t ordinal = 0;
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (name_of(at) == "w:p"_name) source.ordinals.emplace(at.hash_value(), ordinal++);
  }
}

/// Settles a part's tree. The reader counts a joined paragraph by its first w:p.
void settle_part(Source& source, const std::string& name, pugi::xml_node root, Settlement settlement) {
  number_paragraphs(source, root);
  if (settlement.authors) note_owners(source.own, root, settlement.way);
  Joined joined;
  if (has_revisions(root)) {
    source.had_revisions = true;
    joined = settle(root, settlement.way);
    for (const auto& [gone, stays] : joined) source.ordinals[stays] = source.ordinals[gone];
  }
  if (settlement.authors) note_places(source.own, name, root, joined);
}

Result<bool> add_tree(Source& source, Package& package, const std::string& name, const std::optional<Settlement>& settlement) {
  if (name.empty() || !package.has(name) || source.trees.count(name) != 0) return true;
  Result<std::unique_ptr<Xml>> xml = read_xml(package, name);
  if (!xml.ok()) return xml.error();
  Result<Relationships> links = read_relationships(package, name);
  if (!links.ok()) return links.error();
  SourcePart part{name, std::move(*xml), std::move(*links)};
  if (settlement) settle_part(source, name, part.xml->root(), *settlement);
  source.trees.emplace(name, std::move(part));
  return true;
}

std::string part_of(const Relationships& links, const char* type, const Package& package) {
  const Relationship* link = links.of_type(type);
  return link != nullptr ? package.spelled(link->target) : std::string();
}

Result<bool> add_linked_trees(Source& source, Package& package, Settlement settlement) {
  const Relationships links = source.trees.at(source.main).links;
  source.footnotes = part_of(links, "footnotes", package);
  source.endnotes = part_of(links, "endnotes", package);
  source.styles = part_of(links, "styles", package);
  source.numbering = part_of(links, "numbering", package);
  source.settings = part_of(links, "settings", package);
  source.comments = part_of(links, "comments", package);
  for (const std::string* name : {&source.styles, &source.numbering, &source.settings, &source.comments}) {
    Result<bool> added = add_tree(source, package, *name, std::nullopt);
    if (!added.ok()) return added;
  }
  for (const Relationship& link : links.items) {
    if (link.external || !holds_text(link.type)) continue;
    Result<bool> added = add_tree(source, package, package.spelled(link.target), settlement);
    if (!added.ok()) return added;
  }
  return true;
}

}  // namespace

const std::string* Source::bytes(std::string_view part) const {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.name == part; });
  return found == parts.end() ? nullptr : &found->bytes;
}

const SourcePart* Source::tree(std::string_view part) const {
  const auto found = trees.find(std::string(part));
  return found == trees.end() ? nullptr : &found->second;
}

pugi::xml_node Source::root(std::string_view part) const {
  const SourcePart* found = tree(part);
  return found != nullptr ? found->xml->root() : pugi::xml_node();
}

Result<Source> open_source(std::string_view bytes, const std::string& name, Settlement settlement) {
  Result<Package> package = Package::open(bytes, name, {});
  if (!package.ok()) return package.error();
  Source source;
  Result<std::vector<Part>> parts = read_all_parts(*package);
  if (!parts.ok()) return parts.error();
  source.parts = std::move(*parts);
  Result<std::string> main = find_main_part(*package);
  if (!main.ok()) return main.error();
  source.main = *main;
  Result<ContentTypes> types = read_content_types(*package);
  if (!types.ok()) return types.error();
  source.types = std::move(*types);
  Result<bool> added = add_tree(source, *package, source.main, settlement);
  if (added.ok() && source.tree(source.main) == nullptr) {
    return Error{ErrorCode::damaged, name, "", "it has no main document part", ""};
  }
  if (added.ok()) added = add_linked_trees(source, *package, settlement);
  if (!added.ok()) return added.error();
  return source;
}

std::uint64_t target_digest(const Source& source, const std::string& part, std::string_view id) {
  Hash hash;
  const SourcePart* tree = source.tree(part);
  const Relationship* link = tree != nullptr ? tree->links.find(id) : nullptr;
  if (link == nullptr) return 0;
  hash.add(std::string_view(link->type));
  const std::string* bytes = link->external ? nullptr : source.bytes(link->target);
  if (bytes == nullptr) {
    hash.add(std::string_view(link->target));
    return hash.value();
  }
  const auto [digest, fresh] = source.digests.try_emplace(link->target, 0);
  if (fresh) {
    Hash content;
    content.add(std::string_view(*bytes));
    digest->second = content.value();
  }
  hash.add(digest->second);
  return hash.value();
}

}  // namespace clausediff::redline
