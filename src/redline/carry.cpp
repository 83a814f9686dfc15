// SPDX-License-Identifier: Apache-2.0
#include "redline/carry.h"

#include <algorithm>
#include <cstring>

#include "redline/notes.h"

namespace clausediff::redlining {
namespace {

bool has_relationships(const Version& version, const std::string& part) { return version.package->has(relationships_part(part)); }

/// A part of after with the same bytes, so that a picture is not stored twice.
std::string same_part(const Inputs& inputs, const std::string& part, const std::string& bytes) {
  const Version& after = inputs.after;
  if (has_relationships(inputs.before, part)) return {};
  for (const std::string& candidate : after.package->names()) {
    if (after.package->size_of(candidate) == bytes.size() && inputs.before.types.of(part) == after.types.of(candidate) &&
        !has_relationships(after, candidate) && part_digest(after, candidate) == part_digest(inputs.before, part) &&
        after.bytes(candidate) == bytes)
      return candidate;
  }
  return {};
}

std::string carry_link(Writing& writing, const std::string& id, const Place& place) {
  const CarriedLink key{{place.before, id}, place.out};
  if (const auto found = writing.carried.links.find(key); found != writing.carried.links.end()) return found->second;
  const pugi::xml_node link = writing.inputs.before.raw_links(place.before).find_child_by_attribute("Id", id.c_str());
  std::string made;
  if (link) {
    const bool external = std::strcmp(link.attribute("TargetMode").value(), "External") == 0;
    std::string target = link.attribute("Target").value();
    if (!external) target = copy_part(writing, resolve_target(place.before, target));
    if (external || !target.empty())
      made = writing.out.add_relationship(place.out, link.attribute("Type").value(), target, external);
  }
  writing.carried.links.emplace(key, made);
  return made;
}

void carry_links(Writing& writing, pugi::xml_node node, const Place& place) {
  for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
    const pugi::xml_attribute next = attribute.next_attribute();
    if (std::strncmp(attribute.name(), "r:", 2) == 0 && *attribute.value() != '\0') {
      const std::string id = carry_link(writing, attribute.value(), place);
      if (id.empty()) {
        node.remove_attribute(attribute);
      } else {
        attribute.set_value(id.c_str());
      }
    } else if (std::strcmp(attribute.name(), "w14:paraId") == 0 || std::strcmp(attribute.name(), "w14:textId") == 0) {
      node.remove_attribute(attribute);  // unique in a document
    }
    attribute = next;
  }
}

void carry_number(const Plan& plan, pugi::xml_node node) {
  pugi::xml_attribute id = node.attribute("w:val");
  const auto found = plan.lists.ids.find(id.value());
  if (found != plan.lists.ids.end()) id.set_value(found->second.c_str());
}

bool is_comment_mark(std::uint64_t name) {
  return name == "w:commentRangeStart"_name || name == "w:commentRangeEnd"_name || name == "w:commentReference"_name ||
         name == "w:permStart"_name || name == "w:permEnd"_name;
}

/// A header of a section that goes: a part of its own, all deleted, whatever becomes of after's part of that name.
std::string carry_text_part(Writing& writing, const std::string& name, pugi::xml_node text) {
  const std::string made = writing.out.add_part(name, "", writing.inputs.before.types.of(name));
  writing.carried.parts.emplace(name, made);
  const pugi::xml_node root = append_shell(writing.out.tree(made), text);
  writing.tasks.push_back({{name, {}, made}, text, {}, root, false});
  return made;
}

}  // namespace

std::string copy_part(Writing& writing, const std::string& part) {
  const Version& before = writing.inputs.before;
  std::vector<std::pair<std::string, std::string>> open;  // part of before, and its name in the output
  const auto add = [&](const std::string& name) -> std::string {
    if (const auto found = writing.carried.parts.find(name); found != writing.carried.parts.end()) return found->second;
    if (const pugi::xml_node text = before.root(name)) return carry_text_part(writing, name, text);
    const bool there = before.package->has(name);
    std::string bytes = before.bytes(name);
    std::string made = there ? same_part(writing.inputs, name, bytes) : std::string();
    const bool fresh = there && made.empty();
    if (fresh) made = writing.out.add_part(name, std::move(bytes), before.types.of(name));
    writing.carried.parts.emplace(name, made);
    if (fresh) open.emplace_back(name, made);
    return made;
  };
  const std::string result = add(part);
  while (!open.empty()) {
    const auto [name, made] = open.back();
    open.pop_back();
    for (const pugi::xml_node link : before.raw_links(name).children("Relationship")) {
      const bool external = std::strcmp(link.attribute("TargetMode").value(), "External") == 0;
      const std::string target = external ? std::string() : add(resolve_target(name, link.attribute("Target").value()));
      if (!external && target.empty()) continue;
      pugi::xml_node copy = writing.out.relationships(made).append_copy(link);
      if (!external) copy.attribute("Target").set_value(("/" + target).c_str());
    }
  }
  return result;
}

void carry(Writing& writing, pugi::xml_node copy, const Place& place) {
  for (pugi::xml_node at = copy; at;) {
    const std::uint64_t name = name_of(at);
    carry_links(writing, at, place);
    bool drop = at != copy && is_comment_mark(name);
    switch (name) {
      case "w:pStyle"_name:
      case "w:rStyle"_name:
      case "w:tblStyle"_name:
        carry_style(writing, at.attribute("w:val").value());
        break;
      case "w:numId"_name:
        carry_number(writing.plan, at);
        break;
      case "wp:docPr"_name:
        at.attribute("id").set_value(writing.out.next_drawing_id().c_str());
        break;
      case "w:footnoteReference"_name:
      case "w:endnoteReference"_name:
        carry_note(writing, at);
        break;
      case "w:bookmarkStart"_name:
      case "w:bookmarkEnd"_name:
        drop = drop || (at != copy && !carry_bookmark(writing, at, place));
        break;
      default:
        break;
    }
    const pugi::xml_node next = next_element(copy, at, drop);
    if (drop) at.parent().remove_child(at);
    at = next;
  }
}

bool carry_bookmark(Writing& writing, pugi::xml_node copy, const Place& place) {
  const auto found = writing.carried.bookmarks.find({place.before, copy.attribute("w:id").value()});
  if (found == writing.carried.bookmarks.end()) return false;
  copy.attribute("w:id").set_value(found->second.c_str());
  return true;
}

}  // namespace clausediff::redlining
