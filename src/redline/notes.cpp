// SPDX-License-Identifier: Apache-2.0
#include "redline/notes.h"

#include <cstring>

#include "diff/sequence.h"
#include "redline/carry.h"

namespace clausediff::redline {
namespace {

struct Kind {
  const char* note;  // the element of a note
  const char* reference;
  const char* folder;  // the part's usual name
  std::string Source::*part;
};

constexpr Kind kinds[] = {{"w:footnote", "w:footnoteReference", "footnotes", &Source::footnotes},
                          {"w:endnote", "w:endnoteReference", "endnotes", &Source::endnotes}};

const Kind& kind_of(pugi::xml_node reference) { return kinds[std::strcmp(reference.name(), kinds[0].reference) == 0 ? 0 : 1]; }

std::string key_of(const Kind& kind, const std::string& id) { return std::string(kind.note) + '|' + id; }

pugi::xml_node find_note(pugi::xml_node root, const Kind& kind, const std::string& id) {
  for (const pugi::xml_node note : root.children(kind.note)) {
    if (id == note.attribute("w:id").value()) return note;
  }
  return {};
}

/// Ids of the notes in the order of their references in the body.
std::vector<std::string> referenced(const Source& source, const Kind& kind) {
  std::vector<std::string> ids;
  const pugi::xml_node root = source.root(source.main);
  for (pugi::xml_node at = root; at; at = next_element(root, at)) {
    if (std::strcmp(at.name(), kind.reference) == 0) ids.emplace_back(at.attribute("w:id").value());
  }
  return ids;
}

std::vector<std::uint32_t> words_as_ids(const Source& source, const Kind& kind, const std::vector<std::string>& notes,
                                        std::map<std::string, std::uint32_t>& texts) {
  std::map<std::string, std::uint32_t> by_note;
  for (const pugi::xml_node note : source.root(source.*kind.part).children(kind.note)) {
    by_note[note.attribute("w:id").value()] =
        texts.try_emplace(words_below(note), static_cast<std::uint32_t>(texts.size())).first->second;
  }
  std::vector<std::uint32_t> row;
  for (const std::string& id : notes) row.push_back(by_note.count(id) != 0 ? by_note[id] : none);
  return row;
}

void match_kind(Job& job, const Kind& kind) {
  const std::vector<std::string> before = referenced(job.before, kind), after = referenced(job.after, kind);
  std::map<std::string, std::uint32_t> texts;
  const std::vector<std::uint32_t> x = words_as_ids(job.before, kind, before, texts),
                                   y = words_as_ids(job.after, kind, after, texts);
  std::uint32_t i = 0, j = 0;
  const auto pair = [&](std::uint32_t b, std::uint32_t a) { job.note_partner.emplace(key_of(kind, before[b]), after[a]); };
  for (const Hunk& hunk : edit_script(x, y)) {
    while (i < hunk.before_begin) pair(i++, j++);
    for (; i < hunk.before_end && j < hunk.after_end; ++i, ++j) pair(i, j);
    i = hunk.before_end;
    j = hunk.after_end;
  }
  while (i < before.size() && j < after.size()) pair(i++, j++);
}

pugi::xml_node written(Job& job, const Kind& kind) {
  std::string& part = job.after.*kind.part;
  if (!part.empty()) return job.out.tree(part).document_element();
  constexpr const char* types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  constexpr const char* relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  part = job.out.add_part(std::string("word/") + kind.folder + ".xml", "", std::string(types) + kind.folder + "+xml");
  job.out.add_relationship(job.after.main, std::string(relationships) + kind.folder, part, false);
  const pugi::xml_node source = job.before.root(job.before.*kind.part);
  pugi::xml_node root = append_shell(job.out.tree(part), source);
  for (const pugi::xml_node note : source.children(kind.note)) {
    if (note.attribute("w:type")) carry(job, root.append_copy(note), {job.before.*kind.part, part});
  }
  return root;
}

/// The places of a note's text.
Place place_of(const Job& job, const Kind& kind) { return {job.before.*kind.part, job.after.*kind.part}; }

}  // namespace

void match_notes(Job& job) {
  for (const Kind& kind : kinds) match_kind(job, kind);
}

void start_notes(Job& job) {
  for (const Kind& kind : kinds) {
    if ((job.after.*kind.part).empty()) continue;
    pugi::xml_node root = job.out.tree(job.after.*kind.part).document_element();
    for (const pugi::xml_node note : job.after.root(job.after.*kind.part).children(kind.note)) {
      if (note.attribute("w:type")) {
        root.append_copy(note);
      } else {
        append_shell(root, note);
      }
    }
  }
}

void merge_note(Job& job, pugi::xml_node before, pugi::xml_node after) {
  const Kind& kind = kind_of(after);
  const std::string id = after.attribute("w:id").value();
  const pugi::xml_node old_note = find_note(job.before.root(job.before.*kind.part), kind, before.attribute("w:id").value());
  const pugi::xml_node new_note = find_note(job.after.root(job.after.*kind.part), kind, id);
  if (!new_note || new_note.attribute("w:type") || !job.notes_done.insert(key_of(kind, id)).second) return;
  job.tasks.push_back(
      {place_of(job, kind), old_note, new_note, find_note(written(job, kind), kind, id), static_cast<bool>(old_note)});
}

void insert_note(Job& job, pugi::xml_node reference) {
  const Kind& kind = kind_of(reference);
  const std::string id = reference.attribute("w:id").value();
  const pugi::xml_node note = find_note(job.after.root(job.after.*kind.part), kind, id);
  if (!note || note.attribute("w:type") || !job.notes_done.insert(key_of(kind, id)).second) return;
  job.tasks.push_back({place_of(job, kind), {}, note, find_note(written(job, kind), kind, id), false});
}

void carry_note(Job& job, pugi::xml_node reference) {
  const Kind& kind = kind_of(reference);
  const pugi::xml_node note = find_note(job.before.root(job.before.*kind.part), kind, reference.attribute("w:id").value());
  pugi::xml_node root = written(job, kind);
  int last = 0;
  for (const pugi::xml_node other : root.children(kind.note)) last = std::max(last, other.attribute("w:id").as_int());
  pugi::xml_node made = root.append_child(kind.note);
  made.append_attribute("w:id").set_value(std::to_string(last + 1).c_str());
  reference.attribute("w:id").set_value(std::to_string(last + 1).c_str());
  if (note) job.tasks.push_back({place_of(job, kind), note, {}, made, false});
}

void finish_notes(Job& job) {
  for (const Kind& kind : kinds) {
    const std::string& part = job.after.*kind.part;
    if (part.empty() || !job.after.root(part)) continue;
    for (pugi::xml_node note : job.out.tree(part).document_element().children(kind.note)) {
      if (!note.first_child()) append_children(note, find_note(job.after.root(part), kind, note.attribute("w:id").value()));
      if (!note.first_child()) note.append_child("w:p");
    }
  }
}

std::string note_identity(const Job& job, pugi::xml_node reference, bool before) {
  const Kind& kind = kind_of(reference);
  const std::string id = reference.attribute("w:id").value();
  if (!before) return key_of(kind, id);
  const auto found = job.note_partner.find(key_of(kind, id));
  return found != job.note_partner.end() ? key_of(kind, found->second) : key_of(kind, "before " + id);
}

}  // namespace clausediff::redline
