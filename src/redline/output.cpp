// SPDX-License-Identifier: Apache-2.0
#include "redline/output.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <set>
#include <sstream>

#include "package/namespaces.h"
#include "package/strict_xml.h"
#include "redline/leave_behind.h"
#include "text/ascii.h"

namespace clausediff::redlining {
namespace {

constexpr unsigned parse_flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
constexpr const char* relationships_uri = "http://schemas.openxmlformats.org/package/2006/relationships";

struct Writer : pugi::xml_writer {
  std::string bytes;
  void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
};

/// Stands in a tree for a block of after that stays as it is. No name of Word's; a text cannot hold a "<" when it is written.
constexpr const char* place_of_same = "clausediff-same";

bool is_declaration(pugi::xml_attribute attribute) { return std::strncmp(attribute.name(), "xmlns", 5) == 0; }

/// `ignorable` is a list of prefixes, of which those count that are declared.
void let_ignore(pugi::xml_node root, const char* ignorable) {
  std::string all = root.attribute("mc:Ignorable").value();
  std::istringstream prefixes(ignorable);
  for (std::string prefix; prefixes >> prefix;) {
    const std::string padded = " " + all + " ";
    if (padded.find(" " + prefix + " ") != std::string::npos || !root.attribute(("xmlns:" + prefix).c_str())) continue;
    all += (all.empty() ? "" : " ") + prefix;
  }
  if (all.empty()) return;
  if (!root.attribute("mc:Ignorable")) root.append_attribute("mc:Ignorable");
  root.attribute("mc:Ignorable").set_value(all.c_str());
}

void declare(pugi::xml_node root, const char* prefix, const char* uri) {
  const std::string name = std::string("xmlns:") + prefix;
  if (!root.attribute(name.c_str())) root.prepend_attribute(name.c_str()).set_value(uri);
}

/// The prefixes that before's trees use are declared too, and may be ignored where before said so.
void add_declarations(pugi::xml_node root, pugi::xml_node model) {
  for (const pugi::xml_attribute attribute : model.attributes()) {
    if (is_declaration(attribute) && !root.attribute(attribute.name())) root.prepend_copy(attribute);
  }
  let_ignore(root, model.attribute("mc:Ignorable").value());
}

std::string extension(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string::npos ? std::string() : ascii_lower(name.substr(dot + 1));
}

}  // namespace

Output::Output(const Inputs& inputs) : names(inputs.after.names), inputs_(&inputs) { find_ids(); }

/// Ids are unique over all parts: ours begin above the largest, or above the largest sensible one.
void Output::find_ids() {
  long long last = 0, drawing = 0;
  const auto sensible = [](long long id) { return id < 1000000000LL ? id : 0LL; };
  for (const Version* version : {&inputs_->after, &inputs_->before}) {
    for (const auto& [name, part] : version->trees) {
      for (pugi::xml_node at = part.xml->root(); at; at = next_element(part.xml->root(), at)) {
        if (const pugi::xml_attribute id = at.attribute("w:id")) last = std::max(last, sensible(std::atoll(id.value())));
        if (name_of(at) == "wp:docPr"_name) drawing = std::max(drawing, std::min(at.attribute("id").as_llong(), 1000000000LL));
      }
    }
  }
  next_id_ = static_cast<std::uint32_t>(last) + 1;
  next_drawing_id_ = static_cast<std::uint32_t>(drawing) + 1;
}

pugi::xml_document& Output::tree(const std::string& part) {
  std::unique_ptr<pugi::xml_document>& tree = trees_[part];
  if (tree) return *tree;
  tree = std::make_unique<pugi::xml_document>();
  if (const pugi::xml_node model = inputs_->after.root(part)) append_shell(*tree, model);
  return *tree;
}

pugi::xml_document& Output::copied_tree(const std::string& part) {
  if (trees_.count(part) != 0) return *trees_[part];
  pugi::xml_document& made = tree(part);
  append_children(made.document_element(), inputs_->after.root(part));
  return made;
}

void Output::declare_own(const std::string& part) {
  const pugi::xml_node root = tree(part).document_element();
  declare(root, "mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
  declare(root, "clausediff", own_namespace);
  let_ignore(root, "clausediff");
}

bool Output::has_part(const std::string& part) const {
  return inputs_->after.package->has(part) || trees_.count(part) != 0 || added_names_.count(part) != 0;
}

pugi::xml_document& Output::parsed(const std::string& part) {
  std::unique_ptr<pugi::xml_document>& tree = trees_[part];
  if (tree) return *tree;
  tree = std::make_unique<pugi::xml_document>();
  const std::string bytes = inputs_->after.bytes(part);
  tree->load_buffer(bytes.data(), bytes.size(), parse_flags);
  return *tree;
}

std::string Output::add_part(const std::string& name, std::string bytes, const std::string& content_type) {
  std::string free = name;
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  for (int i = 1; has_part(free); ++i)
    free = name.substr(0, dot) + "_before" + (i == 1 ? "" : std::to_string(i)) + name.substr(dot);
  pugi::xml_node list = types();
  const bool by_default = [&] {
    for (const pugi::xml_node type : list.children("Default")) {
      if (extension(std::string(".") + type.attribute("Extension").value()) == extension(free))
        return content_type == type.attribute("ContentType").value();
    }
    return false;
  }();
  if (!by_default) {
    pugi::xml_node type = list.append_child("Override");
    type.append_attribute("PartName").set_value(("/" + free).c_str());
    type.append_attribute("ContentType").set_value(content_type.c_str());
  }
  added_.push_back({free, std::move(bytes)});
  added_names_.insert(free);
  return free;
}

pugi::xml_node Output::relationships(const std::string& part) {
  pugi::xml_document& tree = parsed(relationships_part(part));
  if (!tree.document_element()) tree.append_child("Relationships").append_attribute("xmlns").set_value(relationships_uri);
  return tree.document_element();
}

std::string Output::add_relationship(const std::string& part, const std::string& type, const std::string& target, bool external) {
  pugi::xml_node root = relationships(part);
  Links& known = links_[part];
  if (known.ids.empty()) {
    for (const pugi::xml_node link : root.children()) {
      known.ids.insert(link.attribute("Id").value());
      if (std::strcmp(link.attribute("TargetMode").value(), "External") == 0)
        known.addresses.emplace(std::pair(link.attribute("Type").value(), link.attribute("Target").value()),
                                link.attribute("Id").value());
    }
  }
  if (const auto same = known.addresses.find({type, target}); external && same != known.addresses.end()) return same->second;
  std::string id;
  for (std::size_t i = known.ids.size() + 1; id.empty() || known.ids.count(id) != 0; ++i) id = "rIdBefore" + std::to_string(i);
  known.ids.insert(id);
  if (external) known.addresses.emplace(std::pair(type, target), id);
  pugi::xml_node link = root.append_child("Relationship");
  link.append_attribute("Id").set_value(id.c_str());
  link.append_attribute("Type").set_value(type.c_str());
  link.append_attribute("Target").set_value(external ? target.c_str() : ("/" + target).c_str());
  if (external) link.append_attribute("TargetMode").set_value("External");
  return id;
}

void Output::stamp(pugi::xml_node mark, const Signature* owner) {
  const std::string& author = owner != nullptr ? owner->author : inputs_->options.author;
  const std::string& date = owner != nullptr ? owner->date : inputs_->options.date;
  mark.append_attribute("w:id").set_value(next_id().c_str());
  mark.append_attribute("w:author").set_value(author.c_str());
  if (!date.empty()) mark.append_attribute("w:date").set_value(date.c_str());
}

std::uint32_t Output::number_moves(std::uint32_t count) {
  const std::uint32_t first = next_move_;
  next_move_ += count;
  return first;
}

pugi::xml_node Output::append_same(pugi::xml_node parent, pugi::xml_node model) {
  const bool looked_into = inputs_->options.comments || name_of(parent) != "w:body"_name;
  if (looked_into) return parent.append_copy(model);
  pugi::xml_node place = parent.append_child(place_of_same);
  place.append_attribute("at").set_value(static_cast<unsigned long long>(same_.size()));
  same_.push_back(model);
  return place;
}

/// Places of blocks that stayed are filled with what stands in after's tree.
std::string Output::serialise(const std::string& part, pugi::xml_document& tree) {
  const Version& before = inputs_->before;
  const pugi::xml_node model = before.root(part == names.main ? before.names.main : part);
  if (model && tree.document_element() && std::strncmp(tree.document_element().name(), "w:", 2) == 0)
    add_declarations(tree.document_element(), model);
  Writer made, filled;
  made.bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  tree.save(made, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  tree.reset();
  const std::string mark = std::string("<") + place_of_same + " at=\"";
  std::size_t from = 0;
  for (std::size_t at = made.bytes.find(mark); at != std::string::npos; at = made.bytes.find(mark, from)) {
    filled.bytes.append(made.bytes, from, at - from);
    const std::size_t index = std::strtoull(made.bytes.c_str() + at + mark.size(), nullptr, 10);
    if (index < same_.size()) same_[index].print(filled, "", pugi::format_raw, pugi::encoding_utf8);
    from = made.bytes.find("/>", at) + 2;
  }
  if (from == 0) return mended_characters(std::move(made.bytes));
  filled.bytes.append(made.bytes, from);
  return mended_characters(std::move(filled.bytes));
}

pugi::xml_node Output::types() { return parsed("[Content_Types].xml").document_element(); }

ChangedParts Output::finish() {
  ChangedParts changed;
  for (Part& part : added_) {
    if (const auto tree = trees_.find(part.name); tree != trees_.end()) part.bytes = serialise(part.name, *tree->second);
    changed.parts.push_back(std::move(part));
  }
  // The types come last: they are of the parts that stay.
  const std::string types = "[Content_Types].xml";
  for (const auto& [name, tree] : trees_) {
    if (added_names_.count(name) == 0 && name != types) changed.parts.push_back({name, serialise(name, *tree)});
  }
  leave_unreferenced(*inputs_->after.package, names.main, changed);
  forget_types(changed.dropped);
  if (has_tree(types)) changed.parts.push_back({types, serialise(types, *trees_.at(types))});
  trees_.clear();
  return changed;
}

/// A type for a part that is not there makes a file that Word repairs.
void Output::forget_types(const std::set<std::string>& dropped) {
  std::set<std::string> names_of_types;
  for (const std::string& name : dropped) names_of_types.insert(ascii_lower("/" + name));
  const auto is_dropped = [&](pugi::xml_node type) {
    return names_of_types.count(ascii_lower(type.attribute("PartName").value())) != 0;
  };
  if (names_of_types.empty()) return;
  pugi::xml_node root = types();
  for (pugi::xml_node type = root.child("Override"); type;) {
    const pugi::xml_node next = type.next_sibling("Override");
    if (is_dropped(type)) root.remove_child(type);
    type = next;
  }
}

}  // namespace clausediff::redlining
