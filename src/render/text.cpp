// SPDX-License-Identifier: Apache-2.0
// Document → lines of text, for git's textconv. docs/git.md describes the form; it has a version, for git caches the lines.
#include <clausediff/clausediff.h>
#include <clausediff/names.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "render/escape.h"
#include "text/story_tag.h"

namespace clausediff {
namespace {

/// "[image 1a2b3c4d: the alternative text]", so that another picture in its place is a change.
std::string object_words(const Object& object) {
  std::string words = "[" + std::string(name(object.kind));
  if (!object.digest.empty()) words += " " + object.digest.substr(0, 8);
  if (!object.description.empty()) words += ": " + for_terminal_line(object.description);
  return words + "]";
}

/// What stands in a line instead of bytes of the text, or between them.
struct Mark {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string words;
};

void add_objects(std::vector<Mark>& marks, const Document& document, std::uint32_t index) {
  const auto& list = document.objects;
  auto object =
      std::lower_bound(list.begin(), list.end(), index, [](const Object& a, std::uint32_t b) { return a.paragraph < b; });
  for (; object != list.end() && object->paragraph == index; ++object)
    marks.push_back({object->span.begin, object->span.end, object_words(*object)});
}

bool takes_out(const Revision& revision) {
  return revision.kind == RevisionKind::deletion || revision.kind == RevisionKind::move_from;
}

bool puts_in(const Revision& revision) {
  return revision.kind == RevisionKind::insertion || revision.kind == RevisionKind::move_to;
}

/// "[-words-](A. Smith)" for a pending deletion, "{+words+}(A. Smith)" for an insertion.
void add_pending(std::vector<Mark>& marks, const Document& document, std::uint32_t index) {
  const auto& list = document.revisions;
  auto revision =
      std::lower_bound(list.begin(), list.end(), index, [](const Revision& a, std::uint32_t b) { return a.paragraph < b; });
  for (; revision != list.end() && revision->paragraph == index; ++revision) {
    const bool out = takes_out(*revision);
    if (revision->span.empty() || (!out && !puts_in(*revision))) continue;
    const std::string author = revision->author.empty() ? "" : "(" + for_terminal_line(revision->author) + ")";
    marks.push_back({revision->span.begin, revision->span.begin, out ? "[-" : "{+"});
    marks.push_back({revision->span.end, revision->span.end, (out ? "-]" : "+}") + author});
  }
}

/// The paragraph's text on one line. Objects stand where U+FFFC is.
std::string line_of(const Document& document, std::uint32_t index, bool pending) {
  const std::string_view text = document.paragraphs[index].text;
  std::vector<Mark> marks;
  add_objects(marks, document, index);
  if (pending) add_pending(marks, document, index);
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  std::string line;
  std::size_t at = 0;
  for (const Mark& mark : marks) {
    if (mark.begin < at || mark.end > text.size()) continue;
    line += for_terminal_line(text.substr(at, mark.begin - at)) + mark.words;
    at = mark.end;
  }
  line += for_terminal_line(text.substr(at));
  line.erase(std::find_if(line.rbegin(), line.rend(), [](char c) { return c != ' '; }).base(), line.end());
  return line;
}

std::string with_label(const Paragraph& paragraph, std::string line) {
  if (!paragraph.label.empty())
    line = for_terminal_line(paragraph.label) + (line.empty() ? "" : (paragraph.tight ? "" : " ") + line);
  if (paragraph.outline_level >= 0 && !line.empty())
    line = std::string(static_cast<std::size_t>(paragraph.outline_level) + 1, '#') + " " + line;
  return line;
}

/// "[footnote 1] ", "[header] ", "[contents] "; nothing for the body.
std::string story_mark(const Document& document, const Paragraph& paragraph) {
  if (paragraph.contents) return std::string(contents_tag);
  if (paragraph.story >= document.stories.size()) return "";
  const Story& story = document.stories[paragraph.story];
  if (story.kind == StoryKind::body) return "";
  Story shown = story;
  shown.label = for_terminal_line(story.label);
  shown.author = for_terminal_line(story.author);
  return story_tag(shown);
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

void add_row(std::string& out, const Document& document, std::uint32_t first, std::uint32_t end, bool pending) {
  out += story_mark(document, document.paragraphs[first]) + "|";
  for (std::uint32_t i = first; i < end; ++i)
    out += " " + with_label(document.paragraphs[i], line_of(document, i, pending)) + " |";
  out += '\n';
}

void add_paragraph(std::string& out, const Document& document, std::uint32_t index, bool pending) {
  const Paragraph& paragraph = document.paragraphs[index];
  const std::string line = with_label(paragraph, line_of(document, index, pending));
  if (line.empty()) return;
  out += story_mark(document, paragraph) + (paragraph.cell == none ? "" : "| ") + line + '\n';
}

}  // namespace

std::string to_text(const Document& document, const TextOptions& options) {
  std::string out;
  std::uint32_t at = 0;
  while (at < document.paragraphs.size()) {
    const bool in_table = document.paragraphs[at].cell < document.cells.size();
    const Row row = in_table ? row_at(document, at) : Row{at + 1, false};
    if (row.plain) add_row(out, document, at, row.end, options.pending);
    for (; at < row.end && !row.plain; ++at) add_paragraph(out, document, at, options.pending);
    at = row.end;
  }
  return out;
}

}  // namespace clausediff
