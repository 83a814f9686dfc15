// SPDX-License-Identifier: Apache-2.0
// The form is to_text()'s, which docs/git.md describes.
#include "plain/story_lines.h"

#include <clausediff/names.h>

#include <algorithm>
#include <string>
#include <utility>

namespace clausediff {
namespace {

/// A line taken apart; `end` is 0 where it has no story in front.
struct StoryLine {
  Story story;
  std::size_t end = 0;  // of the brackets and the space behind them
};

bool starts_with(std::string_view text, std::string_view beginning) { return text.substr(0, beginning.size()) == beginning; }

/// What stands between "[footnote" and "]": ", first", " 1", " by A. Smith".
bool read_inside(std::string_view inside, Story& story) {
  if (starts_with(inside, ", ")) {
    for (const PageKind pages : {PageKind::first, PageKind::even}) {
      if (!starts_with(inside.substr(2), name(pages))) continue;
      story.pages = pages;
      inside.remove_prefix(2 + name(pages).size());
      break;
    }
  }
  const std::size_t by = inside.find(" by ");
  const std::string_view label = inside.substr(0, by);
  if (by != std::string_view::npos) story.author = inside.substr(by + 4);
  if (label.empty()) return true;
  constexpr std::size_t longest_label = 8;
  story.label = label.substr(1);
  return label[0] == ' ' && story.label.size() <= longest_label;
}

StoryLine read_line(std::string_view line) {
  StoryLine found;
  const std::size_t end = line.find("] ");
  if (!starts_with(line, "[") || end == std::string_view::npos) return found;
  for (const StoryKind kind :
       {StoryKind::header, StoryKind::footer, StoryKind::footnote, StoryKind::endnote, StoryKind::comment, StoryKind::text_box}) {
    const std::string_view word = name(kind);
    if (!starts_with(line.substr(1), word) || end < 1 + word.size()) continue;
    found.story.kind = kind;
    if (!read_inside(line.substr(1 + word.size(), end - 1 - word.size()), found.story)) continue;
    found.end = end + 2;
    return found;
  }
  return found;
}

std::string_view without_line_end(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

bool are_parts_of_one(const Story& a, const Story& b) {
  return a.kind == b.kind && a.label == b.label && a.pages == b.pages && a.author == b.author;
}

}  // namespace

std::size_t size_without_stories(std::string_view text) {
  std::size_t size = text.size();
  for (std::string_view rest = without_line_end(text); !rest.empty(); rest = without_line_end(rest)) {
    const std::size_t begin = rest.rfind('\n') == std::string_view::npos ? 0 : rest.rfind('\n') + 1;
    if (read_line(rest.substr(begin)).end == 0) break;
    size = begin;
    rest = rest.substr(0, begin);
  }
  return size;
}

void add_story_lines(std::string_view lines, Document& document) {
  for (std::string_view rest = lines; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    const std::string_view line = without_line_end(rest.substr(0, end));
    rest.remove_prefix(end);
    StoryLine read = read_line(line);
    if (read.end == 0) continue;
    const auto count = static_cast<std::uint32_t>(document.paragraphs.size());
    if (document.stories.size() < 2 || !are_parts_of_one(document.stories.back(), read.story)) {
      read.story.first_paragraph = count;
      document.stories.push_back(std::move(read.story));
    }
    Paragraph paragraph;
    paragraph.text = line.substr(read.end);
    paragraph.story = static_cast<std::uint32_t>(document.stories.size() - 1);
    if (!paragraph.text.empty()) paragraph.runs.push_back({{0, static_cast<std::uint32_t>(paragraph.text.size())}, 0});
    document.paragraphs.push_back(std::move(paragraph));
    document.stories.back().end_paragraph = count + 1;
  }
}

void mark_contents(Document& document) {
  constexpr std::string_view mark = "[contents] ";
  constexpr auto size = static_cast<std::uint32_t>(mark.size());
  for (Paragraph& paragraph : document.paragraphs) {
    if (!starts_with(paragraph.text, mark) || paragraph.runs.size() != 1) continue;
    paragraph.text.erase(0, size);
    paragraph.contents = true;
    paragraph.runs.front().span.end -= size;
    if (paragraph.text.empty()) paragraph.runs.clear();
  }
}

}  // namespace clausediff
