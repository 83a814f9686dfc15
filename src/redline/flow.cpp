// SPDX-License-Identifier: Apache-2.0
#include "redline/flow.h"

#include <algorithm>
#include <cstring>

#include "redline/blocks.h"
#include "redline/carry.h"
#include "redline/credit.h"
#include "redline/hints.h"
#include "redline/imported.h"
#include "redline/notes.h"
#include "redline/script.h"
#include "redline/writer.h"

namespace clausediff::redlining {
namespace {

class FlowWriter {
 public:
  FlowWriter(Writing& writing, const Task& task)
      : writing_(writing),
        task_(task),
        before_resolve_(resolver(writing.inputs, writing.plan, task.place, true)),
        after_resolve_(resolver(writing.inputs, writing.plan, task.place, false)) {
    if (task.before) before_ = blocks_of(task.before, before_resolve_);
    if (task.after) after_ = blocks_of(task.after, after_resolve_);
    counterparts_.emplace(writing.inputs, writing.plan, task, before_, after_);
  }

  void run() {
    const auto [groups, moves] =
        align_blocks(writing_.inputs, writing_.plan, before_, after_, task_.keep_last, counterparts_->known());
    first_move_ = writing_.out.number_moves(moves);
    for (const Group& group : groups) pair_wrappers(group);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      open_for(groups, i);
      const std::string range = begin_move(groups, i);
      write_group(groups[i], range);
      end_move(groups, i);
    }
    close_to(0);
    write_anchors(before_.trailing, true);
    write_anchors(after_.trailing, false);
  }

 private:
  /// A wrapper that is open in the output.
  struct Open {
    bool old = false;
    std::uint32_t wrapper = none;
    pugi::xml_node content;
    bool alone = false;
  };

  static std::vector<std::uint32_t> path_of(const Blocks& blocks, std::uint32_t wrapper) {
    std::vector<std::uint32_t> path;
    for (; wrapper != none; wrapper = blocks.wrappers[wrapper].parent) path.push_back(wrapper);
    std::reverse(path.begin(), path.end());
    return path;
  }

  void pair_wrappers(const Group& group) {
    if (group.before.empty() || group.after.empty()) return;
    const std::vector<std::uint32_t> b = path_of(before_, before_.items[group.before[0]].wrapper),
                                     a = path_of(after_, after_.items[group.after[0]].wrapper);
    for (std::size_t k = 0; k < std::min(b.size(), a.size()); ++k) {
      Wrapper& old = before_.wrappers[b[k]];
      Wrapper& now = after_.wrappers[a[k]];
      if (old.partner == none && now.partner == none && std::strcmp(old.node.name(), now.node.name()) == 0) {
        old.partner = a[k];
        now.partner = b[k];
      }
      if (old.partner != a[k]) break;
    }
  }

  pugi::xml_node top() { return open_.empty() ? task_.out : open_.back().content; }

  void range_mark(pugi::xml_node parent, const char* name, const std::string& id, bool first) {
    pugi::xml_node mark = first ? parent.prepend_child(name) : parent.append_child(name);
    if (id.empty()) {
      writing_.out.stamp(mark);
    } else {
      mark.append_attribute("w:id").set_value(id.c_str());
    }
  }

  /// A content control that one version alone has: its two tags are marked (ECMA-376 part 1, 17.13.5.4 to 17.13.5.7).
  void mark_tag(pugi::xml_node outside, pugi::xml_node inside, bool old, bool opening) {
    const std::string name = old ? "w:customXmlDelRange" : "w:customXmlInsRange";
    pugi::xml_node start = (opening ? outside : inside).append_child((name + "Start").c_str());
    writing_.out.stamp(start);
    const std::string id = start.attribute("w:id").value();
    (opening ? inside : outside).append_child((name + "End").c_str()).append_attribute("w:id").set_value(id.c_str());
    if (opening) {
      // Made before the wrapper itself is: the start goes in front of it.
      pugi::xml_node wrapper = inside.parent();
      outside.insert_move_before(start, wrapper);
    }
  }

