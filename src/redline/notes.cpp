// SPDX-License-Identifier: Apache-2.0
#include "redline/notes.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "diff/sequence.h"
#include "redline/carry.h"

namespace clausediff::redlining {
namespace {

struct Kind {
  NoteKind kind;
  const char* note;  // the element of a note
  const char* reference;
  const char* folder;  // the part's usual name
  std::string PartNames::*part;
};

constexpr Kind kinds[] = {{NoteKind::footnote, "w:footnote", "w:footnoteReference", "footnotes", &PartNames::footnotes},
                          {NoteKind::endnote, "w:endnote", "w:endnoteReference", "endnotes", &PartNames::endnotes}};

const Kind& kind_of(pugi::xml_node reference) { return kinds[std::strcmp(reference.name(), kinds[0].reference) == 0 ? 0 : 1]; }

pugi::xml_node notes_of(const Version& version, const Kind& kind) { return version.root(version.names.*kind.part); }

/// Ids of the notes in the order of their references in the body.
std::vector<std::string> referenced(const Version& version, const Kind& kind) {
  std::vector<std::string> ids;
  const pugi::xml_node root = version.root(version.names.main);
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (std::strcmp(at.name(), kind.reference) == 0) ids.emplace_back(at.attribute("w:id").value());
  }
  return ids;
}

using NotePairs = std::map<NoteKey, std::string>;

/// The note of after that most paragraphs of each note of before went to, as the report pairs them. Each is taken once.
NotePairs reported_pairs(const Plan& plan, const Report& report) {
  std::unordered_map<std::uint32_t, const NoteKey*> by_paragraph;
  const auto each_paragraph = [](pugi::xml_node note, const std::unordered_map<std::size_t, std::uint32_t>& known, auto&& use) {
    for (const pugi::xml_node child : note.children("w:p")) {
      if (const auto found = known.find(child.hash_value()); found != known.end()) use(found->second);
    }
  };
  for (const auto& [key, note] : plan.notes_after) {
    const NoteKey* name = &key;
    each_paragraph(note, plan.hints.after, [&](std::uint32_t p) { by_paragraph.emplace(p, name); });
  }
  NotePairs pairs;
  std::set<NoteKey> taken;
  for (const auto& [key, note] : plan.notes_before) {
    const NoteKind kind = key.kind;
    std::map<NoteKey, std::uint32_t> votes;
    each_paragraph(note, plan.hints.before, [&](std::uint32_t p) {
      for (const std::uint32_t row : plan.hints.rows_of_before[p]) {
        const auto found = by_paragraph.find(report.alignment.pairs[row].after);
        if (found != by_paragraph.end() && found->second->kind == kind) ++votes[*found->second];
      }
    });
    const auto best =
        std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best != votes.end() && taken.insert(best->first).second) pairs.emplace(key, best->first.id);
  }
  return pairs;
}

/// Numbers for the notes of a row of references: those that the report pairs have one number, others are equal by their words.
class NoteNumbers {
 public:
  std::uint32_t of_pair(const NoteKey& after) { return number("pair", after.id); }
  std::uint32_t of_words(const std::map<NoteKey, pugi::xml_node>& notes, const NoteKey& key) {
    const auto note = notes.find(key);
    return note == notes.end() ? number("none", key.id) : number("words", words_below(note->second));
  }

