// SPDX-License-Identifier: Apache-2.0
// Styles and lists that deleted content rests on (ECMA-376 part 1, 17.7 and 17.9).
#include <algorithm>
#include <cstring>

#include "redline/carry.h"

namespace clausediff::redline {
namespace {

constexpr const char* relationship_base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* type_base = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The tree of a part of definitions in the output; made where after has none, with the root's shell from before.
pugi::xml_node definitions(Job& job, std::string& after_name, const std::string& before_name, const char* kind) {
  if (!after_name.empty() || job.out.has_tree(after_name)) {
    return job.after.root(after_name) ? job.out.copied_tree(after_name).document_element()
                                      : job.out.tree(after_name).document_element();
  }
  after_name = job.out.add_part(std::string("word/") + kind + ".xml", "", std::string(type_base) + kind + "+xml");
  job.out.add_relationship(job.after.main, std::string(relationship_base) + kind, after_name, false);
  pugi::xml_document& tree = job.out.tree(after_name);
  return append_shell(tree, job.before.root(before_name));
}

pugi::xml_node find_by(pugi::xml_node root, const char* element, const char* attribute, const std::string& value) {
  for (const pugi::xml_node child : root.children(element)) {
    if (value == child.attribute(attribute).value()) return child;
  }
  return {};
}

/// What a list looks like: its levels and its own changes to them; ids and links left out.
std::uint64_t number_digest(pugi::xml_node root, pugi::xml_node number) {
  Hash hash;
  const pugi::xml_node abstract =
      find_by(root, "w:abstractNum", "w:abstractNumId", number.child("w:abstractNumId").attribute("w:val").value());
  for (const pugi::xml_node child : elements(abstract)) {
    if (std::strcmp(child.name(), "w:lvl") != 0 && std::strcmp(child.name(), "w:numStyleLink") != 0) continue;
    hash.add(fingerprint(child, [](pugi::xml_node element, pugi::xml_attribute attribute, Hash&) {
      return std::strcmp(attribute.name(), "w:tplc") == 0 || std::strcmp(element.name(), "w:lvlPicBulletId") == 0;
    }));
  }
  for (const pugi::xml_node child : number.children("w:lvlOverride")) hash.add(fingerprint(child, {}));
  return hash.value();
}

std::string next_number(pugi::xml_node root, const char* element, const char* attribute) {
  int last = 0;
  for (const pugi::xml_node child : root.children(element)) last = std::max(last, child.attribute(attribute).as_int());
  return std::to_string(last + 1);
}

std::string import_number(Job& job, pugi::xml_node number) {
  const pugi::xml_node source = job.before.root(job.before.numbering);
  pugi::xml_node root = definitions(job, job.after.numbering, job.before.numbering, "numbering");
  const pugi::xml_node abstract =
      find_by(source, "w:abstractNum", "w:abstractNumId", number.child("w:abstractNumId").attribute("w:val").value());
  const std::string abstract_id = next_number(root, "w:abstractNum", "w:abstractNumId"),
                    id = next_number(root, "w:num", "w:numId");
  pugi::xml_node last = root.child("w:abstractNum");
  while (last.next_sibling("w:abstractNum")) last = last.next_sibling("w:abstractNum");
  pugi::xml_node made = last                  ? root.insert_copy_after(abstract, last)
                        : root.child("w:num") ? root.insert_copy_before(abstract, root.child("w:num"))
                                              : root.append_copy(abstract);
  made.attribute("w:abstractNumId").set_value(abstract_id.c_str());
  // A second list that claims a style, or is a list style's, would take it from after's own.
  for (const char* name : {"w:nsid", "w:styleLink"}) made.remove_child(name);
  for (pugi::xml_node level : made.children("w:lvl")) {
    for (const char* name : {"w:pStyle", "w:lvlPicBulletId"}) level.remove_child(name);
  }
  last = root.child("w:num");
  while (last.next_sibling("w:num")) last = last.next_sibling("w:num");
  pugi::xml_node copy = last ? root.insert_copy_after(number, last) : root.insert_copy_after(number, made);
  copy.attribute("w:numId").set_value(id.c_str());
  copy.child("w:abstractNumId").attribute("w:val").set_value(abstract_id.c_str());
  return id;
}

}  // namespace

void match_numbers(Job& job) {
  const pugi::xml_node before = job.before.root(job.before.numbering), after = job.after.root(job.after.numbering);
  std::map<std::string, std::uint64_t> digests;  // of after
  std::map<std::uint64_t, std::string> by_digest;
  for (const pugi::xml_node number : after.children("w:num")) {
    const std::uint64_t digest = number_digest(after, number);
    digests[number.attribute("w:numId").value()] = digest;
    by_digest.try_emplace(digest, number.attribute("w:numId").value());
  }
  std::set<std::string> used;
  for (pugi::xml_node at = job.before.root(job.before.main); at; at = next_element(job.before.root(job.before.main), at)) {
    if (name_of(at) == "w:numId"_name) used.insert(at.attribute("w:val").value());
  }
  for (const pugi::xml_node number : before.children("w:num")) {
    const std::string id = number.attribute("w:numId").value();
    const std::uint64_t digest = number_digest(before, number);
    const auto same = digests.find(id);
    const auto alike = by_digest.find(digest);
    if (same != digests.end() && same->second == digest) {
      job.numbers[id] = id;
    } else if (alike != by_digest.end()) {
      job.numbers[id] = alike->second;
    } else if (used.count(id) != 0) {
      job.numbers[id] = import_number(job, number);
    }
  }
}

void carry_style(Job& job, const std::string& style) {
  std::vector<std::string> open{style};
  while (!open.empty()) {
    const std::string name = open.back();
    open.pop_back();
    if (find_by(job.after.root(job.after.styles), "w:style", "w:styleId", name)) continue;
    const pugi::xml_node source = find_by(job.before.root(job.before.styles), "w:style", "w:styleId", name);
    if (!source) continue;
    pugi::xml_node root = definitions(job, job.after.styles, job.before.styles, "styles");
    if (find_by(root, "w:style", "w:styleId", name)) continue;
    pugi::xml_node copy = root.append_copy(source);
    copy.remove_attribute("w:default");
    for (const char* link : {"w:basedOn", "w:next", "w:link"}) {
      if (copy.child(link)) open.push_back(copy.child(link).attribute("w:val").value());
    }
    pugi::xml_node number = copy.child("w:pPr").child("w:numPr").child("w:numId");
    const auto found = job.numbers.find(number.attribute("w:val").value());
    if (number && found != job.numbers.end()) number.attribute("w:val").set_value(found->second.c_str());
    if (number && found == job.numbers.end()) copy.child("w:pPr").remove_child("w:numPr");
  }
}

}  // namespace clausediff::redline
