// SPDX-License-Identifier: Apache-2.0
#include "merge/remarks.h"

#include <algorithm>
#include <cstring>

#include "merge/text_parts.h"
#include "package/relationships.h"
#include "package/xml.h"
#include "redline/tree.h"

namespace clausediff::merging {
namespace {

constexpr const char* comments_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr const char* comments_relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
constexpr const char* relationships_uri = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* w_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A part that is read, changed and written back; made where the package has none.
struct Tree {
  std::string name;
  std::shared_ptr<Xml> xml;
  pugi::xml_document own;
  pugi::xml_node root() { return xml ? xml->root() : own.document_element(); }
};

Result<bool> open(Package& package, Tree& tree, const std::string& name, const char* root, const char* prefix, const char* uri) {
  tree.name = name;
  if (package.has(name)) {
    Result<std::shared_ptr<Xml>> xml = read_xml(package, name);
    if (!xml.ok()) return xml.error();
    tree.xml = std::move(*xml);
    return true;
  }
  tree.own.append_child(root).append_attribute(prefix).set_value(uri);
  return true;
}

std::string free_id(pugi::xml_node links) {
  for (int i = 1;; ++i) {
    std::string id = "rIdMerge" + std::to_string(i);
    if (!links.find_child_by_attribute("Id", id.c_str())) return id;
  }
}

/// Adds the part of comments to a package that has none: its type and the relationship to it.
Result<bool> announce(Package& package, const std::string& main, const std::string& part, std::vector<Part>& changed) {
  Tree types, links;
  Result<bool> opened = open(package, types, "[Content_Types].xml", "Types", "xmlns", "");
  if (opened.ok()) opened = open(package, links, relationships_part(main), "Relationships", "xmlns", relationships_uri);
  if (!opened.ok()) return opened;
  pugi::xml_node type = types.root().append_child("Override");
  type.append_attribute("PartName").set_value(("/" + part).c_str());
  type.append_attribute("ContentType").set_value(comments_type);
  pugi::xml_node link = links.root().append_child("Relationship");
  link.append_attribute("Id").set_value(free_id(links.root()).c_str());
  link.append_attribute("Type").set_value(comments_relationship);
  link.append_attribute("Target").set_value(("/" + part).c_str());
  for (Tree* tree : {&types, &links}) changed.push_back({tree->name, bytes_of(tree->root())});
  return true;
}

void add_paragraphs(pugi::xml_node comment, const std::string& text) {
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    pugi::xml_node node = comment.append_child("w:p").append_child("w:r").append_child("w:t");
    node.append_attribute("xml:space").set_value("preserve");
    node.text().set(text.substr(from, end - from).c_str());
    from = end + 1;
  }
}

/// The sign of a comment on a paragraph that comes or goes does so with it.
void anchor(pugi::xml_node paragraph, const std::string& id) {
  const pugi::xml_node properties = paragraph.child("w:pPr");
  pugi::xml_node start = properties ? paragraph.insert_child_after("w:commentRangeStart", properties)
                                    : paragraph.prepend_child("w:commentRangeStart");
  start.append_attribute("w:id").set_value(id.c_str());
  paragraph.append_child("w:commentRangeEnd").append_attribute("w:id").set_value(id.c_str());
  paragraph.append_child("w:r").append_child("w:commentReference").append_attribute("w:id").set_value(id.c_str());
}

}  // namespace

Result<bool> add_remarks(Package& package, const std::string& main, const std::vector<Remark>& remarks, const Authors& authors,
                         std::vector<Part>& changed) {
  if (remarks.empty()) return true;
  Result<Relationships> links = read_relationships(package, main);
  if (!links.ok()) return links.error();
  const Relationship* known = links->of_type("comments");
  const std::string part = known != nullptr ? package.spelled(known->target) : "word/merge_comments.xml";
  Tree comments;
  Result<bool> opened = open(package, comments, part, "w:comments", "xmlns:w", w_namespace);
  if (!opened.ok()) return opened;
  if (known == nullptr) opened = announce(package, main, part, changed);
  if (!opened.ok()) return opened;
  int next = 0;
  for (const pugi::xml_node comment : comments.root().children("w:comment"))
    next = std::max(next, comment.attribute("w:id").as_int() + 1);
  for (const Remark& remark : remarks) {
    const std::string id = std::to_string(next++);
    pugi::xml_node comment = comments.root().append_child("w:comment");
    comment.append_attribute("w:id").set_value(id.c_str());
    comment.append_attribute("w:author").set_value("clausediff");
    if (!authors.date.empty()) comment.append_attribute("w:date").set_value(authors.date.c_str());
    comment.append_attribute("w:initials").set_value("c");
    add_paragraphs(comment, remark.text);
    anchor(remark.paragraph, id);
  }
  changed.push_back({part, bytes_of(comments.root())});
  return true;
}

}  // namespace clausediff::merging
