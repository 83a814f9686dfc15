// SPDX-License-Identifier: Apache-2.0
#include "merge/settling.h"

#include <cstring>
#include <string_view>
#include <vector>

#include "redline/settle.h"
#include "redline/tree.h"

namespace clausediff::merging {
namespace {

using redlining::next_element;

/// Stands for "w:" before the name of a change that is not to be settled yet. No prefix of Word's.
constexpr std::string_view held = "held:";
constexpr const char* is_disputed = "disputed";

void hold(pugi::xml_node node) {
  if (std::strncmp(node.name(), "w:", 2) == 0) node.set_name((std::string(held) + (node.name() + 2)).c_str());
}

void release(pugi::xml_node node) {
  const std::string_view name = node.name();
  if (name.starts_with(held)) node.set_name(("w:" + std::string(name.substr(held.size()))).c_str());
}

/// Holds back all but the other side's changes that nobody disputes; counts what is to be taken.
Taken hold_back(const std::vector<Mark>& marks, const std::vector<bool>& disputed, bool all) {
  Taken taken;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    pugi::xml_node node = marks[i].node;
    if (disputed[i] || all) {
      hold(node);
      node.append_attribute(is_disputed).set_value("1");
    } else if (marks[i].origin == Origin::carrier) {
      hold(node);
      ++taken.carrier;
    } else {
      ++taken.other;
    }
  }
  return taken;
}

std::vector<pugi::xml_node> held_in(pugi::xml_node root) {
  std::vector<pugi::xml_node> found;
  for (pugi::xml_node at = root; at; at = next_element(root, at))
    if (std::string_view(at.name()).starts_with(held)) found.push_back(at);
  return found;
}

/// A change from the other side to the carrier → the change of base that one of them made: the carrier's as it stands, the other
/// side's undone. What neither is known to have made, the side that has it brought.
struct Made {
  bool adds = false;
  bool by_carrier = false;
};

Made made_of(Origin origin, bool adds) {
  if (origin == Origin::carrier) return {adds, true};
  if (origin == Origin::other) return {!adds, false};
  return {true, adds};
}

void sign(pugi::xml_node node, const Authors& authors, bool by_carrier) {
  node.attribute("w:author").set_value((by_carrier ? authors.carrier : authors.other).c_str());
  node.remove_attribute("w:date");
  if (!authors.date.empty()) node.append_attribute("w:date").set_value(authors.date.c_str());
}

/// A held change becomes a tracked change again. Moves become what they are at each end.
void show(pugi::xml_node node, const Authors& authors) {
  const std::string_view name = std::string_view(node.name()).substr(held.size());
  const bool cell = name.starts_with("cell");
  const bool adds = name == "ins" || name == "moveTo" || name == "cellIns";
  const Origin origin = origin_of(node.attribute("w:author").value());
  if (name.ends_with("Change")) {
    release(node);
    sign(node, authors, true);
    return;
  }
  const Made made = made_of(origin, adds);
  node.set_name(cell ? (made.adds ? "w:cellIns" : "w:cellDel") : (made.adds ? "w:ins" : "w:del"));
  sign(node, authors, made.by_carrier);
}

/// Text under a deletion has names of its own (ECMA-376 part 1, 17.3.3.7 and 17.16.13).
void name_text(pugi::xml_node root) {
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    const std::uint64_t name = name_of(at);
    const bool text = name == "w:t"_name || name == "w:delText"_name;
    if (!text && name != "w:instrText"_name && name != "w:delInstrText"_name) continue;
    bool deleted = false;
    for (pugi::xml_node holder = at.parent(); holder && name_of(holder) != "w:p"_name; holder = holder.parent())
      deleted = deleted || name_of(holder) == "w:del"_name;
    at.set_name(text ? (deleted ? "w:delText" : "w:t") : (deleted ? "w:delInstrText" : "w:instrText"));
  }
}

/// Content controls whose content went.
void drop_empty_controls(pugi::xml_node root) {
  std::vector<pugi::xml_node> empty;
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (name_of(at) == "w:sdt"_name && !next_element(at.child("w:sdtContent"), at.child("w:sdtContent"))) empty.push_back(at);
  }
  for (const pugi::xml_node control : empty) control.parent().remove_child(control);
}

/// Ranges of moves and of controls mean nothing once what they hold is settled.
void drop_ranges(pugi::xml_node root) {
  std::vector<pugi::xml_node> ranges;
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    const std::string_view name = at.name();
    if ((name.starts_with("w:move") || name.starts_with("w:customXml")) && name.find("Range") != std::string_view::npos)
      ranges.push_back(at);
  }
  for (const pugi::xml_node range : ranges) range.parent().remove_child(range);
}

}  // namespace

Taken settle_story(pugi::xml_node root, const Story& story, const Judgement& judgement, const Authors& authors) {
  const Taken words = hold_back(story.marks, judgement.disputed, authors.all),
              formats = hold_back(story.formats, judgement.disputed_formats, false);
  // What the other side made of base is undone between the two: to take it is to reject that.
  redlining::settle(root, redlining::Settle::reject);
  for (const pugi::xml_node node : held_in(root))
    if (!node.attribute(is_disputed)) release(node);
  redlining::settle(root, redlining::Settle::accept);
  for (pugi::xml_node node : held_in(root)) {
    node.remove_attribute(is_disputed);
    show(node, authors);
  }
  drop_ranges(root);
  name_text(root);
  drop_empty_controls(root);
  return {words.carrier + formats.carrier, words.other + formats.other};
}

}  // namespace clausediff::merging
