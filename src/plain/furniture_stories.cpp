// SPDX-License-Identifier: Apache-2.0
// Running heads and feet as stories of the Document: compared as such, once, and never in a clause.
#include <utility>

#include "plain/furniture.h"

namespace clausediff {
namespace {

Paragraph plain_paragraph(const std::string& text, std::uint32_t story) {
  Paragraph paragraph;
  paragraph.text = text;
  paragraph.story = story;
  if (!text.empty()) paragraph.runs.push_back({{0, static_cast<std::uint32_t>(text.size())}, 0});
  return paragraph;
}

void add_story(Document& document, StoryKind kind, std::uint32_t print, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  Story story;
  story.kind = kind;
  story.section = print;
  story.first_paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
  const auto number = static_cast<std::uint32_t>(document.stories.size());
  for (const std::string& text : texts) document.paragraphs.push_back(plain_paragraph(text, number));
  story.end_paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
  document.stories.push_back(std::move(story));
}

}  // namespace

void add_furniture(const Furniture& furniture, Document& document) {
  if (furniture.page_marks > 0) document.coverage.push_back({"page numbers", furniture.page_marks, Treatment::not_compared});
  if (furniture.running_lines > 0)
    document.coverage.push_back({"running heads and feet", furniture.running_lines, Treatment::compared});
  std::uint32_t print = 0;  // of several that pages went through, each is a section
  for (const RunningLines& lines : furniture.printed) {
    add_story(document, StoryKind::header, print, lines.head);
    add_story(document, StoryKind::footer, print, lines.foot);
    print += lines.head.empty() && lines.foot.empty() ? 0 : 1;
  }
}

}  // namespace clausediff
