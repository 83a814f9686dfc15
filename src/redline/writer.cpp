// SPDX-License-Identifier: Apache-2.0
#include "redline/writer.h"

#include <algorithm>
#include <cstring>

#include "redline/carry.h"
#include "redline/hints.h"
#include "redline/notes.h"
#include "redline/sections.h"

namespace clausediff::redlining {
namespace {

bool is_kept(Fate fate) { return fate == Fate::keep || fate == Fate::quiet; }

class LineWriter {
 public:
  LineWriter(Writing& writing, const Place& place, pugi::xml_node parent, const Line& before, const Line& after,
             const Wrapping& wrapping)
      : writing_(writing),
        place_(place),
        parent_(parent),
        before_(before),
        after_(after),
        wrapping_(wrapping),
        before_resolve_(resolver(writing.inputs, writing.plan, place, true)),
        after_resolve_(resolver(writing.inputs, writing.plan, place, false)) {}

  void write(const std::vector<Step>& steps) {
    for (const Step& step : steps) {
      write_anchors(step);
      const Atom& atom = atom_of(step);
      if (atom.kind == AtomKind::paragraph) {
        finish_paragraph(step);
      } else {
        write_atom(step, atom);
      }
    }
    end_text();
  }

 private:
  /// A holder that is open: its element, and what tells it from another.
  struct Open {
    std::uint64_t id = 0;
    pugi::xml_node node;  // where what it holds goes
  };

  const Atom& atom_of(const Step& step) const {
    return step.after != none ? after_.atoms[step.after] : before_.atoms[step.before];
  }
  const Line& line_of(const Step& step) const { return step.after != none ? after_ : before_; }

  pugi::xml_node paragraph() {
    if (!paragraph_) paragraph_ = parent_.append_child("w:p");
    return paragraph_;
  }

  pugi::xml_node top() { return open_.empty() ? paragraph() : open_.back().node; }

  void end_text() {
    if (!text_.empty()) text_node_.append_child(pugi::node_pcdata).set_value(text_.c_str());
    const bool spaces = !text_.empty() && (text_.front() == ' ' || text_.back() == ' ' || text_.find("  ") != std::string::npos ||
                                           text_.find('\t') != std::string::npos || text_.find('\n') != std::string::npos);
    if (spaces) text_node_.append_attribute("xml:space").set_value("preserve");
    text_.clear();
    text_node_ = {};
  }

  void close_to(std::size_t depth) {
    if (depth < open_.size()) end_text();
    open_.resize(std::min(depth, open_.size()));
  }

  /// The scopes around an atom, the outermost first; fields have no element and are left out.
  std::vector<std::uint32_t> scopes_of(const Line& line, const Atom& atom) const {
    std::vector<std::uint32_t> path;
    for (std::uint32_t at = atom.scope; at != none; at = line.scopes[at].parent) {
      if (line.scopes[at].kind != ScopeKind::field) path.insert(path.begin(), at);
    }
    return path;
  }

  /// Opens and closes holders until the atom's place is on top. Deletions and insertions stand inside the scopes that both
  /// versions have, and around those that one has alone: a rejected content control must not leave its shell behind.
  void open_path(const Step& step, const Line& line, const Atom& atom, bool anchor) {
    const bool old = &line == &before_;
    const std::vector<std::uint32_t> path = scopes_of(line, atom);
    std::size_t depth = 0;
    std::size_t shared = 0;
    while (shared < path.size() && line.scopes[path[shared]].partner != none) ++shared;
    for (std::size_t i = 0; i < shared; ++i) {
      const std::uint32_t index = old ? line.scopes[path[i]].partner : path[i];
      enter(depth++, (std::uint64_t{index} << 3) | 1, [&] { return open_scope(after_.scopes[index], false, false); });
    }
    const bool wrapped = !is_kept(step.fate) && !(anchor && shared == path.size());
    if (wrapped) enter(depth++, wrapper_id(step), [&] { return open_wrapper(wrapper_of(step.fate), step.owner); });
    if (step.fate == Fate::struck) enter(depth++, id_of_struck, [&] { return open_wrapper("w:del", step.owner); });
    for (std::size_t i = shared; i < path.size(); ++i) {
      enter(depth++, (std::uint64_t{path[i]} << 3) | (old ? 4 : 5),
            [&] { return open_scope(line.scopes[path[i]], old, wrapped && i == shared); });
    }
    close_run_at(depth);
  }