  void open_wrapper(bool old, std::uint32_t index) {
    const Wrapper& wrapper = (old ? before_ : after_).wrappers[index];
    pugi::xml_node parent = top();
    pugi::xml_node shell = append_shell(parent, wrapper.node);
    for (const char* name : {"w:sdtPr", "w:sdtEndPr", "w:customXmlPr"}) {
      if (wrapper.node.child(name)) shell.append_copy(wrapper.node.child(name));
    }
    if (old) carry(writing_, shell, task_.place);
    const bool control = std::strcmp(shell.name(), "w:sdt") == 0;
    pugi::xml_node content = control ? shell.append_child("w:sdtContent") : shell;
    const bool alone = control && wrapper.partner == none && (old ? true : static_cast<bool>(task_.before));
    if (alone) mark_tag(parent, content, old, true);
    open_.push_back({old, index, content, alone});
  }

  void close_to(std::size_t depth) {
    while (open_.size() > depth) {
      const Open last = open_.back();
      open_.pop_back();
      if (last.alone) mark_tag(top(), last.content, last.old, false);
    }
  }

  std::vector<std::pair<bool, std::uint32_t>> path_for_after(const Group& group) const {
    std::vector<std::pair<bool, std::uint32_t>> path;
    for (const std::uint32_t index : path_of(after_, after_.items[group.after[0]].wrapper)) path.emplace_back(false, index);
    return path;
  }

  /// What only before has stands within the wrappers that are open on both sides of it, and in its own where all of it is
  /// deleted.
  std::vector<std::pair<bool, std::uint32_t>> path_for_before(const std::vector<Group>& groups, std::size_t at) const {
    std::vector<std::pair<bool, std::uint32_t>> next, path;
    for (std::size_t i = at; i < groups.size() && next.empty(); ++i) {
      if (groups[i].after.empty()) continue;
      next = path_for_after(groups[i]);
      break;
    }
    std::size_t shared = 0;
    while (shared < open_.size() && shared < next.size() && open_[shared].old == next[shared].first &&
           open_[shared].wrapper == next[shared].second)
      ++shared;
    for (std::size_t k = 0; k < shared; ++k) path.push_back(next[k]);
    const std::vector<std::uint32_t> own = path_of(before_, before_.items[groups[at].before[0]].wrapper);
    for (std::size_t k = 0; k < own.size(); ++k) {
      const std::uint32_t partner = before_.wrappers[own[k]].partner;
      if (k < shared && partner == path[k].second) continue;
      if (partner == none && path.size() == std::max(k, shared)) {
        path.emplace_back(true, own[k]);
      } else if (k == path.size() && k < open_.size() && !open_[k].old && open_[k].wrapper == partner) {
        path.emplace_back(false, partner);
      } else {
        break;
      }
    }
    return path;
  }

  void open_for(const std::vector<Group>& groups, std::size_t at) {
    const std::vector<std::pair<bool, std::uint32_t>> path =
        groups[at].after.empty() ? path_for_before(groups, at) : path_for_after(groups[at]);
    std::size_t depth = 0;
    while (depth < path.size() && depth < open_.size() && open_[depth].old == path[depth].first &&
           open_[depth].wrapper == path[depth].second)
      ++depth;
    close_to(depth);
    for (; depth < path.size(); ++depth) open_wrapper(path[depth].first, path[depth].second);
  }

  void write_anchors(const std::vector<pugi::xml_node>& anchors, bool old) {
    for (const pugi::xml_node anchor : anchors) {
      const bool bookmark = name_of(anchor) == "w:bookmarkStart"_name || name_of(anchor) == "w:bookmarkEnd"_name;
      if (old && !bookmark) continue;
      pugi::xml_node copy = top().append_copy(anchor);
      if (old && !carry_bookmark(writing_, copy, task_.place)) top().remove_child(copy);
    }
  }

  static bool goes_on(const std::vector<Group>& groups, std::size_t at, std::size_t next) {
    return next < groups.size() && groups[at].move == groups[next].move &&
           groups[at].before.empty() == groups[next].before.empty();
  }

