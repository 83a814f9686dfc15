// SPDX-License-Identifier: Apache-2.0
#include "redline/output.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <set>
#include <sstream>

namespace clausediff::redline {
namespace {

constexpr unsigned parse_flags = pugi::parse_default | pugi::parse_ws_pcdata_single;
constexpr const char* relationships_uri = "http://schemas.openxmlformats.org/package/2006/relationships";

struct Writer : pugi::xml_writer {
  std::string bytes;
  void write(const void* data, std::size_t size) override { bytes.append(static_cast<const char*>(data), size); }
};

std::string serialise(const pugi::xml_document& tree) {
  Writer writer;
  writer.bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  tree.save(writer, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return std::move(writer.bytes);
}

bool is_declaration(pugi::xml_attribute attribute) { return std::strncmp(attribute.name(), "xmlns", 5) == 0; }

/// The prefixes that before's trees use are declared too, and may be ignored where before said so.
void add_declarations(pugi::xml_node root, pugi::xml_node model) {
  for (const pugi::xml_attribute attribute : model.attributes()) {
    if (is_declaration(attribute) && !root.attribute(attribute.name())) root.prepend_copy(attribute);
  }
  const char* ignorable = model.attribute("mc:Ignorable").value();
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

std::string extension(const std::string& name) {
  const std::size_t dot = name.rfind('.');
  std::string text = dot == std::string::npos ? "" : name.substr(dot + 1);
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace

std::string relationships_name(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  const std::size_t at = slash == std::string::npos ? 0 : slash + 1;
  return part.substr(0, at) + "_rels/" + part.substr(at) + ".rels";
}

void Output::start(const Source& after, const Source& before, const RedlineOptions& options) {
  after_ = &after;
  before_ = &before;
  options_ = options;
  find_ids();
}

/// Ids are unique over all parts: ours begin above the largest, or above the largest sensible one.
void Output::find_ids() {
  std::set<long long> ids;
  long long drawing = 0;
  for (const Source* source : {after_, before_}) {
    for (const auto& [name, part] : source->trees) {
      for (pugi::xml_node at = part.xml->root(); at; at = next_element(part.xml->root(), at)) {
        if (const pugi::xml_attribute id = at.attribute("w:id")) ids.insert(std::atoll(id.value()));
        if (name_of(at) == "wp:docPr"_name) drawing = std::max(drawing, std::min(at.attribute("id").as_llong(), 1000000000LL));
      }
    }
  }
  long long last = 0;
  for (const long long id : ids) last = id > last && id < 1000000000LL ? id : last;
  next_id_ = static_cast<std::uint32_t>(last) + 1;
  next_drawing_id_ = static_cast<std::uint32_t>(drawing) + 1;
}

pugi::xml_document& Output::tree(const std::string& part) {
  std::unique_ptr<pugi::xml_document>& tree = trees_[part];
  if (tree) return *tree;
  tree = std::make_unique<pugi::xml_document>();
  if (const pugi::xml_node model = after_->root(part)) append_shell(*tree, model);
  return *tree;
}

pugi::xml_document& Output::copied_tree(const std::string& part) {
  if (trees_.count(part) != 0) return *trees_[part];
  pugi::xml_document& made = tree(part);
  append_children(made.document_element(), after_->root(part));
  return made;
}

bool Output::has_part(const std::string& part) const {
  return after_->bytes(part) != nullptr || trees_.count(part) != 0 ||
         std::any_of(added_.begin(), added_.end(), [&](const Part& p) { return p.name == part; });
}

pugi::xml_document& Output::parsed(const std::string& part) {
  std::unique_ptr<pugi::xml_document>& tree = trees_[part];
  if (tree) return *tree;
  tree = std::make_unique<pugi::xml_document>();
  if (const std::string* bytes = after_->bytes(part)) tree->load_buffer(bytes->data(), bytes->size(), parse_flags);
  return *tree;
}

std::string Output::add_part(const std::string& name, std::string bytes, const std::string& content_type) {
  std::string free = name;
  const std::size_t dot = std::min(name.rfind('.'), name.size());
  for (int i = 1; has_part(free); ++i)
    free = name.substr(0, dot) + "_before" + (i == 1 ? "" : std::to_string(i)) + name.substr(dot);
  pugi::xml_node types = parsed("[Content_Types].xml").document_element();
  const bool by_default = [&] {
    for (const pugi::xml_node type : types.children("Default")) {
      if (extension(std::string(".") + type.attribute("Extension").value()) == extension(free))
        return content_type == type.attribute("ContentType").value();
    }
    return false;
  }();
  if (!by_default) {
    pugi::xml_node type = types.append_child("Override");
    type.append_attribute("PartName").set_value(("/" + free).c_str());
    type.append_attribute("ContentType").set_value(content_type.c_str());
  }
  added_.push_back({free, std::move(bytes)});
  return free;
}

pugi::xml_node Output::relationships(const std::string& part) {
  pugi::xml_document& tree = parsed(relationships_name(part));
  if (!tree.document_element()) tree.append_child("Relationships").append_attribute("xmlns").set_value(relationships_uri);
  return tree.document_element();
}

std::string Output::add_relationship(const std::string& part, const std::string& type, const std::string& target, bool external) {
  pugi::xml_node root = relationships(part);
  std::set<std::string> taken;
  for (const pugi::xml_node link : root.children()) {
    taken.insert(link.attribute("Id").value());
    if (external && type == link.attribute("Type").value() && target == link.attribute("Target").value())
      return link.attribute("Id").value();
  }
  std::string id;
  for (std::size_t i = taken.size() + 1; id.empty() || taken.count(id) != 0; ++i) id = "rIdBefore" + std::to_string(i);
  pugi::xml_node link = root.append_child("Relationship");
  link.append_attribute("Id").set_value(id.c_str());
  link.append_attribute("Type").set_value(type.c_str());
  link.append_attribute("Target").set_value(external ? target.c_str() : ("/" + target).c_str());
  if (external) link.append_attribute("TargetMode").set_value("External");
  return id;
}

void Output::stamp(pugi::xml_node mark, const Signature* owner) {
  const std::string& author = owner != nullptr ? owner->author : options_.author;
  const std::string& date = owner != nullptr ? owner->date : options_.date;
  mark.append_attribute("w:id").set_value(next_id().c_str());
  mark.append_attribute("w:author").set_value(author.c_str());
  if (!date.empty()) mark.append_attribute("w:date").set_value(date.c_str());
}

std::vector<Part> Output::finish() {
  std::vector<Part> parts = after_->parts;
  for (Part& part : added_) parts.push_back(part);
  for (const auto& [name, tree] : trees_) {
    const std::string same = name;
    const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.name == same; });
    const pugi::xml_node model = before_->root(name == after_->main ? before_->main : name);
    if (model && tree->document_element() && std::strncmp(tree->document_element().name(), "w:", 2) == 0)
      add_declarations(tree->document_element(), model);
    if (found != parts.end()) {
      found->bytes = serialise(*tree);
    } else {
      parts.push_back({name, serialise(*tree)});
    }
  }
  std::stable_partition(parts.begin(), parts.end(), [](const Part& p) { return p.name == "[Content_Types].xml"; });
  return parts;
}

}  // namespace clausediff::redline