  template <class Make>
  void enter(std::size_t depth, std::uint64_t id, const Make& make) {
    if (depth < open_.size() && open_[depth].id == id) return;
    close_to(depth);
    open_.push_back({id, make()});
  }

  /// What is open at that depth is a run or nothing.
  void close_run_at(std::size_t depth) {
    if (depth < open_.size() && (open_[depth].id & 7) != 6) close_to(depth);
    run_depth_ = depth;
  }

  static constexpr std::uint64_t id_of_struck = 8;

  /// What was struck in moved words stood in them when they were moved.
  const char* wrapper_of(Fate fate) const {
    if (fate == Fate::added) return "w:ins";
    return fate == Fate::remove ? wrapping_.remove : wrapping_.insert;
  }

  /// Neighbouring changes share a wrapper only where one author made both.
  static std::uint64_t wrapper_id(const Step& step) {
    Hash hash;
    if (step.owner != nullptr) {
      hash.add(std::string_view(step.owner->author));
      hash.add(std::string_view(step.owner->date));
    }
    return (step.owner != nullptr ? hash.value() << 3 : 0) | (step.fate == Fate::remove ? 2 : step.fate == Fate::added ? 7 : 3);
  }

  pugi::xml_node open_wrapper(const char* name, const Signature* owner) {
    pugi::xml_node wrapper = top().append_child(name);
    writing_.out.stamp(wrapper, owner);
    return wrapper;
  }

  pugi::xml_node open_scope(const Scope& scope, bool old, bool in_wrapper) {
    pugi::xml_node parent = top();
    // The schema has no link inside an insertion, but a smart tag, which Word passes over, may hold one.
    if (in_wrapper && scope.kind == ScopeKind::link) {
      parent = parent.append_child("w:smartTag");
      parent.append_attribute("w:uri").set_value("urn:clausediff");
      parent.append_attribute("w:element").set_value("link");
    }
    pugi::xml_node shell = append_shell(parent, scope.node);
    pugi::xml_node content = shell;
    if (scope.kind == ScopeKind::control) {
      for (const char* name : {"w:sdtPr", "w:sdtEndPr"}) {
        if (scope.node.child(name)) shell.append_copy(scope.node.child(name));
      }
      content = shell.append_child("w:sdtContent");
    }
    if (old) carry(writing_, shell, place_);
    return content;
  }

  std::uint64_t format_of(pugi::xml_node run, const Resolve& resolve) {
    const pugi::xml_node properties = run.child("w:rPr");
    if (!properties.first_child()) return 0;
    const auto found = formats_.try_emplace(properties.hash_value(), 0);
    if (found.second) {
      Hash hash;
      bool any = false;
      for (const pugi::xml_node child : elements(properties)) {
        if (name_of(child) == "w:lang"_name || name_of(child) == "w:noProof"_name ||
            std::strcmp(child.name(), "w:rPrChange") == 0)
          continue;
        hash.add(fingerprint(child, resolve));
        any = true;
      }
      found.first->second = any ? hash.value() : 0;
    }
    return found.first->second;
  }

  /// The run of before whose format a kept atom had, where it is another and to be tracked: without `formatting`, where the page
  /// says something else of the words.
  pugi::xml_node reformatted(const Step& step) {
    if (step.fate != Fate::keep) return {};
    const pugi::xml_node old = before_.atoms[step.before].run, now = after_.atoms[step.after].run;
    if (!old || !now) return {};
    if (format_of(old, before_resolve_) == format_of(now, after_resolve_))
      return writing_.style_states.differ() && says_otherwise(step) ? old : pugi::xml_node();
    const bool tracked = writing_.inputs.options.formatting ? !looks_same(step, old, now) : says_otherwise(step);
    return tracked ? old : pugi::xml_node();
  }

