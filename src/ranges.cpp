// SPDX-License-Identifier: Apache-2.0
#include "ranges.h"

#include <algorithm>

namespace clausediff {
namespace {

std::uint32_t count_of(const std::vector<Paragraph>& paragraphs) { return static_cast<std::uint32_t>(paragraphs.size()); }

/// A place behind the last paragraph becomes the end of the last one.
void clamp_place(const Document& document, std::uint32_t& paragraph, std::uint32_t& byte) {
  const std::uint32_t last = count_of(document.paragraphs) - 1;
  if (paragraph > last) {
    paragraph = last;
    byte = none;
  }
  byte = std::min(byte, static_cast<std::uint32_t>(document.paragraphs[paragraph].text.size()));
}

void clamp_span(const Document& document, std::uint32_t& paragraph, Span& span) {
  std::uint32_t end_paragraph = paragraph;
  clamp_place(document, paragraph, span.begin);
  clamp_place(document, end_paragraph, span.end);
  span.end = std::max(span.begin, span.end);
}

/// Bookmarks and content controls: from a place in one paragraph to a place in the same or a later one.
template <class Range>
void clamp_ranges(const Document& document, std::vector<Range>& ranges) {
  for (Range& range : ranges) {
    clamp_place(document, range.paragraph, range.begin);
    clamp_place(document, range.end_paragraph, range.end);
    const bool backwards =
        range.end_paragraph < range.paragraph || (range.end_paragraph == range.paragraph && range.end < range.begin);
    if (!backwards) continue;
    range.end_paragraph = range.paragraph;
    range.end = range.begin;
  }
}

template <class Item>
void clamp_spans(const Document& document, std::vector<Item>& items) {
  for (Item& item : items) clamp_span(document, item.paragraph, item.span);
}

void clamp_stories(Document& document) {
  const std::uint32_t count = count_of(document.paragraphs);
  for (Story& story : document.stories) {
    story.first_paragraph = std::min(story.first_paragraph, count);
    story.end_paragraph = std::clamp(story.end_paragraph, story.first_paragraph, count);
    if (story.reply_to >= document.stories.size()) story.reply_to = none;
    if (story.anchor_paragraph == none) continue;
    if (count == 0)
      story.anchor_paragraph = none;
    else
      clamp_place(document, story.anchor_paragraph, story.anchor);
  }
}

template <class Item>
void forget_unknown(std::uint32_t& index, const std::vector<Item>& list) {
  if (index >= list.size()) index = none;
}

/// Runs partition the text: a last one is stretched or cut, and text without runs gets the first format.
void partition(Paragraph& paragraph, std::uint32_t formats) {
  const auto size = static_cast<std::uint32_t>(paragraph.text.size());
  std::uint32_t at = 0;
  for (Run& run : paragraph.runs) {
    if (run.format >= formats) run.format = 0;
    run.span.begin = at;
    run.span.end = at = std::clamp(run.span.end, at, size);
  }
  if (at == size) return;
  if (paragraph.runs.empty())
    paragraph.runs.push_back({{0, size}, 0});
  else
    paragraph.runs.back().span.end = size;
}

void clamp_paragraphs(Document& document) {
  const auto formats = static_cast<std::uint32_t>(document.formats.size());
  for (Paragraph& paragraph : document.paragraphs) {
    forget_unknown(paragraph.style, document.styles);
    forget_unknown(paragraph.cell, document.cells);
    forget_unknown(paragraph.part, document.parts);
    if (paragraph.story >= document.stories.size()) paragraph.story = 0;
    partition(paragraph, formats);
  }
}

void clamp_tables(Document& document) {
  for (Table& table : document.tables) {
    forget_unknown(table.outer_cell, document.cells);
    if (table.story >= document.stories.size()) table.story = 0;
  }
}

void clamp_sections(Document& document) {
  const std::uint32_t count = count_of(document.paragraphs);
  std::uint32_t begin = 0;
  for (Section& section : document.sections) {
    begin = section.end_paragraph = std::clamp(section.end_paragraph, std::min(begin, count), count);
    std::erase_if(section.furniture, [&](std::uint32_t story) { return story >= document.stories.size(); });
  }
}

/// Without a paragraph nothing has a place.
void forget_places(Document& document) {
  document.fields.clear();
  document.bookmarks.clear();
  document.hyperlinks.clear();
  document.note_references.clear();
  document.objects.clear();
  document.revisions.clear();
  document.controls.clear();
  document.page_lines.clear();
}

void clamp_places(Document& document) {
  clamp_spans(document, document.fields);
  clamp_spans(document, document.hyperlinks);
  clamp_spans(document, document.objects);
  clamp_spans(document, document.revisions);
  clamp_ranges(document, document.bookmarks);
  clamp_ranges(document, document.controls);
  std::erase_if(document.note_references,
                [&](const NoteReference& reference) { return reference.story >= document.stories.size(); });
  for (PageLine& line : document.page_lines) clamp_place(document, line.paragraph, line.position);
  for (NoteReference& reference : document.note_references) clamp_place(document, reference.paragraph, reference.position);
}

}  // namespace

void keep_in_range(Document& document) {
  if (document.stories.empty()) document.stories.emplace_back().end_paragraph = count_of(document.paragraphs);
  if (document.formats.empty()) document.formats.emplace_back();
  clamp_stories(document);
  clamp_paragraphs(document);
  clamp_tables(document);
  clamp_sections(document);
  if (document.paragraphs.empty())
    forget_places(document);
  else
    clamp_places(document);
  for (Warning& warning : document.warnings) forget_unknown(warning.paragraph, document.paragraphs);
}

}  // namespace clausediff
