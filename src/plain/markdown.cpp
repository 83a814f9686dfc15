// SPDX-License-Identifier: Apache-2.0
// Markdown → Document.
#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plain/blocks.h"
#include "plain/furniture.h"
#include "plain/inline.h"
#include "plain/lines.h"
#include "plain/plain.h"
#include "text/ascii.h"
#include "text/leads.h"

namespace clausediff {
namespace {

constexpr std::int32_t level_twips = 360;
constexpr std::uint32_t object_bytes = 3;  // of U+FFFC

void add_formats(Document& document) {
  for (std::uint32_t bits = 0; bits < format_combinations; ++bits) {
    Format format;
    format.bold = (bits & bold_bit) != 0;
    format.italic = (bits & italic_bit) != 0;
    format.strike = (bits & strike_bit) != 0;
    document.formats.push_back(format);
  }
}

/// A Document that grows block by block.
struct Draft {
  Document document;
  std::set<std::string> notes;                            // names of the notes that the file has
  std::vector<std::pair<std::uint32_t, NoteMark>> marks;  // where they hang, by paragraph
  BlockCell cell;                                         // of the last block
};

Paragraph& add_paragraph(Draft& draft, std::string_view source, std::uint32_t line) {
  Document& document = draft.document;
  InlineText inline_text = read_inline(source, draft.notes);
  const auto index = static_cast<std::uint32_t>(document.paragraphs.size());
  for (Hyperlink& link : inline_text.links) {
    link.paragraph = index;
    document.hyperlinks.push_back(std::move(link));
  }
  for (InlineImage& image : inline_text.images) {
    const Span span{image.position, image.position + object_bytes};
    document.objects.push_back({index, span, ObjectKind::image, std::move(image.target), std::move(image.description)});
  }
  for (NoteMark& mark : inline_text.notes) draft.marks.emplace_back(index, std::move(mark));
  Paragraph paragraph;
  paragraph.text = std::move(inline_text.text);
  paragraph.runs = std::move(inline_text.runs);
  paragraph.ordinal = line;
  document.paragraphs.push_back(std::move(paragraph));
  return document.paragraphs.back();
}

void add_item(Draft& draft, const Block& block) {
  Paragraph& paragraph = add_paragraph(draft, block.source, block.line);
  paragraph.label = block.label;
  paragraph.bullet = block.label == "•";
  paragraph.number_level = block.level;
  paragraph.outline_level = block.heading;
  paragraph.indent_start = (block.level + 1) * level_twips;
  paragraph.indent_first = -level_twips;
}

void add_code(Document& document, const Block& block) {
  Paragraph paragraph;
  paragraph.text = block.source;
  paragraph.runs.push_back({{0, static_cast<std::uint32_t>(paragraph.text.size())}, 0});
  paragraph.ordinal = block.line;
  document.paragraphs.push_back(std::move(paragraph));
}

void add_row(Draft& draft, const Block& block) {
  Document& document = draft.document;
  if (block.first_row) document.tables.push_back({0, none, 0, 0});
  const auto table = static_cast<std::uint32_t>(document.tables.size() - 1);
  std::uint32_t column = 0;
  for (const std::string_view source : split_row(block.source)) {
    Paragraph& paragraph = add_paragraph(draft, source, block.line);
    paragraph.cell = static_cast<std::uint32_t>(document.cells.size());
    document.cells.push_back({table, document.tables[table].rows, column, 1, 1});
    ++column;
  }
  ++document.tables[table].rows;
  document.tables[table].columns = std::max(document.tables[table].columns, column);
}

void add_block(Draft& draft, const Block& block) {
  switch (block.kind) {
    case BlockKind::heading:
      add_paragraph(draft, block.source, block.line).outline_level = block.level;
      break;
    case BlockKind::item:
      add_item(draft, block);
      break;
    case BlockKind::row:
      add_row(draft, block);
      break;
    case BlockKind::code:
      add_code(draft.document, block);
      break;
    case BlockKind::note:  // whose mark stands nowhere
      add_paragraph(draft, "\\[^" + block.label + "]: " + block.source, block.line);
      break;
    case BlockKind::paragraph:
      add_paragraph(draft, block.source, block.line).indent_start = block.level * level_twips;
  }
}

/// Puts the block's paragraphs, from `first` on, into the cell that it stands in.
void put_in_cell(Draft& draft, const BlockCell& cell, std::size_t first) {
  Document& document = draft.document;
  if (cell.table != draft.cell.table) document.tables.push_back({0, none, 0, 0});
  Table& table = document.tables.back();
  if (cell != draft.cell)
    document.cells.push_back(
        {static_cast<std::uint32_t>(document.tables.size() - 1), cell.row, cell.column, 1, cell.column_span});
  table.rows = std::max(table.rows, cell.row + 1);
  table.columns = std::max(table.columns, cell.column + cell.column_span);
  for (std::size_t p = first; p < document.paragraphs.size(); ++p)
    document.paragraphs[p].cell = static_cast<std::uint32_t>(document.cells.size() - 1);
}

/// A paragraph of tags or images alone leaves no words. A table's empty cells stay: its columns are counted by them.
void drop_empty_end(Document& document, std::size_t before) {
  if (document.paragraphs.size() == before + 1 && document.paragraphs.back().text.empty() &&
      document.paragraphs.back().cell == none)
    document.paragraphs.pop_back();
}

/// A sentence that is not at its end goes on behind the page's edge.
void go_on_over_pages(std::vector<Line>& lines, const Language& language) {
  for (std::size_t at = 1; at < lines.size(); ++at) {
    const bool goes_on = begins_lower_case(lines[at].text) && !closes_item(lines[at - 1].text, language);
    if (lines[at].page_break && goes_on) lines[at].after_blank = false;
  }
}

/// Takes out what stands in "<!-- … -->" over several lines (CommonMark 0.31, 4.6), wherever it begins; what ends nowhere is
/// text.
void drop_comments(std::vector<Line>& lines) {
  std::vector<Line> kept;
  std::size_t last_end = lines.size();  // the last line on which a comment ends
  while (last_end > 0 && lines[last_end - 1].text.find("-->") == std::string_view::npos) --last_end;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    kept.push_back(lines[at]);
    const std::size_t begin = lines[at].text.rfind("<!--");
    if (begin == std::string_view::npos || lines[at].text.find("-->", begin) != std::string_view::npos || at + 1 >= last_end)
      continue;
    kept.back().text = stripped(lines[at].text.substr(0, begin));
    if (kept.back().text.empty()) kept.pop_back();
    bool blank = false;
    for (++at; lines[at].text.find("-->") == std::string_view::npos; ++at) blank = blank || lines[at].after_blank;
    Line rest = lines[at];
    rest.after_blank = rest.after_blank || blank || begin == 0;
    rest.text = stripped(rest.text.substr(rest.text.find("-->") + 3));
    if (!rest.text.empty())
      lines[at--] = rest;  // another one may begin there
    else if (at + 1 < lines.size())
      lines[at + 1].after_blank = lines[at + 1].after_blank || rest.after_blank;
  }
  lines = std::move(kept);
}

/// Where no blank line parts anything and lines are longer than anybody wraps them, as textconv writes contracts, each line is a
/// paragraph.
void part_long_lines(std::vector<Line>& lines) {
  constexpr std::size_t longer_than_wrapped = 160;  // bytes
  const auto parted = [](const Line& line) { return line.after_blank; };
  const auto is_long = [](const Line& line) { return line.text.size() > longer_than_wrapped; };
  if (lines.size() < 3 || std::any_of(lines.begin() + 1, lines.end(), parted) ||
      std::none_of(lines.begin(), lines.end(), is_long))
    return;
  for (Line& line : lines) line.after_blank = true;
}

/// By the number of its line each stands behind the paragraph that began above it.
void place_page_lines(const Furniture& furniture, Document& document) {
  std::size_t next = 0;
  for (const TakenLine& taken : furniture.taken) {
    while (next < document.paragraphs.size() && document.paragraphs[next].ordinal < taken.number) ++next;
    const std::size_t above = next == 0 ? 0 : next - 1;
    const std::size_t position = next == 0 ? 0 : document.paragraphs[above].text.size();
    document.page_lines.push_back({static_cast<std::uint32_t>(above), static_cast<std::uint32_t>(position), taken.text});
  }
}

/// The names of the notes that the file has and whose mark stands somewhere.
std::set<std::string> hung_notes(const std::vector<Block>& blocks) {
  std::set<std::string> known, hung;
  for (const Block& block : blocks) {
    if (block.kind == BlockKind::note) known.insert(block.label);
  }
  if (known.empty()) return hung;
  for (const Block& block : blocks) {
    for (std::size_t at = block.source.find("[^"); at != std::string::npos; at = block.source.find("[^", at + 2)) {
      const std::size_t end = block.source.find(']', at);
      if (end == std::string::npos) break;
      std::string name = block.source.substr(at + 2, end - at - 2);
      if (known.find(name) != known.end()) hung.insert(std::move(name));
    }
  }
  return hung;
}

bool is_hung(const Draft& draft, const Block& block) {
  return block.kind == BlockKind::note && draft.notes.find(block.label) != draft.notes.end();
}

/// The notes as stories, numbered as their marks follow one another.
void add_notes(Draft& draft, const std::vector<Block>& blocks) {
  Document& document = draft.document;
  std::map<std::string, const Block*> waiting;
  for (const Block& block : blocks) {
    if (is_hung(draft, block)) waiting.emplace(block.label, &block);
  }
  const std::vector<std::pair<std::uint32_t, NoteMark>> marks = std::move(draft.marks);
  std::size_t number = 0;
  const auto add = [&](const Block& block, std::uint32_t paragraph, std::uint32_t position) {
    Story story;
    story.kind = StoryKind::footnote;
    story.label = std::to_string(++number);
    story.first_paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
    story.end_paragraph = story.first_paragraph + 1;
    story.anchor_paragraph = paragraph;
    story.anchor = position;
    const auto index = static_cast<std::uint32_t>(document.stories.size());
    add_paragraph(draft, block.source, block.line).story = index;
    document.stories.push_back(std::move(story));
    if (paragraph != none) document.note_references.push_back({paragraph, position, index});
  };
  for (const auto& [paragraph, mark] : marks) {
    const auto note = waiting.find(mark.name);
    if (note == waiting.end()) continue;
    add(*note->second, paragraph, mark.position);
    waiting.erase(note);
  }
  for (const auto& [name, block] : waiting) add(*block, none, 0);
}

}  // namespace

