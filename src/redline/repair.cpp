// SPDX-License-Identifier: Apache-2.0
#include "redline/repair.h"

#include <cstring>
#include <set>

namespace clausediff::redlining {
namespace {

std::vector<pugi::xml_node> named(pugi::xml_node root, std::uint64_t name) {
  std::vector<pugi::xml_node> found;
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (name_of(at) == name) found.push_back(at);
  }
  return found;
}

void repair_bookmarks(const Writing& writing, pugi::xml_node root) {
  std::set<std::string> ours;
  for (const auto& [place, id] : writing.carried.bookmarks) ours.insert(id);
  std::set<std::string> ends, starts;
  const std::vector<pugi::xml_node> end_nodes = named(root, "w:bookmarkEnd"_name);
  for (const pugi::xml_node end : end_nodes) ends.insert(end.attribute("w:id").value());
  for (pugi::xml_node start : named(root, "w:bookmarkStart"_name)) {
    const std::string id = start.attribute("w:id").value();
    starts.insert(id);
    if (ours.count(id) != 0 && ends.count(id) == 0)
      start.parent().insert_child_after("w:bookmarkEnd", start).append_attribute("w:id").set_value(id.c_str());
  }
  for (const pugi::xml_node end : end_nodes) {
    const std::string id = end.attribute("w:id").value();
    if (ours.count(id) != 0 && starts.count(id) == 0) end.parent().remove_child(end);
  }
}

}  // namespace

void repair_ranges(Writing& writing) {
  if (writing.carried.bookmarks.empty()) return;
  for (const auto& [name, tree] : writing.out.trees()) {
    if (std::strncmp(tree->document_element().name(), "w:", 2) == 0) repair_bookmarks(writing, tree->document_element());
  }
}

}  // namespace clausediff::redlining
