// SPDX-License-Identifier: Apache-2.0
// What hangs at a place of the text and is a story of its own: notes, comments, text boxes, headers and footers.
#include <algorithm>
#include <cstdlib>
#include <cstring>

#include "docx/notes.h"
#include "docx/number_formats.h"
#include "docx/sections.h"
#include "docx/story.h"
#include "docx/symbols.h"

namespace clausediff {
namespace {

const char* construct_of(StoryKind kind) { return kind == StoryKind::footnote ? "footnotes" : "endnotes"; }

/// What follows the reference in its run is the mark (17.11.14): text or a symbol.
std::string custom_mark(pugi::xml_node reference) {
  constexpr std::size_t longest = 64;
  const pugi::xml_node mark = reference.next_sibling();
  std::string store, out;
  if (name_of(mark) == "w:t"_name) out = clean_text(text_in(mark, store).substr(0, longest));
  if (name_of(mark) == "w:sym"_name)
    append_symbol(out, static_cast<std::uint32_t>(std::strtoul(mark.attribute("w:char").value(), nullptr, 16)),
                  clean_text(mark.attribute("w:font").value()));
  return out;
}

}  // namespace

std::uint32_t StoryReader::new_story(StoryKind kind) {
  const Position here = paragraph_.here();
  Story story;
  story.kind = kind;
  if (kind != StoryKind::header && kind != StoryKind::footer) {
    story.anchor_paragraph = here.paragraph;
    story.anchor = here.byte;
  }
  build_.document.stories.push_back(std::move(story));
  return static_cast<std::uint32_t>(build_.document.stories.size() - 1);
}

void StoryReader::add_note(pugi::xml_node node, StoryKind kind) {
  if (fields_.in_code()) return;
  const NotePlace* place = find_note(build_, kind, to_int(node.attribute("w:id").value(), -1));
  NoteNumbers& numbers = kind == StoryKind::footnote ? build_.footnote_numbers : build_.endnote_numbers;
  std::string label;
  const pugi::xml_attribute custom = node.attribute("w:customMarkFollows");
  if (custom && on_off(custom))
    label = custom_mark(node);
  else
    label = format_number(numbers.format, numbers.next < 1000000000 ? numbers.next++ : numbers.next);
  if (place == nullptr) {
    build_.warn("missing-note", "a note is referred to that is not in the file", paragraph_.here().paragraph);
    return;
  }
  const std::uint32_t story = new_story(kind);
  build_.document.stories[story].label = label;
  paragraph_.keep();
  build_.document.note_references.push_back({paragraph_.here().paragraph, paragraph_.here().byte, story});
  build_.tasks.push_back({story, note_part(build_, kind).part, place->node, place->ordinal});
  build_.cover(construct_of(kind), Treatment::compared);
}

void StoryReader::add_comment(pugi::xml_node node) {
  const int id = to_int(node.attribute("w:id").value(), -1);
  const NotePlace* place = find_note(build_, StoryKind::comment, id);
  if (place == nullptr || build_.comment_stories.count(id) != 0) return;
  const std::uint32_t index = new_story(StoryKind::comment);
  Story& story = build_.document.stories[index];
  if (const auto start = comment_starts_.find(id); start != comment_starts_.end()) {
    story.anchor_paragraph = start->second.paragraph;
    story.anchor = start->second.byte;
  }
  story.author = clean_text(place->node.attribute("w:author").value());
  story.date = clean_text(place->node.attribute("w:date").value());
  build_.spend(story.author.size() + story.date.size());
  build_.comment_stories.emplace(id, index);
  build_.document.note_references.push_back({story.anchor_paragraph, story.anchor, index});
  build_.tasks.push_back({index, build_.comments.part, place->node, place->ordinal});
  build_.cover("comments", Treatment::compared);
}

void StoryReader::add_text_box(pugi::xml_node node) {
  const auto paragraphs = static_cast<std::uint32_t>(count_elements(node, "w:p"_name));
  const std::uint32_t story = new_story(StoryKind::text_box);
  paragraph_.keep();
  build_.document.note_references.push_back({paragraph_.here().paragraph, paragraph_.here().byte, story});
  build_.tasks.push_back({story, task_.part, node, ordinal_});
  build_.cover("text boxes", Treatment::compared);
  ordinal_ += paragraphs;
}

void StoryReader::add_section(pugi::xml_node node) {
  Section section = read_section(page_setup(node, build_.options().track_changes));
  section.end_paragraph = static_cast<std::uint32_t>(build_.document.paragraphs.size());
  if (node.child("w:pgBorders")) build_.cover("page borders", Treatment::not_compared);
  if (node.child("w:lnNumType")) build_.cover("line numbers", Treatment::not_compared);
  if (section.columns > 1) build_.cover("columns", Treatment::not_compared);
  if (node.child("w:sectPrChange")) note_format_change(node.child("w:sectPrChange"));
  add_headers(node, section);
  build_.document.sections.push_back(std::move(section));
  begin_next_section(build_, node);
  build_.cover("page set-up of sections", Treatment::not_compared);
}

/// A part that several sections print is one story, which belongs to the first of them.
void StoryReader::add_headers(pugi::xml_node node, Section& section) {
  const bool even = build_.document.even_pages;
  build_.headers.sections.push_back(node);
  for (const PrintedHeader& one :
       build_.headers.next(node, section.title_page, even, task_.part->relationships, build_.package)) {
    const auto known = build_.headers.stories.find(one.part);
    if (known != build_.headers.stories.end()) {
      section.furniture.push_back(known->second);
      continue;
    }
    SourcePart* part = load_part(build_, one.part);
    if (part == nullptr) continue;
    const std::uint32_t index = new_story(one.kind);
    Story& story = build_.document.stories[index];
    story.pages = one.pages;
    story.section = static_cast<std::uint32_t>(build_.document.sections.size());
    section.furniture.push_back(index);
    build_.headers.stories.emplace(one.part, index);
    build_.tasks.push_back({index, part, part->xml->root(), 0});
    build_.cover(one.kind == StoryKind::header ? "headers" : "footers", Treatment::compared);
  }
}

}  // namespace clausediff
