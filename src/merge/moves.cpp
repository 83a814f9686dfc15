// SPDX-License-Identifier: Apache-2.0
#include "merge/moves.h"

#include <algorithm>
#include <map>
#include <vector>

#include "redline/tree.h"

namespace clausediff::merging {
namespace {

using LinesByText = std::map<std::string, std::vector<std::uint32_t>>;

/// A clause of base by what the side that moved it and the side that edited it made of it.
struct Moved {
  std::string moved;
  std::string edited;
  bool by_carrier = false;  // the carrier moved it
};

/// The text of the clause of `report.after` that one of base became, where it became one, in that way.
std::map<std::uint32_t, std::string> became(const Report& report, Relation relation) {
  std::map<std::uint32_t, std::string> texts;
  for (const Pair& pair : report.alignment.pairs)
    if (pair.relation == relation) texts.emplace(pair.before, report.after.document.paragraphs[pair.after].text);
  return texts;
}

void find_moved(const Report& mover, const Report& editor, bool by_carrier, std::vector<Moved>& found) {
  const std::map<std::uint32_t, std::string> moved = became(mover, Relation::moved), edited = became(editor, Relation::edited);
  for (const auto& [clause, text] : moved)
    if (const auto other = edited.find(clause); other != edited.end()) found.push_back({text, other->second, by_carrier});
}

/// The one line whose text is that; none where there are several.
const Line* only_line(const Story& story, const LinesByText& lines, const std::string& text) {
  const auto found = lines.find(squeezed(text));
  return found == lines.end() || found->second.size() != 1 ? nullptr : &story.lines[found->second.front()];
}

/// All of the line is marked in one direction: one side alone has it.
bool is_lone(const Story& story, const Line& line, bool adds) {
  const auto fits = [&](std::uint32_t mark) { return mark != no_mark && story.marks[mark].adds == adds; };
  return fits(line.mark) &&
         std::all_of(line.pieces.begin(), line.pieces.end(), [&](const Piece& piece) { return fits(piece.mark); });
}

bool is_simple_mark(pugi::xml_node node) {
  const std::uint64_t name = name_of(node);
  return name == "w:ins"_name || name == "w:del"_name || name == "w:moveFrom"_name || name == "w:moveTo"_name;
}

/// The runs of a paragraph that holds nothing but runs and marked runs; nothing where it holds more.
std::vector<pugi::xml_node> runs_of(pugi::xml_node paragraph) {
  std::vector<pugi::xml_node> runs;
  for (const pugi::xml_node child : redlining::elements(paragraph)) {
    const std::vector<pugi::xml_node> inner =
        is_simple_mark(child) ? redlining::elements(child) : std::vector<pugi::xml_node>{child};
    for (const pugi::xml_node node : inner) {
      if (name_of(node) == "w:r"_name)
        runs.push_back(node);
      else if (name_of(node) == "w:hyperlink"_name || name_of(node) == "w:sdt"_name)
        return {};
    }
  }
  return runs;
}

void name_text(pugi::xml_node run, bool deleted) {
  for (pugi::xml_node at = run; at; at = redlining::next_element(run, at)) {
    const std::uint64_t name = name_of(at);
    if (name == "w:t"_name || name == "w:delText"_name) at.set_name(deleted ? "w:delText" : "w:t");
  }
}

/// Puts the words of `from` into `to`, which is one side's alone, and leaves all of `from` to that side's taking away.
bool carry(const Story& story, const Line& from, const Line& to) {
  const std::vector<pugi::xml_node> runs = runs_of(from.node), old = runs_of(to.node);
  if (runs.empty() || old.empty()) return false;
  const Mark& whole = story.marks[to.mark];
  pugi::xml_node paragraph = to.node;
  pugi::xml_node holder = paragraph.append_child(whole.adds ? "w:ins" : "w:del");
  for (const pugi::xml_attribute attribute : whole.node.attributes()) holder.append_copy(attribute);
  for (const pugi::xml_node run : runs) name_text(holder.append_copy(run), !whole.adds);
  for (const pugi::xml_node run : old) run.parent().remove_child(run);
  const char* author = whole.node.attribute("w:author").value();
  for (const Piece& piece : from.pieces) pugi::xml_node(story.marks[piece.mark].node).attribute("w:author").set_value(author);
  pugi::xml_node(story.marks[from.mark].node).attribute("w:author").set_value(author);
  return true;
}

}  // namespace

bool carry_edits(const Histories& histories, const Story& story, std::multiset<std::string>& known) {
  std::vector<Moved> all;
  find_moved(histories.carrier, histories.other, true, all);
  find_moved(histories.other, histories.carrier, false, all);
  if (all.empty()) return false;
  LinesByText by_carrier, by_other;
  for (std::uint32_t i = 0; i < story.lines.size(); ++i) {
    by_carrier[squeezed(carrier_text(story, story.lines[i]))].push_back(i);
    by_other[squeezed(other_text(story, story.lines[i]))].push_back(i);
  }
  bool any = false;
  for (const Moved& one : all) {
    const Line* to = only_line(story, one.by_carrier ? by_carrier : by_other, one.moved);
    const Line* from = only_line(story, one.by_carrier ? by_other : by_carrier, one.edited);
    if (to == nullptr || from == nullptr || to == from) continue;
    if (!is_lone(story, *to, one.by_carrier) || !is_lone(story, *from, !one.by_carrier)) continue;
    if (!carry(story, *from, *to)) continue;
    known.insert(one.by_carrier ? other_text(story, *from) : carrier_text(story, *from));
    any = true;
  }
  return any;
}

}  // namespace clausediff::merging