 private:
  std::uint32_t number(const char* kind, std::string text) {
    return numbers_.try_emplace({kind, std::move(text)}, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::map<std::pair<std::string, std::string>, std::uint32_t> numbers_;
};

/// Notes that the report says nothing of: in the order of their references, equal ones first.
void pair_rest(const Inputs& inputs, const Plan& plan, const Kind& kind, NotePairs& pairs) {
  const std::vector<std::string> before = referenced(inputs.before, kind), after = referenced(inputs.after, kind);
  std::set<std::string> taken;
  for (const auto& [key, id] : pairs)
    if (key.kind == kind.kind) taken.insert(id);
  NoteNumbers numbers;
  std::vector<std::uint32_t> x, y;
  for (const std::string& id : before) {
    const auto pair = pairs.find({kind.kind, id});
    x.push_back(pair != pairs.end() ? numbers.of_pair({kind.kind, pair->second})
                                    : numbers.of_words(plan.notes_before, {kind.kind, id}));
  }
  for (const std::string& id : after)
    y.push_back(taken.count(id) != 0 ? numbers.of_pair({kind.kind, id}) : numbers.of_words(plan.notes_after, {kind.kind, id}));
  const auto pair = [&](std::uint32_t b, std::uint32_t a) {
    const NoteKey key{kind.kind, before[b]};
    // A reference that leads to no note is no partner of one that does.
    if (plan.notes_before.count(key) != plan.notes_after.count({kind.kind, after[a]})) return;
    if (pairs.count(key) == 0 && taken.insert(after[a]).second) pairs.emplace(key, after[a]);
  };
  std::uint32_t i = 0, j = 0;
  for (const Hunk& hunk : edit_script(x, y)) {
    while (i < hunk.before_begin) pair(i++, j++);
    for (; i < hunk.before_end && j < hunk.after_end; ++i, ++j) pair(i, j);
    i = hunk.before_end;
    j = hunk.after_end;
  }
  while (i < before.size() && j < after.size()) pair(i++, j++);
}

pugi::xml_node written(Writing& writing, const Kind& kind) {
  Output& out = writing.out;
  const PartNames& before = writing.inputs.before.names;
  std::string& part = out.names.*kind.part;
  if (!part.empty()) return out.tree(part).document_element();
  part = out.add_part(std::string("word/") + kind.folder + ".xml", "", std::string(type_base) + kind.folder + "+xml");
  out.add_relationship(out.names.main, std::string(relationship_base) + kind.folder, part, false);
  const pugi::xml_node model = notes_of(writing.inputs.before, kind);
  pugi::xml_node root = append_shell(out.tree(part), model);
  for (const pugi::xml_node note : model.children(kind.note)) {
    if (note.attribute("w:type")) carry(writing, root.append_copy(note), {before.*kind.part, {}, part});
  }
  return root;
}

pugi::xml_node find(const std::map<NoteKey, pugi::xml_node>& notes, const NoteKey& key) {
  const auto found = notes.find(key);
  return found == notes.end() ? pugi::xml_node() : found->second;
}

/// The places of a note's text.
Place place_of(const Writing& writing, const Kind& kind) {
  return {writing.inputs.before.names.*kind.part, writing.inputs.after.names.*kind.part, writing.out.names.*kind.part};
}

NoteKey note_of(pugi::xml_node reference) { return {kind_of(reference).kind, reference.attribute("w:id").value()}; }

}  // namespace

std::map<NoteKey, pugi::xml_node> find_notes(const Version& version) {
  std::map<NoteKey, pugi::xml_node> notes;
  for (const Kind& kind : kinds) {
    for (const pugi::xml_node note : notes_of(version, kind).children(kind.note)) {
      if (!note.attribute("w:type")) notes.emplace(NoteKey{kind.kind, note.attribute("w:id").value()}, note);
    }
  }
  return notes;
}

NotePairs pair_notes(const Inputs& inputs, const Plan& plan) {
  NotePairs pairs = reported_pairs(plan, inputs.report);
  for (const Kind& kind : kinds) pair_rest(inputs, plan, kind, pairs);
  return pairs;
}

std::set<NoteKey> find_moved_notes(const Plan& plan) {
  std::set<NoteKey> moved;
  for (const auto& [key, partner] : plan.note_partner) {
    const NoteKey after{key.kind, partner};
    const pugi::xml_node old = find(plan.notes_before, key), now = find(plan.notes_after, after);
    if (old && now && words_below(old) == words_below(now)) moved.insert(after);
  }
  return moved;
}

void start_notes(Writing& writing) {
  for (const Kind& kind : kinds) {
    const std::string& part = writing.out.names.*kind.part;
    if (part.empty()) continue;
    pugi::xml_node root = writing.out.tree(part).document_element();
    for (const pugi::xml_node note : notes_of(writing.inputs.after, kind).children(kind.note)) {
      if (note.attribute("w:type")) {
        root.append_copy(note);
      } else {
        writing.notes.emplace(NoteKey{kind.kind, note.attribute("w:id").value()}, append_shell(root, note));
      }
    }
  }
}

void merge_note(Writing& writing, pugi::xml_node before, pugi::xml_node after) {
  const NoteKey key = note_of(after);
  const pugi::xml_node old_note = find(writing.plan.notes_before, note_of(before)),
                       new_note = find(writing.plan.notes_after, key);
  if (!new_note || !writing.notes_done.insert(key).second) return;
  writing.tasks.push_back(
      {place_of(writing, kind_of(after)), old_note, new_note, find(writing.notes, key), static_cast<bool>(old_note)});
}

void insert_note(Writing& writing, pugi::xml_node reference) {
  const NoteKey key = note_of(reference);
  const pugi::xml_node note = find(writing.plan.notes_after, key);
  if (!note || !writing.notes_done.insert(key).second) return;
  if (writing.plan.notes_moved.count(key) != 0) return;  // its reference moved, its words are the same: they are copied
  writing.tasks.push_back({place_of(writing, kind_of(reference)), {}, note, find(writing.notes, key), false});
}

void carry_note(Writing& writing, pugi::xml_node reference) {
  const Kind& kind = kind_of(reference);
  const pugi::xml_node note = find(writing.plan.notes_before, note_of(reference));
  if (!note && (writing.out.names.*kind.part).empty() && !notes_of(writing.inputs.before, kind)) return;
  pugi::xml_node root = written(writing, kind);
  int& last = writing.last_note[kind.kind];
  for (const pugi::xml_node other : last == 0 ? root.children(kind.note) : root.children(""))
    last = std::max(last, other.attribute("w:id").as_int());
  const std::string id = std::to_string(++last), old_id = reference.attribute("w:id").value();
  reference.attribute("w:id").set_value(id.c_str());
  if (!note) return;  // it led to none, and under a number of its own it meets none of after's
  pugi::xml_node made = root.append_child(kind.note);
  made.append_attribute("w:id").set_value(id.c_str());
  const auto partner = writing.plan.note_partner.find({kind.kind, old_id});
  const bool moved =
      partner != writing.plan.note_partner.end() && writing.plan.notes_moved.count({kind.kind, partner->second}) != 0;
  if (!moved) {
    writing.tasks.push_back({place_of(writing, kind), note, {}, made, false});
    return;
  }
  append_children(made, note);
  for (const pugi::xml_node child : elements(made)) carry(writing, child, place_of(writing, kind));
}

void finish_notes(Writing& writing) {
  for (const auto& [key, made] : writing.notes) {
    pugi::xml_node note = made;
    if (!note.first_child()) append_children(note, find(writing.plan.notes_after, key));
    if (!note.first_child()) note.append_child("w:p");
  }
}

void add_note_identity(const Plan& plan, pugi::xml_node reference, bool before, Hash& hash) {
  const NoteKey key = note_of(reference);
  hash.add(static_cast<std::uint64_t>(key.kind));
  const auto partner = before ? plan.note_partner.find(key) : plan.note_partner.end();
  const bool alone = before && partner == plan.note_partner.end();
  hash.add(std::uint64_t{alone ? 1U : 0U});
  hash.add(std::string_view(partner != plan.note_partner.end() ? partner->second : key.id));
}

}  // namespace clausediff::redlining
