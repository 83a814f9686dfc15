// SPDX-License-Identifier: Apache-2.0
#include "redline/carry.h"

#include <algorithm>
#include <cstring>

#include "redline/notes.h"

namespace clausediff::redline {
namespace {

/// The relationships of a part of before as its .rels has them, with full types.
std::unique_ptr<pugi::xml_document> raw_relationships(const Source& source, const std::string& part) {
  auto tree = std::make_unique<pugi::xml_document>();
  if (const std::string* bytes = source.bytes(relationships_name(part))) tree->load_buffer(bytes->data(), bytes->size());
  return tree;
}

bool has_relationships(const Source& source, const std::string& part) {
  return source.bytes(relationships_name(part)) != nullptr;
}

/// A part of after with the same bytes, so that a picture is not stored twice.
std::string same_part(const Job& job, const std::string& part, const std::string& bytes) {
  if (has_relationships(job.before, part)) return {};
  for (const Part& candidate : job.after.parts) {
    if (candidate.bytes == bytes && job.before.types.of(part) == job.after.types.of(candidate.name) &&
        !has_relationships(job.after, candidate.name))
      return candidate.name;
  }
  return {};
}

std::string carry_link(Job& job, const std::string& id, const Place& place) {
  const std::string key = place.before + '|' + id + '|' + place.after;
  if (const auto found = job.links.find(key); found != job.links.end()) return found->second;
  const std::unique_ptr<pugi::xml_document> raw = raw_relationships(job.before, place.before);
  const pugi::xml_node link = raw->document_element().find_child_by_attribute("Id", id.c_str());
  std::string made;
  if (link) {
    const bool external = std::strcmp(link.attribute("TargetMode").value(), "External") == 0;
    std::string target = link.attribute("Target").value();
    if (!external) target = copy_part(job, resolve_target(place.before, target));
    if (external || !target.empty())
      made = job.out.add_relationship(place.after, link.attribute("Type").value(), target, external);
  }
  job.links.emplace(key, made);
  return made;
}

void carry_links(Job& job, pugi::xml_node node, const Place& place) {
  for (pugi::xml_attribute attribute = node.first_attribute(); attribute;) {
    const pugi::xml_attribute next = attribute.next_attribute();
    if (std::strncmp(attribute.name(), "r:", 2) == 0 && *attribute.value() != '\0') {
      const std::string id = carry_link(job, attribute.value(), place);
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

void carry_number(const Job& job, pugi::xml_node node) {
  pugi::xml_attribute id = node.attribute("w:val");
  const auto found = job.numbers.find(id.value());
  if (found != job.numbers.end()) id.set_value(found->second.c_str());
}

bool is_comment_mark(std::uint64_t name) {
  return name == "w:commentRangeStart"_name || name == "w:commentRangeEnd"_name || name == "w:commentReference"_name ||
         name == "w:permStart"_name || name == "w:permEnd"_name;
}

}  // namespace

std::string copy_part(Job& job, const std::string& part) {
  std::vector<std::pair<std::string, std::string>> open{{part, ""}};  // part of before, and its name in the output
  const auto add = [&](const std::string& name) -> std::string {
    if (const auto found = job.copied_parts.find(name); found != job.copied_parts.end()) return found->second;
    const std::string* bytes = job.before.bytes(name);
    std::string made = bytes != nullptr ? same_part(job, name, *bytes) : std::string();
    const bool fresh = bytes != nullptr && made.empty();
    if (fresh) made = job.out.add_part(name, *bytes, job.before.types.of(name));
    job.copied_parts.emplace(name, made);
    if (fresh) open.emplace_back(name, made);
    return made;
  };
  open.clear();
  const std::string result = add(part);
  while (!open.empty()) {
    const auto [name, made] = open.back();
    open.pop_back();
    const std::unique_ptr<pugi::xml_document> raw = raw_relationships(job.before, name);
    for (pugi::xml_node link : raw->document_element().children("Relationship")) {
      if (std::strcmp(link.attribute("TargetMode").value(), "External") != 0) {
        const std::string target = add(resolve_target(name, link.attribute("Target").value()));
        if (target.empty()) continue;
        link.attribute("Target").set_value(("/" + target).c_str());
      }
      job.out.relationships(made).append_copy(link);
    }
  }
  return result;
}

void carry(Job& job, pugi::xml_node copy, const Place& place) {
  for (pugi::xml_node at = copy; at;) {
    const std::uint64_t name = name_of(at);
    carry_links(job, at, place);
    bool drop = at != copy && is_comment_mark(name);
    switch (name) {
      case "w:pStyle"_name:
      case "w:rStyle"_name:
      case "w:tblStyle"_name:
        carry_style(job, at.attribute("w:val").value());
        break;
      case "w:numId"_name:
        carry_number(job, at);
        break;
      case "wp:docPr"_name:
        at.attribute("id").set_value(job.out.next_drawing_id().c_str());
        break;
      case "w:footnoteReference"_name:
      case "w:endnoteReference"_name:
        carry_note(job, at);
        break;
      case "w:bookmarkStart"_name:
      case "w:bookmarkEnd"_name:
        drop = drop || (at != copy && !carry_bookmark(job, at, place));
        break;
      default:
        break;
    }
    const pugi::xml_node next = next_element(copy, at, drop);
    if (drop) at.parent().remove_child(at);
    at = next;
  }
}

void choose_bookmarks(Job& job) {
  for (const auto& [name, part] : job.after.trees) {
    for (pugi::xml_node at = part.xml->root(); at; at = next_element(part.xml->root(), at)) {
      if (name_of(at) == "w:bookmarkStart"_name) job.bookmark_names.insert(at.attribute("w:name").value());
    }
  }
  for (const auto& [name, part] : job.before.trees) {
    for (pugi::xml_node at = part.xml->root(); at; at = next_element(part.xml->root(), at)) {
      if (name_of(at) != "w:bookmarkStart"_name || std::strcmp(at.attribute("w:name").value(), "_GoBack") == 0) continue;
      if (!job.bookmark_names.insert(at.attribute("w:name").value()).second) continue;
      job.bookmark_ids.emplace(name + '|' + at.attribute("w:id").value(), job.out.next_id());
    }
  }
}

bool carry_bookmark(Job& job, pugi::xml_node copy, const Place& place) {
  const auto found = job.bookmark_ids.find(place.before + '|' + copy.attribute("w:id").value());
  if (found == job.bookmark_ids.end()) return false;
  copy.attribute("w:id").set_value(found->second.c_str());
  return true;
}

}  // namespace clausediff::redline