  /// The id of the range that begins with a moved group, or nothing.
  std::string begin_move(const std::vector<Group>& groups, std::size_t at) {
    if (groups[at].move == 0 || (at > 0 && goes_on(groups, at, at - 1))) return {};
    return move_id_ = writing_.out.next_id();
  }

  void end_move(const std::vector<Group>& groups, std::size_t at) {
    if (groups[at].move == 0 || goes_on(groups, at, at + 1)) return;
    top()
        .append_child(groups[at].after.empty() ? "w:moveFromRangeEnd" : "w:moveToRangeEnd")
        .append_attribute("w:id")
        .set_value(move_id_.c_str());
  }

  /// Ranges carry a date in any case: the schema (CT_MoveBookmark) asks for one.
  void mark_move(pugi::xml_node paragraph, const Group& group, const std::string& id) {
    const char* name = group.after.empty() ? "w:moveFromRangeStart" : "w:moveToRangeStart";
    const pugi::xml_node properties = paragraph.child("w:pPr");
    pugi::xml_node start = properties ? paragraph.insert_child_after(name, properties) : paragraph.prepend_child(name);
    start.append_attribute("w:id").set_value(id.c_str());
    const pugi::xml_node mark = properties.child("w:rPr").child(group.after.empty() ? "w:moveFrom" : "w:moveTo");
    const char* date = mark.attribute("w:date").value();
    start.append_attribute("w:author").set_value(mark.attribute("w:author").value());
    start.append_attribute("w:date").set_value(*date == '\0' ? "1970-01-01T00:00:00Z" : date);
    start.append_attribute("w:name").set_value(("move" + std::to_string(first_move_ + group.move - 1)).c_str());
  }

  void write_group(const Group& group, const std::string& range) {
    for (const std::uint32_t i : group.before) write_anchors(before_.items[i].anchors, true);
    for (const std::uint32_t j : group.after) write_anchors(after_.items[j].anchors, false);
    const Block& any = group.after.empty() ? before_.items[group.before[0]] : after_.items[group.after[0]];
    if (group.same) {
      copy_same(before_.items[group.before[0]].node, any.node);
    } else if (any.kind == BlockKind::paragraph) {
      write_paragraphs(group);
      if (!range.empty()) mark_move(top().last_child(), group, range);
    } else if (any.kind == BlockKind::table) {
      write_table(writing_, task_.place, top(), tables_of(group));
    } else {
      write_other(group, any.node);
    }
  }

  /// Imported content becomes paragraphs that can be marked; what cannot be marked is taken as after has it.
  void write_other(const Group& group, pugi::xml_node node) {
    const bool lone = group.before.empty() != group.after.empty();
    if (lone && write_imported(writing_, task_.place, top(), node, group.after.empty())) return;
    if (!group.after.empty()) top().append_copy(node);
  }

  Tables tables_of(const Group& group) const {
    Tables tables;
    if (!group.before.empty()) tables.before = before_.items[group.before[0]].node;
    if (!group.after.empty()) tables.after = after_.items[group.after[0]].node;
    if (group.after.empty()) tables.rejected = counterparts_->of_before(group.before[0]);
    if (group.before.empty()) tables.accepted = counterparts_->of_after(group.after[0]);
    return tables;
  }

  void copy_same(pugi::xml_node before, pugi::xml_node after) {
    const pugi::xml_node made = writing_.out.append_same(top(), after);
    if (writing_.inputs.options.comments) remember(after, made);
    if (writing_.plan.note_partner.empty()) return;
    const std::vector<pugi::xml_node> old = references_in(before), now = references_in(after);
    for (std::size_t i = 0; i < old.size() && i < now.size(); ++i) merge_note(writing_, old[i], now[i]);
  }