Document read_markdown(std::string_view text, const Language& language) {
  Draft draft;
  Document& document = draft.document;
  document.kind = SourceKind::markdown;
  add_formats(document);
  std::vector<Line> lines = split_lines(text);
  if (drop_front_matter(lines)) document.coverage.push_back({"front matter", 1, Treatment::not_compared});
  const Furniture furniture = take_furniture(lines, language);
  drop_comments(lines);
  part_long_lines(lines);
  go_on_over_pages(lines, language);
  const std::vector<Block> blocks = split_blocks(lines, language);
  draft.notes = hung_notes(blocks);
  for (const Block& block : blocks) {
    if (is_hung(draft, block)) continue;
    const std::size_t before = document.paragraphs.size();
    add_block(draft, block);
    if (block.cell.table != none) put_in_cell(draft, block.cell, before);
    draft.cell = block.cell;
    drop_empty_end(document, before);
  }
  Story body;
  body.end_paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
  place_page_lines(furniture, document);
  document.stories.push_back(body);
  add_furniture(furniture, document);
  add_notes(draft, blocks);
  return std::move(draft.document);
}

namespace {

/// "## Term": words behind hash marks, at the line's beginning.
bool is_marked_heading(const Line& line) {
  const std::size_t marks = line.text.find_first_not_of('#');
  if (line.indent >= 4 || marks == 0 || marks == std::string_view::npos || marks > 6) return false;
  const std::size_t words = line.text.find_first_not_of(" \t", marks);
  return words > marks && words != std::string_view::npos && is_ascii_alphanumeric(line.text[words]);
}

bool has_inline_marks(std::string_view text) {
  const std::size_t strong = text.find("**");
  const bool bold = strong != std::string_view::npos && text.size() > strong + 4 && is_ascii_alphanumeric(text[strong + 2]) &&
                    text.find("**", strong + 3) != std::string_view::npos;
  return bold || text.find("](") != std::string_view::npos;
}

/// Strong words and links of a line.
std::size_t count_inline_marks(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("**"); at != std::string_view::npos && at + 4 < text.size(); at = text.find("**", at)) {
    const std::size_t end = is_ascii_alphanumeric(text[at + 2]) ? text.find("**", at + 3) : at;
    if (end == std::string_view::npos) break;
    count += end > at ? 1 : 0;
    at = end + 2;
  }
  for (std::size_t at = text.find("]("); at != std::string_view::npos; at = text.find("](", at + 2)) ++count;
  return count;
}

}  // namespace

bool looks_like_markdown(std::string_view text) {
  constexpr std::size_t sure_marks = 8;  // in a text of one line
  std::size_t signs = 0, marks = 0;
  for (const Line& line : split_lines(text)) {
    const bool table = line.text.substr(0, 3) == "|--" || line.text.substr(0, 4) == "| --" || line.text.substr(0, 3) == "|:-";
    if (table || (is_marked_heading(line) && line.after_blank)) return true;
    const std::size_t in_line = count_inline_marks(line.text);
    marks += in_line;
    signs += is_marked_heading(line) || has_inline_marks(line.text) ? 1 : 0;
    if (signs >= 2 || marks >= sure_marks) return true;
  }
  return false;
}

}  // namespace clausediff
