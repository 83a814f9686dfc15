// SPDX-License-Identifier: Apache-2.0
#include "story_lines.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "recut.h"
#include "text/story_tag.h"

namespace clausediff {
namespace {

constexpr std::string_view blanks = " \t\n\f\r";

std::string_view without_line_end(std::string_view text) {
  while (!text.empty() && blanks.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  return text;
}

std::string_view without_indent(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text;
}

bool are_parts_of_one(const Story& a, const Story& b) {
  return a.kind == b.kind && a.label == b.label && a.pages == b.pages && a.author == b.author;
}

/// Bytes of the paragraph's beginning up to the words behind its tag; 0 where it has none.
std::uint32_t tag_end(const std::string& text) {
  const std::string_view rest = without_indent(text);
  const std::uint32_t size = read_story_tag(rest).size;
  return size == 0 ? 0 : static_cast<std::uint32_t>(text.size() - rest.size()) + size;
}

void drop_tags(Document& document, std::uint32_t first) {
  Recutting recutting;
  const std::uint32_t end = document.stories[0].end_paragraph;
  for (std::uint32_t p = 0; p < end; ++p) {
    const bool contents = document.paragraphs[p].text.starts_with(contents_tag);
    const auto size = contents     ? static_cast<std::uint32_t>(contents_tag.size())
                      : p >= first ? tag_end(document.paragraphs[p].text)
                                   : 0;
    if (size == 0) continue;
    document.paragraphs[p].contents = contents;
    recutting.dropped.push_back({p, {0, size}, {}});
  }
  if (!recutting.dropped.empty()) recut(document, recutting);
}

/// Makes stories of the body's paragraphs from `first` on, each as its tag says, behind the body.
void part_stories(Document& document, std::uint32_t first, std::vector<StoryTag> tags) {
  std::vector<Story> stories;
  std::uint32_t at = first;
  for (StoryTag& tag : tags) {
    if (stories.empty() || !are_parts_of_one(stories.back(), tag.story)) {
      tag.story.first_paragraph = at;
      tag.story.section = none;
      stories.push_back(std::move(tag.story));
    }
    stories.back().end_paragraph = ++at;
    document.paragraphs[at - 1].story = static_cast<std::uint32_t>(stories.size());
  }
  const auto more = static_cast<std::uint32_t>(stories.size());
  for (std::size_t p = at; p < document.paragraphs.size(); ++p) document.paragraphs[p].story += more;
  for (NoteReference& note : document.note_references) note.story += more;
  for (Table& table : document.tables) table.story += table.story == 0 ? 0 : more;
  for (Section& section : document.sections) {
    for (std::uint32_t& story : section.furniture) story += more;
    section.end_paragraph = std::min(section.end_paragraph, first);
  }
  for (Story& story : document.stories) story.reply_to += story.reply_to == none ? 0 : more;
  document.stories[0].end_paragraph = first;
  document.stories.insert(document.stories.begin() + 1, stories.begin(), stories.end());
}

}  // namespace

std::size_t size_without_stories(std::string_view text) {
  std::size_t size = text.size();
  for (std::string_view rest = without_line_end(text); !rest.empty(); rest = without_line_end(rest)) {
    const std::size_t begin = rest.rfind('\n') == std::string_view::npos ? 0 : rest.rfind('\n') + 1;
    if (read_story_tag(without_indent(rest.substr(begin))).size == 0) break;
    size = begin;
    rest = rest.substr(0, begin);
  }
  return size;
}

void add_story_lines(std::string_view lines, Document& document) {
  for (std::string_view rest = lines; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    const std::string_view line = without_indent(without_line_end(rest.substr(0, end)));
    rest.remove_prefix(end);
    StoryTag read = read_story_tag(line);
    if (read.size == 0) continue;
    const auto count = static_cast<std::uint32_t>(document.paragraphs.size());
    if (document.stories.size() < 2 || !are_parts_of_one(document.stories.back(), read.story)) {
      read.story.first_paragraph = count;
      read.story.section = none;
      document.stories.push_back(std::move(read.story));
    }
    Paragraph paragraph;
    paragraph.text = line.substr(read.size);
    paragraph.story = static_cast<std::uint32_t>(document.stories.size() - 1);
    if (!paragraph.text.empty()) paragraph.runs.push_back({{0, static_cast<std::uint32_t>(paragraph.text.size())}, 0});
    document.paragraphs.push_back(std::move(paragraph));
    document.stories.back().end_paragraph = count + 1;
  }
}

void lift_story_lines(Document& document) {
  if (document.stories.empty()) return;
  std::uint32_t first = document.stories[0].end_paragraph;
  while (first > 0 && tag_end(document.paragraphs[first - 1].text) > 0 && document.paragraphs[first - 1].cell == none) --first;
  std::vector<StoryTag> tags;
  for (std::uint32_t p = first; p < document.stories[0].end_paragraph; ++p)
    tags.push_back(read_story_tag(without_indent(document.paragraphs[p].text)));
  drop_tags(document, first);
  if (!tags.empty()) part_stories(document, first, std::move(tags));
}

void lower_story_lines(Document& document) {
  Recutting recutting;
  const std::uint32_t end = document.stories[0].end_paragraph;
  for (std::uint32_t p = 0; p < end; ++p) {
    if (document.kind == SourceKind::docx || !document.paragraphs[p].contents) continue;
    document.paragraphs[p].contents = false;
    recutting.added.push_back({{p, 0}, std::string(contents_tag.substr(0, contents_tag.size() - 1)), AddedHow::ahead});
  }
  std::vector<bool> gone;
  for (const Story& story : document.stories) {
    gone.push_back(is_of_line(document, story));
    for (std::uint32_t p = story.first_paragraph; gone.back() && p < story.end_paragraph && end > 0; ++p) {
      const auto size = static_cast<std::uint32_t>(document.paragraphs[end - 1].text.size());
      recutting.added.push_back({{end - 1, size}, story_tag(story) + document.paragraphs[p].text, AddedHow::own});
    }
  }
  drop_stories(document, gone);
  recut(document, recutting);
}

bool is_of_line(const Document& document, const Story& story) {
  return document.kind != SourceKind::docx && story.kind != StoryKind::body && story.section == none;
}

}  // namespace clausediff