  /// The paragraphs of a copied block, for comments: a ripple reaches clauses whose words are the same.
  void remember(pugi::xml_node after, pugi::xml_node made) {
    for (pugi::xml_node at = after, copy = made; at && copy; at = next_element(after, at), copy = next_element(made, copy)) {
      const std::uint32_t paragraph = name_of(at) == "w:p"_name ? paragraph_of(writing_.plan.hints, at, false) : none;
      if (paragraph != none) writing_.paragraphs.after.emplace(paragraph, copy);
    }
  }

  static std::vector<pugi::xml_node> references_in(pugi::xml_node block) {
    std::vector<pugi::xml_node> found;
    for (pugi::xml_node at = block; at; at = next_element(block, at)) {
      if (name_of(at) == "w:footnoteReference"_name || name_of(at) == "w:endnoteReference"_name) found.push_back(at);
    }
    return found;
  }

  static std::vector<pugi::xml_node> nodes_of(const Blocks& blocks, const std::vector<std::uint32_t>& indices) {
    std::vector<pugi::xml_node> nodes;
    for (const std::uint32_t i : indices) nodes.push_back(blocks.items[i].node);
    return nodes;
  }

  /// A pair is looked up by what it is in after's file, a lone paragraph by what is like it in the other reading.
  ReadParagraphs paragraphs_of(const Group& group) const {
    ReadParagraphs paragraphs{nodes_of(before_, group.before), nodes_of(after_, group.after), {}, {}};
    if (!writing_.inputs.other) return paragraphs;
    const auto add = [](std::vector<pugi::xml_node>& nodes, pugi::xml_node node) {
      if (node && std::find(nodes.begin(), nodes.end(), node) == nodes.end()) nodes.push_back(node);
    };
    for (const std::uint32_t j : group.after)
      for (const pugi::xml_node original : counterparts_->originals_of(j)) add(paragraphs.rejected, original);
    for (const std::uint32_t i : group.before)
      for (const pugi::xml_node proposal : counterparts_->proposals_of(i)) add(paragraphs.accepted, proposal);
    if (paragraphs.rejected.empty() || group.after.empty())
      for (const std::uint32_t i : group.before) add(paragraphs.rejected, counterparts_->of_before(i));
    if (paragraphs.accepted.empty() || group.before.empty())
      for (const std::uint32_t j : group.after) add(paragraphs.accepted, counterparts_->of_after(j));
    return paragraphs;
  }

  /// The end of a move shows what was edited in it. Whose the edits are is not told where the inputs' own changes are kept.
  bool write_moved(const Group& group) {
    if (group.moved_from == none || writing_.inputs.other || task_.owner != nullptr) return false;
    Line before = atoms_of({before_.items[group.moved_from].node}, before_resolve_);
    Line after = atoms_of(nodes_of(after_, group.after), after_resolve_);
    const CompareOptions& options = writing_.inputs.options.compare;
    const Credit nobody(writing_.inputs, writing_.plan, task_.place, {}, before, after, options);
    match_scopes(before, after);
    std::vector<Step> steps = common_steps(before, after, group, nobody, options);
    settle_fields(writing_.plan.long_fields, before, after, steps);
    before.anchors.clear();  // they are written where it stood
    // All of it came to this place, links and controls too: none of them stays outside of the move, as one of both versions
    // would.
    for (Line* line : {&before, &after})
      for (Scope& scope : line->scopes) scope.partner = none;
    write_line(writing_, task_.place, top(), before, after, steps_of_moved(before, steps), {"w:moveFrom", "w:moveTo"});
    return true;
  }

