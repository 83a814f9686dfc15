// SPDX-License-Identifier: Apache-2.0
#include "docx/notes.h"

#include <cstring>
#include <unordered_map>

namespace clausediff {
namespace {

/// Where each note of the part begins, and how many w:p of the part stand before it, in one walk.
void index_notes(NotePart& notes) {
  const pugi::xml_node root = notes.part->xml->root();
  std::uint32_t ordinal = 0;
  for (pugi::xml_node node = root; node; node = next_in(root, node, false)) {
    switch (name_of(node)) {
      case "w:p"_name:
        ++ordinal;
        break;
      case "w:footnote"_name:
      case "w:endnote"_name:
      case "w:comment"_name:
        notes.notes.emplace(to_int(node.attribute("w:id").value(), -1), NotePlace{node, ordinal});
        break;
      default:
        break;
    }
  }
}

void load_part_of(Build& build, const SourcePart& main, const char* type, NotePart& notes) {
  const Relationship* target = main.relationships.of_type(type);
  if (target == nullptr || build.error || !build.package.has(target->target)) return;
  notes.part = load_part(build, target->target);
  if (notes.part != nullptr) index_notes(notes);
}

/// paraId of a comment's last paragraph → its story (15.2.3 of [MS-DOCX]).
std::unordered_map<std::string, std::uint32_t> stories_by_paragraph_id(const Build& build) {
  std::unordered_map<std::string, std::uint32_t> out;
  for (const auto& [id, story] : build.comment_stories) {
    const auto place = build.comments.notes.find(id);
    if (place == build.comments.notes.end()) continue;
    for (const pugi::xml_node paragraph : place->second.node.children("w:p"))
      out[paragraph.attribute("w14:paraId").value()] = story;
  }
  return out;
}

}  // namespace

void load_notes(Build& build, const SourcePart& main) {
  load_part_of(build, main, "footnotes", build.footnotes);
  load_part_of(build, main, "endnotes", build.endnotes);
  load_part_of(build, main, "comments", build.comments);
}

const NotePart& note_part(const Build& build, StoryKind kind) {
  return kind == StoryKind::footnote ? build.footnotes : kind == StoryKind::endnote ? build.endnotes : build.comments;
}

const NotePlace* find_note(const Build& build, StoryKind kind, int id) {
  const auto& notes = note_part(build, kind).notes;
  const auto found = notes.find(id);
  return found == notes.end() ? nullptr : &found->second;
}

void link_comments(Build& build, const SourcePart& main) {
  const Relationship* target = main.relationships.of_type("commentsExtended");
  if (target == nullptr || build.comment_stories.empty() || !build.package.has(target->target)) return;
  const SourcePart* part = load_part(build, target->target);
  if (part == nullptr) return;
  const auto stories = stories_by_paragraph_id(build);
  for (const pugi::xml_node node : part->xml->root().children("w15:commentEx")) {
    const auto answer = stories.find(node.attribute("w15:paraId").value());
    const auto question = stories.find(node.attribute("w15:paraIdParent").value());
    if (answer != stories.end() && question != stories.end()) build.document.stories[answer->second].reply_to = question->second;
  }
}

}  // namespace clausediff
