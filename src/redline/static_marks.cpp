// SPDX-License-Identifier: Apache-2.0
#include <cstring>
#include <set>

#include "redline/remarks.h"

namespace clausediff::redlining {
namespace {

struct Look {
  const char* colour;
  const char* underline;  // w:u, or null
  const char* strike;     // w:strike or w:dstrike, or null
};

constexpr Look inserted_look{"0000FF", "single", nullptr};
constexpr Look deleted_look{"C00000", nullptr, "w:strike"};
constexpr Look moved_from_look{"007A33", nullptr, "w:dstrike"};
constexpr Look moved_to_look{"007A33", "double", nullptr};

const Look* look_of(std::uint64_t name) {
  switch (name) {
    case "w:ins"_name:
      return &inserted_look;
    case "w:del"_name:
      return &deleted_look;
    case "w:moveFrom"_name:
      return &moved_from_look;
    case "w:moveTo"_name:
      return &moved_to_look;
    default:
      return nullptr;
  }
}

/// Where an element of w:rPr stands (ECMA-376 part 1, 17.3.2.28): those that we set, and what must come before them.
int order_in_run_properties(const char* name) {
  static constexpr const char* order[] = {
      "w:ins",    "w:del",     "w:moveFrom", "w:moveTo",     "w:rStyle", "w:rFonts",    "w:b",       "w:bCs",
      "w:i",      "w:iCs",     "w:caps",     "w:smallCaps",  "w:strike", "w:dstrike",   "w:outline", "w:shadow",
      "w:emboss", "w:imprint", "w:noProof",  "w:snapToGrid", "w:vanish", "w:webHidden", "w:color",   "w:spacing",
      "w:w",      "w:kern",    "w:position", "w:sz",         "w:szCs",   "w:highlight", "w:u"};
  int place = 0;
  for (const char* known : order) {
    if (std::strcmp(known, name) == 0) return place;
    ++place;
  }
  return place;
}

void set_property(pugi::xml_node properties, const char* name, const char* value) {
  properties.remove_child(name);
  pugi::xml_node behind;
  for (const pugi::xml_node child : elements(properties)) {
    if (order_in_run_properties(child.name()) > order_in_run_properties(name)) {
      behind = child;
      break;
    }
  }
  pugi::xml_node made = behind ? properties.insert_child_before(name, behind) : properties.append_child(name);
  if (value != nullptr) made.append_attribute("w:val").set_value(value);
}

void colour_runs(pugi::xml_node wrapper, const Look& look) {
  for (pugi::xml_node at = next_element(wrapper, wrapper); at;
       at = next_element(wrapper, at, name_of(at) == "w:txbxContent"_name)) {
    if (std::strcmp(at.name(), "w:r") != 0) continue;
    pugi::xml_node properties = first_child_named(at, "w:rPr");
    if (look.strike != nullptr) set_property(properties, look.strike, nullptr);
    set_property(properties, "w:color", look.colour);
    if (look.underline != nullptr) set_property(properties, "w:u", look.underline);
  }
}

bool is_change(const char* name) {
  return std::strstr(name, "Change") != nullptr || std::strcmp(name, "w:cellIns") == 0 || std::strcmp(name, "w:cellDel") == 0 ||
         (std::strstr(name, "Range") != nullptr && std::strncmp(name, "w:comment", 9) != 0 &&
          std::strncmp(name, "w:bookmark", 10) != 0);
}

void make_static_below(pugi::xml_node root) {
  for (pugi::xml_node at = next_element(root, root); at;) {
    const Look* look = look_of(name_of(at));
    const std::uint64_t parent = name_of(at.parent());
    const bool mark = look != nullptr && (parent == "w:rPr"_name || parent == "w:trPr"_name);
    if (mark || is_change(at.name())) {
      const pugi::xml_node next = next_element(root, at, true);
      at.parent().remove_child(at);
      at = next;
      continue;
    }
    if (std::strcmp(at.name(), "w:delText") == 0) at.set_name("w:t");
    if (std::strcmp(at.name(), "w:delInstrText") == 0) at.set_name("w:instrText");
    const pugi::xml_node next = next_element(root, at);
    if (look != nullptr) {
      colour_runs(at, *look);
      unwrap(at);
    }
    at = next;
  }
}

}  // namespace

void make_static(Writing& writing) {
  for (const auto& [name, tree] : writing.out.trees()) {
    if (std::strncmp(tree->document_element().name(), "w:", 2) == 0) make_static_below(tree->document_element());
  }
}

Tally count_revisions(const Writing& writing) {
  Tally tally;
  for (const auto& [name, tree] : writing.out.trees()) {
    const pugi::xml_node root = tree->document_element();
    for (pugi::xml_node at = root; at; at = next_element(root, at)) {
      const std::uint64_t element = name_of(at);
      const bool in_mark = name_of(at.parent()) == "w:rPr"_name;
      if (element == "w:moveFromRangeStart"_name) ++tally.moves, ++tally.revisions;
      if ((element == "w:ins"_name || element == "w:del"_name) && !in_mark) ++tally.revisions;
      if (element == "w:cellIns"_name || element == "w:cellDel"_name ||
          (std::strstr(at.name(), "Change") != nullptr && std::strncmp(at.name(), "w:", 2) == 0))
        ++tally.revisions;
    }
  }
  return tally;
}

}  // namespace clausediff::redlining
