// SPDX-License-Identifier: Apache-2.0
// Document → lines of text, for git's textconv. docs/git.md describes the form; it has a version, for git caches the lines.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>

#include "render/escape.h"

namespace clausediff {
namespace {

/// "[image 1a2b3c4d: the alternative text]", so that another picture in its place is a change.
std::string object_words(const Object& object) {
  std::string words = "[" + std::string(name(object.kind));
  if (!object.digest.empty()) words += " " + object.digest.substr(0, 8);
  if (!object.description.empty()) words += ": " + for_terminal_line(object.description);
  return words + "]";
}

/// The paragraph's text on one line. Objects stand where U+FFFC is.
std::string line_of(const Document& document, std::uint32_t index) {
  const std::string& text = document.paragraphs[index].text;
  const auto& objects = document.objects;
  auto object =
      std::lower_bound(objects.begin(), objects.end(), index, [](const Object& a, std::uint32_t b) { return a.paragraph < b; });
  std::string line;
  std::size_t at = 0;
  for (; object != objects.end() && object->paragraph == index; ++object) {
    if (object->span.begin < at || object->span.end > text.size()) continue;
    line += for_terminal_line(std::string_view(text).substr(at, object->span.begin - at)) + object_words(*object);
    at = object->span.end;
  }
  line += for_terminal_line(std::string_view(text).substr(at));
  line.erase(std::find_if(line.rbegin(), line.rend(), [](char c) { return c != ' '; }).base(), line.end());
  return line;
}

std::string with_label(const Paragraph& paragraph, std::string line) {
  if (!paragraph.label.empty()) line = for_terminal_line(paragraph.label) + (line.empty() ? "" : " " + line);
  if (paragraph.outline_level >= 0 && !line.empty())
    line = std::string(static_cast<std::size_t>(paragraph.outline_level) + 1, '#') + " " + line;
  return line;
}

/// "[footnote 1] ", "[header] "; nothing for the body.
std::string story_mark(const Document& document, const Paragraph& paragraph) {
  if (paragraph.story >= document.stories.size()) return "";
  const Story& story = document.stories[paragraph.story];
  if (story.kind == StoryKind::body) return "";
  std::string mark = "[" + std::string(name(story.kind));
  if (story.pages != PageKind::all) mark += ", " + std::string(name(story.pages));
  if (!story.label.empty()) mark += " " + for_terminal_line(story.label);
  if (!story.author.empty()) mark += " by " + for_terminal_line(story.author);
  return mark + "] ";
}

/// One past the last paragraph of the table row that `first` begins, and whether each of its cells has a single paragraph.
struct Row {
  std::uint32_t end = 0;
  bool plain = true;
};

Row row_at(const Document& document, std::uint32_t first) {
  const auto& cells = document.cells;
  const Cell& cell = cells[document.paragraphs[first].cell];
  Row row = {first, true};
  std::uint32_t last = none;
  for (; row.end < document.paragraphs.size(); ++row.end) {
    const std::uint32_t here = document.paragraphs[row.end].cell;
    if (here >= cells.size() || cells[here].table != cell.table || cells[here].row != cell.row) break;
    row.plain = row.plain && here != last;
    last = here;
  }
  return row;
}

void add_row(std::string& out, const Document& document, std::uint32_t first, std::uint32_t end) {
  out += story_mark(document, document.paragraphs[first]) + "|";
  for (std::uint32_t i = first; i < end; ++i) out += " " + with_label(document.paragraphs[i], line_of(document, i)) + " |";
  out += '\n';
}

void add_paragraph(std::string& out, const Document& document, std::uint32_t index) {
  const Paragraph& paragraph = document.paragraphs[index];
  const std::string line = with_label(paragraph, line_of(document, index));
  if (line.empty()) return;
  out += story_mark(document, paragraph) + (paragraph.cell == none ? "" : "| ") + line + '\n';
}

}  // namespace

std::string to_text(const Document& document) {
  std::string out;
  std::uint32_t at = 0;
  while (at < document.paragraphs.size()) {
    const bool in_table = document.paragraphs[at].cell < document.cells.size();
    const Row row = in_table ? row_at(document, at) : Row{at + 1, false};
    if (row.plain) add_row(out, document, at, row.end);
    for (; at < row.end && !row.plain; ++at) add_paragraph(out, document, at);
    at = row.end;
  }
  return out;
}

}  // namespace clausediff