  /// Whether the words are hidden, struck or raised in one version only.
  bool says_otherwise(const Step& step) {
    if (old_states_.empty()) {
      old_states_ = looks_of(writing_.inputs, writing_.plan, writing_.plan.states, before_, true);
      new_states_ = looks_of(writing_.inputs, writing_.plan, writing_.plan.states, after_, false);
    }
    return old_states_[step.before] != none && new_states_[step.after] != none &&
           old_states_[step.before] != new_states_[step.after];
  }

  /// The same look may be written in many ways: by a style, directly, by the defaults. What the reader's formats do not hold must
  /// be equal as it stands.
  bool looks_same(const Step& step, pugi::xml_node old, pugi::xml_node now) {
    if (writing_.inputs.options.compare.exact) return false;
    if (old_looks_.empty()) {
      old_looks_ = looks_of(writing_.inputs, writing_.plan, writing_.plan.formats, before_, true);
      new_looks_ = looks_of(writing_.inputs, writing_.plan, writing_.plan.formats, after_, false);
    }
    return old_looks_[step.before] != none && old_looks_[step.before] == new_looks_[step.after] &&
           rest_of_format(old, before_resolve_) == rest_of_format(now, after_resolve_);
  }

  void open_run(const Step& step, const Atom& atom) {
    const pugi::xml_node old = reformatted(step);
    const std::uint64_t was = old ? format_of(old, before_resolve_) ^ 0x9E3779B97F4A7C15ULL : 0;
    const std::uint64_t id = ((static_cast<std::uint64_t>(atom.run.hash_value()) ^ was) << 3) | 6;
    if (run_depth_ < open_.size() && open_[run_depth_].id == id) return;
    close_to(run_depth_);
    pugi::xml_node run = append_shell(top(), atom.run);
    if (atom.run.child("w:rPr").first_child()) spell_theme_fonts(run.append_copy(atom.run.child("w:rPr")));
    if (step.fate == Fate::remove || step.fate == Fate::struck) {
      carry(writing_, run, place_);
      spell_states(writing_, run, atom.run);
    }
    if (old) {
      const pugi::xml_node change =
          write_old_properties(writing_, place_, run, "w:rPr", old.child("w:rPr"), atom.run.child("w:rPr"));
      spell_states(writing_, change, old);
    }
    open_.push_back({id, run});
  }

  void write_atom(const Step& step, const Atom& atom) {
    open_path(step, line_of(step), atom, false);
    if (atom.kind == AtomKind::open) return;
    if (!atom.run) {
      close_to(run_depth_);
      const pugi::xml_node copy = top().append_copy(atom.node);
      if (step.fate == Fate::remove) carry(writing_, copy, place_);
      return;
    }
    open_run(step, atom);
    if (atom.kind == AtomKind::text) {
      write_text(step, atom);
    } else {
      write_child(step, atom);
    }
  }

  bool deleted(const Step& step) const {
    return step.fate == Fate::struck || (step.fate == Fate::remove && std::strcmp(wrapping_.remove, "w:del") == 0);
  }

  void write_text(const Step& step, const Atom& atom) {
    if (!text_node_) text_node_ = top().append_child(deleted(step) ? "w:delText" : "w:t");
    text_ += text_of(atom);
  }