  void write_paragraphs(const Group& group) {
    if (write_moved(group)) return;
    const ReadParagraphs paragraphs = paragraphs_of(group);
    Line before = atoms_of(paragraphs.before, before_resolve_), after = atoms_of(paragraphs.after, after_resolve_);
    const CompareOptions& options = writing_.inputs.options.compare;
    const Credit credit(writing_.inputs, writing_.plan, task_.place, paragraphs, before, after, options);
    match_scopes(before, after);
    std::vector<Step> steps;
    if (group.before.empty() || group.after.empty()) {
      for (std::uint32_t i = 0; i < before.atoms.size(); ++i) steps.push_back({Fate::remove, i, none});
      for (std::uint32_t j = 0; j < after.atoms.size(); ++j) steps.push_back({Fate::insert, none, j});
    } else {
      steps = common_steps(before, after, group, credit, options);
    }
    slide_to_marks(before, after, steps);
    settle_fields(writing_.plan.long_fields, before, after, steps);
    credit.sign(before, after, steps);
    if (task_.owner != nullptr) {
      for (Step& step : steps)
        if (step.owner == nullptr && (step.fate == Fate::insert || step.fate == Fate::remove)) step.owner = task_.owner;
    }
    write_line(writing_, task_.place, top(), before, after, steps,
               group.move == 0 ? Wrapping() : Wrapping{"w:moveFrom", "w:moveTo"});
  }

  /// What is known of the paragraphs' words already: all of them as one stretch where nothing is.
  std::vector<Segment> known_segments(const Line& before, const Line& after, const Group& group, const Credit& credit) const {
    const std::vector<Segment> all{
        {0, static_cast<std::uint32_t>(before.atoms.size()), 0, static_cast<std::uint32_t>(after.atoms.size()), group.whole}};
    if (group.whole) return all;
    if (std::optional<std::vector<Segment>> own = credit.segments(before, after)) return std::move(*own);
    const auto reported = group.row != none ? reported_segments(writing_.inputs.report, group.row, before, after) : std::nullopt;
    return reported ? *reported : all;
  }

  /// What the report calls changed goes and comes as a whole; what it calls equal is looked at again, since it may be equal only
  /// to a reader, or follow a renumbering.
  std::vector<Segment> segments_of(const Line& before, const Line& after, const Group& group, const Credit& credit,
                                   const CompareOptions& options) const {
    std::vector<Segment> segments;
    for (const Segment& segment : cut_at_scopes(before, after, known_segments(before, after, group, credit))) {
      const std::vector<Segment> parts =
          segment.changed ? std::vector<Segment>{segment} : find_segments(before, after, segment, options);
      segments.insert(segments.end(), parts.begin(), parts.end());
    }
    return segments;
  }

  /// The last marks are one another's, unless only one of them ends a section: then after's comes first, and before's ends what
  /// is left.
  std::vector<Step> common_steps(Line& before, Line& after, const Group& group, const Credit& credit,
                                 const CompareOptions& options) const {
    const Atom old_mark = before.atoms.back(), new_mark = after.atoms.back();
    before.atoms.pop_back();
    after.atoms.pop_back();
    const auto b = static_cast<std::uint32_t>(before.atoms.size()), a = static_cast<std::uint32_t>(after.atoms.size());
    std::vector<Step> steps = find_steps(before, after, segments_of(before, after, group, credit, options), options);
    before.atoms.push_back(old_mark);
    after.atoms.push_back(new_mark);
    const bool both = static_cast<bool>(old_mark.node.child("w:pPr").child("w:sectPr")) ==
                      static_cast<bool>(new_mark.node.child("w:pPr").child("w:sectPr"));
    if (both) {
      steps.push_back({Fate::keep, b, a});
    } else {
      steps.push_back({Fate::insert, none, a});
      steps.push_back({Fate::remove, b, none});
    }
    return steps;
  }

  Writing& writing_;
  const Task& task_;
  Resolve before_resolve_;
  Resolve after_resolve_;
  Blocks before_;
  Blocks after_;
  std::optional<Counterparts> counterparts_;
  std::vector<Open> open_;
  std::uint32_t first_move_ = 1;  // the number of the first move that is named here
  std::string move_id_;           // of the range that is open
};

}  // namespace

void merge_blocks(Writing& writing, const Task& task) {
  FlowWriter(writing, task).run();
  // A cell, a note or a text box is nothing without a paragraph.
  pugi::xml_node out = task.out;
  const bool bare_cell = name_of(out) == "w:tc"_name && !out.child("w:p") && !out.child("w:sdt");
  if (bare_cell || !next_element(out, out)) out.append_child("w:p");
}

}  // namespace clausediff::redlining
