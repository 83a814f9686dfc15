// SPDX-License-Identifier: Apache-2.0
// The input's own tracked changes (ECMA-376 part 1, 17.13.5): which are read, and a record of each.
#include "docx/revisions.h"
#include "docx/story.h"

namespace clausediff {

bool StoryReader::shows(RevisionKind kind) const {
  switch (build_.options().track_changes) {
    case TrackChanges::all:
      return true;
    case TrackChanges::reject:
      return kind != RevisionKind::insertion && kind != RevisionKind::move_to;
    case TrackChanges::accept:
    case TrackChanges::refuse:
      break;
  }
  return kind != RevisionKind::deletion && kind != RevisionKind::move_from;
}

void StoryReader::count(const Revision& revision) {
  build_.spend(revision.author.size() + revision.date.size());
  count_revision(build_, revision);
}

void StoryReader::record(pugi::xml_node node, RevisionKind kind) {
  const Position here = paragraph_.here();
  Revision revision{kind,
                    here.paragraph,
                    {here.byte, here.byte},
                    clean_text(node.attribute("w:author").value()),
                    clean_text(node.attribute("w:date").value())};
  count(revision);
  build_.document.revisions.push_back(std::move(revision));
}

bool StoryReader::begin_change(pugi::xml_node node, RevisionKind kind) {
  if (!shows(kind)) {
    if (node.first_child()) record(node, kind);
    return skip(node);
  }
  OpenChange open;
  open.begin = paragraph_.here();
  open.revision.kind = kind;
  open.revision.author = clean_text(node.attribute("w:author").value());
  open.revision.date = clean_text(node.attribute("w:date").value());
  changes_.push_back(std::move(open));
  return true;
}

void StoryReader::end_change() {
  if (changes_.empty()) return;
  OpenChange open = std::move(changes_.back());
  changes_.pop_back();
  const Position here = paragraph_.here();
  open.revision.paragraph = open.begin.paragraph;
  open.revision.span = {open.begin.byte, open.begin.byte};
  if (here.paragraph == open.begin.paragraph) open.revision.span.end = here.byte;
  count(open.revision);
  build_.document.revisions.push_back(std::move(open.revision));
}

void StoryReader::note_format_change(pugi::xml_node change) { record(change, RevisionKind::format); }

/// A paragraph's mark is inserted, deleted or moved by an element in w:pPr/w:rPr; without its mark it runs on into the next one.
bool StoryReader::mark_stays(pugi::xml_node properties) {
  if (const pugi::xml_node change = properties.child("w:pPrChange")) note_format_change(change);
  for (const pugi::xml_node change : properties.child("w:numPr").children()) {
    if (name_of(change) == "w:ins"_name || name_of(change) == "w:numberingChange"_name) note_format_change(change);
  }
  const pugi::xml_node mark = properties.child("w:rPr");
  bool stays = true;
  for (const pugi::xml_node node : mark.children()) {
    RevisionKind kind = RevisionKind::insertion;
    switch (name_of(node)) {
      case "w:ins"_name:
        break;
      case "w:del"_name:
        kind = RevisionKind::deletion;
        break;
      case "w:moveFrom"_name:
        kind = RevisionKind::move_from;
        break;
      case "w:moveTo"_name:
        kind = RevisionKind::move_to;
        break;
      case "w:rPrChange"_name:
        note_format_change(node);
        continue;
      default:
        continue;
    }
    record(node, RevisionKind::paragraph_mark);
    stays = stays && shows(kind);
  }
  return stays;
}

bool StoryReader::row_stays(pugi::xml_node properties) {
  bool stays = true;
  for (const pugi::xml_node node : properties.children()) {
    const std::uint64_t name = name_of(node);
    if (name == "w:trPrChange"_name) note_format_change(node);
    if (name != "w:ins"_name && name != "w:del"_name) continue;
    record(node, RevisionKind::row);
    stays = stays && shows(name == "w:ins"_name ? RevisionKind::insertion : RevisionKind::deletion);
  }
  return stays;
}

bool StoryReader::cell_stays(pugi::xml_node properties) {
  bool stays = true;
  for (const pugi::xml_node node : properties.children()) {
    const std::uint64_t name = name_of(node);
    if (name == "w:tcPrChange"_name) note_format_change(node);
    if (name != "w:cellIns"_name && name != "w:cellDel"_name) continue;
    record(node, RevisionKind::cell);
    stays = stays && shows(name == "w:cellIns"_name ? RevisionKind::insertion : RevisionKind::deletion);
  }
  return stays;
}

}  // namespace clausediff