  void write_child(const Step& step, const Atom& atom) {
    end_text();
    pugi::xml_node copy = top().append_copy(atom.node);
    if (deleted(step)) name_as_deleted(copy);
    const std::size_t tasks = writing_.tasks.size();
    if (atom.kind == AtomKind::note) {
      if (step.fate == Fate::keep) merge_note(writing_, before_.atoms[step.before].node, atom.node);
      if (step.fate == Fate::insert) insert_note(writing_, atom.node);
    }
    if (step.fate == Fate::remove) carry(writing_, copy, place_);
    if (atom.kind == AtomKind::note && step.fate != Fate::keep && writing_.tasks.size() > tasks)
      writing_.tasks.back().owner = step.owner;
    if (step.fate == Fate::keep && atom.kind == AtomKind::object) merge_boxes(before_.atoms[step.before].node, atom.node, copy);
  }

  /// The text boxes of one drawing in both versions are stories of their own.
  void merge_boxes(pugi::xml_node before, pugi::xml_node after, pugi::xml_node copy) {
    if (fingerprint(before, before_resolve_) == fingerprint(after, after_resolve_)) return;
    const std::vector<pugi::xml_node> old_boxes = boxes_in(before), new_boxes = boxes_in(after), made = boxes_in(copy);
    for (std::size_t i = 0; i < old_boxes.size() && i < new_boxes.size(); ++i) {
      pugi::xml_node out = made[i];
      remove_children(out);
      writing_.tasks.push_back({place_, old_boxes[i], new_boxes[i], out});
    }
  }

  static std::vector<pugi::xml_node> boxes_in(pugi::xml_node object) {
    std::vector<pugi::xml_node> boxes;
    for (pugi::xml_node at = object; at; at = next_element(object, at, name_of(at) == "w:txbxContent"_name)) {
      if (name_of(at) == "w:txbxContent"_name) boxes.push_back(at);
    }
    return boxes;
  }

  /// What has no width and stands before the step's atoms: after's as it is, before's bookmarks where after has none of that
  /// name.
  void write_anchors(const Step& step) {
    for (; step.before != none && old_anchor_ < before_.anchors.size() && before_.anchors[old_anchor_].before_atom <= step.before;
         ++old_anchor_) {
      const Anchor& anchor = before_.anchors[old_anchor_];
      if (name_of(anchor.atom.node) == "w:bookmarkStart"_name || name_of(anchor.atom.node) == "w:bookmarkEnd"_name)
        write_old_bookmark(anchor);
    }
    for (; step.after != none && new_anchor_ < after_.anchors.size() && after_.anchors[new_anchor_].before_atom <= step.after;
         ++new_anchor_) {
      write_anchor(after_.anchors[new_anchor_]);
    }
  }

  void write_old_bookmark(const Anchor& anchor) {
    pugi::xml_document scratch;
    pugi::xml_node copy = scratch.append_copy(anchor.atom.node);
    if (!carry_bookmark(writing_, copy, place_)) return;
    open_path({Fate::remove, 0, none}, before_, anchor.atom, true);
    close_to(run_depth_);
    top().append_copy(copy);
  }

  void write_anchor(const Anchor& anchor) {
    open_path({Fate::insert, none, 0}, after_, anchor.atom, true);
    close_to(run_depth_);
    if (!anchor.atom.run) {
      top().append_copy(anchor.atom.node);
      return;
    }
    pugi::xml_node run = append_shell(top(), anchor.atom.run);
    if (anchor.atom.run.child("w:rPr")) run.append_copy(anchor.atom.run.child("w:rPr"));
    run.append_copy(anchor.atom.node);
  }

  /// Whether one version alone prints a number before the paragraph, or the number of another list.
  bool prints_otherwise(const Step& step, pugi::xml_node old, pugi::xml_node now) const {
    const pugi::xml_node old_number = old.child("w:numPr"), new_number = now.child("w:numPr");
    if (static_cast<bool>(old_number) != static_cast<bool>(new_number)) return true;
    if (old_number && fingerprint(old_number, before_resolve_) != fingerprint(new_number, after_resolve_)) return true;
    const char* style = old.child("w:pStyle").attribute("w:val").value();
    return std::strcmp(style, now.child("w:pStyle").attribute("w:val").value()) != 0 &&
           (style_shows(before_.atoms[step.before].node, true) || style_shows(after_.atoms[step.after].node, false));
  }

