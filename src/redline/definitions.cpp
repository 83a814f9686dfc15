// SPDX-License-Identifier: Apache-2.0
// Styles and lists that deleted content rests on (ECMA-376 part 1, 17.7 and 17.9).
#include <algorithm>
#include <cstring>
#include <set>

#include "redline/carry.h"

namespace clausediff::redlining {
namespace {

/// The tree of a part of definitions in the output; made where after has none, with the root's shell from before.
pugi::xml_node definitions(Writing& writing, std::string& after_name, const std::string& before_name, const char* kind) {
  Output& out = writing.out;
  if (!after_name.empty()) {
    return writing.inputs.after.root(after_name) ? out.copied_tree(after_name).document_element()
                                                 : out.tree(after_name).document_element();
  }
  after_name = out.add_part(std::string("word/") + kind + ".xml", "", std::string(type_base) + kind + "+xml");
  out.add_relationship(out.names.main, std::string(relationship_base) + kind, after_name, false);
  return append_shell(out.tree(after_name), writing.inputs.before.root(before_name));
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

int last_number(pugi::xml_node root, const char* element, const char* attribute) {
  int last = 0;
  for (const pugi::xml_node child : root.children(element)) last = std::max(last, child.attribute(attribute).as_int());
  return last;
}

void import_list(Writing& writing, const ListImport& list) {
  const PartNames& names = writing.inputs.before.names;
  pugi::xml_node root = definitions(writing, writing.out.names.numbering, names.numbering, "numbering");
  const pugi::xml_node abstract = find_by(writing.inputs.before.root(names.numbering), "w:abstractNum", "w:abstractNumId",
                                          list.number.child("w:abstractNumId").attribute("w:val").value());
  pugi::xml_node last = root.child("w:abstractNum");
  while (last.next_sibling("w:abstractNum")) last = last.next_sibling("w:abstractNum");
  pugi::xml_node made = last                  ? root.insert_copy_after(abstract, last)
                        : root.child("w:num") ? root.insert_copy_before(abstract, root.child("w:num"))
                                              : root.append_copy(abstract);
  made.attribute("w:abstractNumId").set_value(list.abstract_id.c_str());
  // A second list that claims a style, or is a list style's, would take it from after's own.
  for (const char* name : {"w:nsid", "w:styleLink"}) made.remove_child(name);
  for (pugi::xml_node level : made.children("w:lvl")) {
    for (const char* name : {"w:pStyle", "w:lvlPicBulletId"}) level.remove_child(name);
  }
  last = root.child("w:num");
  while (last.next_sibling("w:num")) last = last.next_sibling("w:num");
  pugi::xml_node copy = last ? root.insert_copy_after(list.number, last) : root.insert_copy_after(list.number, made);
  copy.attribute("w:numId").set_value(list.number_id.c_str());
  copy.child("w:abstractNumId").attribute("w:val").set_value(list.abstract_id.c_str());
}

/// The lists that paragraphs of the main part are in.
std::set<std::string> lists_in_use(const Version& version) {
  std::set<std::string> used;
  const pugi::xml_node root = version.root(version.names.main);
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (name_of(at) == "w:numId"_name) used.insert(at.attribute("w:val").value());
  }
  return used;
}

}  // namespace

ListPlan plan_lists(const Inputs& inputs) {
  const pugi::xml_node before = inputs.before.root(inputs.before.names.numbering),
                       after = inputs.after.root(inputs.after.names.numbering);
  std::map<std::string, std::uint64_t> digests;  // of after
  std::map<std::uint64_t, std::string> by_digest;
  for (const pugi::xml_node number : after.children("w:num")) {
    const std::uint64_t digest = number_digest(after, number);
    digests[number.attribute("w:numId").value()] = digest;
    by_digest.try_emplace(digest, number.attribute("w:numId").value());
  }
  const std::set<std::string> used = lists_in_use(inputs.before);
  int abstract_id = last_number(after, "w:abstractNum", "w:abstractNumId"), number_id = last_number(after, "w:num", "w:numId");
  ListPlan plan;
  for (const pugi::xml_node number : before.children("w:num")) {
    const std::string id = number.attribute("w:numId").value();
    const std::uint64_t digest = number_digest(before, number);
    const auto same = digests.find(id);
    const auto alike = by_digest.find(digest);
    if (same != digests.end() && same->second == digest) {
      plan.ids[id] = id;
    } else if (alike != by_digest.end()) {
      plan.ids[id] = alike->second;
    } else if (used.count(id) != 0) {
      plan.ids[id] = std::to_string(++number_id);
      plan.imports.push_back({number, plan.ids[id], std::to_string(++abstract_id)});
    }
  }
  return plan;
}

void import_lists(Writing& writing) {
  for (const ListImport& list : writing.plan.lists.imports) import_list(writing, list);
}

void carry_style(Writing& writing, const std::string& style) {
  const Inputs& inputs = writing.inputs;
  const std::map<std::string, std::string>& lists = writing.plan.lists.ids;
  std::vector<std::string> open{style};
  while (!open.empty()) {
    const std::string name = open.back();
    open.pop_back();
    if (find_by(inputs.after.root(inputs.after.names.styles), "w:style", "w:styleId", name)) continue;
    const pugi::xml_node source = find_by(inputs.before.root(inputs.before.names.styles), "w:style", "w:styleId", name);
    if (!source) continue;
    pugi::xml_node root = definitions(writing, writing.out.names.styles, inputs.before.names.styles, "styles");
    if (find_by(root, "w:style", "w:styleId", name)) continue;
    pugi::xml_node copy = root.append_copy(source);
    copy.remove_attribute("w:default");
    for (const char* link : {"w:basedOn", "w:next", "w:link"}) {
      if (copy.child(link)) open.push_back(copy.child(link).attribute("w:val").value());
    }
    pugi::xml_node number = copy.child("w:pPr").child("w:numPr").child("w:numId");
    const auto found = lists.find(number.attribute("w:val").value());
    if (number && found != lists.end()) number.attribute("w:val").set_value(found->second.c_str());
    if (number && found == lists.end()) copy.child("w:pPr").remove_child("w:numPr");
  }
}

}  // namespace clausediff::redlining
