// SPDX-License-Identifier: Apache-2.0
#include "docx/equations.h"

#include <string_view>
#include <vector>

#include "package/xml.h"

namespace clausediff {
namespace {

/// What is written before and after the text of an element.
struct Brackets {
  std::string_view before, after;
};

bool is_short(pugi::xml_node argument) {
  std::size_t count = 0;
  std::string store;
  for (pugi::xml_node node = argument; node; node = next_in(argument, node, false)) {
    if (name_of(node) == "m:t"_name) count += text_in(node, store).size();
    if (count > 1) return false;
  }
  return true;
}

Brackets brackets_of(pugi::xml_node node) {
  const Brackets grouped = is_short(node) ? Brackets{"", ""} : Brackets{"(", ")"};
  switch (name_of(node)) {
    case "m:num"_name:
      return grouped;
    case "m:den"_name:
      return grouped.before.empty() ? Brackets{"/", ""} : Brackets{"/(", ")"};
    case "m:sup"_name:
      return grouped.before.empty() ? Brackets{"^", ""} : Brackets{"^(", ")"};
    case "m:sub"_name:
    case "m:lim"_name:
      return grouped.before.empty() ? Brackets{"_", ""} : Brackets{"_(", ")"};
    case "m:rad"_name:
      return {"√(", ")"};
    case "m:deg"_name:
      return {"", ":"};
    case "m:d"_name:
      return {"(", ")"};
    case "m:mr"_name:
      return {"", ";"};
    default:
      return {"", ""};
  }
}

/// An argument with no text in it writes no brackets.
bool is_empty(pugi::xml_node root) {
  for (pugi::xml_node node = root; node; node = next_in(root, node, false)) {
    if (name_of(node) == "m:t"_name || name_of(node) == "m:chr"_name) return false;
  }
  return true;
}

bool is_leaf(std::uint64_t name) {
  return name == "m:t"_name || name == "w:t"_name || name == "m:naryPr"_name || name == "m:ctrlPr"_name || name == "w:rPr"_name;
}

bool is_left_out(std::uint64_t name, TrackChanges mode) {
  if (mode == TrackChanges::all) return false;
  const bool inserted = name == "w:ins"_name || name == "w:moveTo"_name,
             deleted = name == "w:del"_name || name == "w:moveFrom"_name;
  return mode == TrackChanges::reject ? inserted : deleted;
}

struct Frame {
  pugi::xml_node node;
  std::string_view after;
};

}  // namespace

std::string equation_text(pugi::xml_node equation, TrackChanges mode) {
  std::string out;
  std::vector<Frame> frames;
  pugi::xml_node node = equation.first_child();
  std::string store;
  for (;;) {
    while (node) {
      const std::uint64_t name = name_of(node);
      if (name == "m:t"_name || name == "w:t"_name) out += clean_text(text_in(node, store));
      if (name == "m:naryPr"_name) out += node.child("m:chr") ? clean_text(node.child("m:chr").attribute("m:val").value()) : "∫";
      if (is_leaf(name) || is_left_out(name, mode) || !node.first_child() || is_empty(node)) {
        node = node.next_sibling();
        continue;
      }
      const Brackets brackets = brackets_of(node);
      out += brackets.before;
      frames.push_back({node, brackets.after});
      node = node.first_child();
    }
    if (frames.empty()) break;
    out += frames.back().after;
    node = frames.back().node.next_sibling();
    frames.pop_back();
  }
  return out;
}

}  // namespace clausediff
