// SPDX-License-Identifier: Apache-2.0
#include "text/story_tag.h"

#include <clausediff/names.h>

namespace clausediff {
namespace {

/// What stands between "[footnote" and "]": ", first", " 1", " by A. Smith".
bool read_inside(std::string_view inside, Story& story) {
  if (inside.starts_with(", ")) {
    for (const PageKind pages : {PageKind::first, PageKind::even}) {
      if (!inside.substr(2).starts_with(name(pages))) continue;
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

}  // namespace

StoryTag read_story_tag(std::string_view line) {
  constexpr std::size_t longest_tag = 120;  // bytes
  StoryTag found;
  if (!line.starts_with("[")) return found;
  const std::size_t end = line.substr(0, longest_tag).find("] ");
  if (end == std::string_view::npos) return found;
  for (const StoryKind kind :
       {StoryKind::header, StoryKind::footer, StoryKind::footnote, StoryKind::endnote, StoryKind::comment, StoryKind::text_box}) {
    const std::string_view word = name(kind);
    if (!line.substr(1).starts_with(word) || end < 1 + word.size()) continue;
    found.story = Story();
    found.story.kind = kind;
    if (!read_inside(line.substr(1 + word.size(), end - 1 - word.size()), found.story)) continue;
    found.size = static_cast<std::uint32_t>(end + 2);
    return found;
  }
  return found;
}

std::string story_tag(const Story& story) {
  std::string tag = "[" + std::string(name(story.kind));
  if (story.pages != PageKind::all) tag += ", " + std::string(name(story.pages));
  if (!story.label.empty()) tag += " " + story.label;
  if (!story.author.empty()) tag += " by " + story.author;
  return tag + "] ";
}

bool begins_with_tag(std::string_view line) { return line.starts_with(contents_tag) || read_story_tag(line).size > 0; }

}  // namespace clausediff