  /// Whether a style may be what gives the paragraph its number, or hides or strikes its words.
  bool style_shows(pugi::xml_node paragraph, bool before) const {
    const Report& report = writing_.inputs.report;
    const Document& document = (before ? report.before : report.after).document;
    const std::uint32_t index = paragraph_of(writing_.plan.hints, paragraph, before);
    if (index == none) return false;
    const Paragraph& text = document.paragraphs[index];
    const std::vector<std::uint32_t>& states = before ? writing_.plan.states.before : writing_.plan.states.after;
    return text.number_level >= 0 ||
           std::any_of(text.runs.begin(), text.runs.end(), [&](const Run& run) { return states[run.format] != 0; });
  }

  void finish_paragraph(const Step& step) {
    close_to(0);
    pugi::xml_node made = paragraph();
    const Atom& atom = atom_of(step);
    const pugi::xml_node properties = atom.node.child("w:pPr");
    if (step.after != none) {
      for (const pugi::xml_attribute attribute : atom.node.attributes()) made.append_copy(attribute);
    }
    if (properties) {
      const pugi::xml_node copy = made.prepend_copy(properties);
      if (step.fate == Fate::remove) carry(writing_, copy, place_);
      put_in_order(copy);
    }
    if (step.fate == Fate::remove || step.fate == Fate::keep)
      write_mark_states(writing_, place_, made, before_.atoms[step.before].node, step.fate == Fate::keep);
    if (step.fate == Fate::keep) {
      const pugi::xml_node old = before_.atoms[step.before].node.child("w:pPr");
      track_properties(writing_, place_, made, "w:pPr", old, properties, prints_otherwise(step, old, properties));
      if (properties.child("w:sectPr") && old.child("w:sectPr"))
        merge_section(writing_, place_, old.child("w:sectPr"), properties.child("w:sectPr"),
                      made.child("w:pPr").child("w:sectPr"));
    } else if (step.fate == Fate::remove) {
      mark_paragraph(writing_, made, wrapping_.remove, step.owner);
    } else if (step.fate == Fate::insert) {
      mark_paragraph(writing_, made, wrapping_.insert, step.owner);
    }
    remember(step, made);
    paragraph_ = {};
  }

  /// Where the paragraphs of the report went, for comments.
  void remember(const Step& step, pugi::xml_node made) {
    if (!writing_.inputs.options.comments) return;
    const std::uint32_t now = step.after != none ? paragraph_of(writing_.plan.hints, after_.atoms[step.after].node, false) : none;
    const std::uint32_t old =
        step.before != none ? paragraph_of(writing_.plan.hints, before_.atoms[step.before].node, true) : none;
    if (now != none) writing_.paragraphs.after.emplace(now, made);
    if (old != none) writing_.paragraphs.before.emplace(old, made);
  }

  Writing& writing_;
  Place place_;
  pugi::xml_node parent_;
  const Line& before_;
  const Line& after_;
  Wrapping wrapping_;
  Resolve before_resolve_;
  Resolve after_resolve_;
  pugi::xml_node paragraph_;
  std::vector<Open> open_;
  std::size_t run_depth_ = 0;
  pugi::xml_node text_node_;
  std::string text_;
  std::size_t old_anchor_ = 0;
  std::size_t new_anchor_ = 0;
  std::vector<std::uint32_t> old_looks_, new_looks_;        // by atom, once they were asked for
  std::vector<std::uint32_t> old_states_, new_states_;      // likewise
  std::unordered_map<std::size_t, std::uint64_t> formats_;  // of a w:rPr's node
};

}  // namespace

void write_line(Writing& writing, const Place& place, pugi::xml_node parent, const Line& before, const Line& after,
                const std::vector<Step>& steps, const Wrapping& wrapping) {
  LineWriter(writing, place, parent, before, after, wrapping).write(steps);
}

}  // namespace clausediff::redlining
