// SPDX-License-Identifier: Apache-2.0
// Markdown → Document.
#include <algorithm>
#include <cctype>
#include <cstddef>

#include "plain/blocks.h"
#include "plain/furniture.h"
#include "plain/inline.h"
#include "plain/lines.h"
#include "plain/plain.h"
#include "text/leads.h"

namespace clausediff {
namespace {

constexpr std::int32_t level_twips = 360;

void add_formats(Document& document) {
  for (std::uint32_t bits = 0; bits < format_combinations; ++bits) {
    Format format;
    format.bold = (bits & bold_bit) != 0;
    format.italic = (bits & italic_bit) != 0;
    format.strike = (bits & strike_bit) != 0;
    document.formats.push_back(format);
  }
}

Paragraph& add_paragraph(Document& document, std::string_view source, std::uint32_t line) {
  InlineText inline_text = read_inline(source);
  const auto index = static_cast<std::uint32_t>(document.paragraphs.size());
  for (Hyperlink& link : inline_text.links) {
    link.paragraph = index;
    document.hyperlinks.push_back(std::move(link));
  }
  Paragraph paragraph;
  paragraph.text = std::move(inline_text.text);
  paragraph.runs = std::move(inline_text.runs);
  paragraph.ordinal = line;
  document.paragraphs.push_back(std::move(paragraph));
  return document.paragraphs.back();
}

void add_item(Document& document, const Block& block) {
  Paragraph& paragraph = add_paragraph(document, block.source, block.line);
  paragraph.label = block.label;
  paragraph.bullet = block.label == "•";
  paragraph.number_level = block.level;
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

void add_row(Document& document, const Block& block) {
  if (block.first_row) document.tables.push_back({0, none, 0, 0});
  Table& table = document.tables.back();
  std::uint32_t column = 0;
  for (const std::string_view source : split_row(block.source)) {
    Paragraph& paragraph = add_paragraph(document, source, block.line);
    paragraph.cell = static_cast<std::uint32_t>(document.cells.size());
    document.cells.push_back({static_cast<std::uint32_t>(document.tables.size() - 1), table.rows, column, 1, 1});
    ++column;
  }
  ++table.rows;
  table.columns = std::max(table.columns, column);
}

void add_block(Document& document, const Block& block) {
  switch (block.kind) {
    case BlockKind::heading:
      add_paragraph(document, block.source, block.line).outline_level = block.level;
      break;
    case BlockKind::item:
      add_item(document, block);
      break;
    case BlockKind::row:
      add_row(document, block);
      break;
    case BlockKind::code:
      add_code(document, block);
      break;
    case BlockKind::paragraph:
      add_paragraph(document, block.source, block.line).indent_start = block.level * level_twips;
  }
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

}  // namespace

Document read_markdown(std::string_view text, const Language& language) {
  Document document;
  document.kind = SourceKind::markdown;
  add_formats(document);
  std::vector<Line> lines = split_lines(text);
  if (drop_front_matter(lines)) document.coverage.push_back({"front matter", 1, Treatment::not_compared});
  const Furniture furniture = take_furniture(lines, language);
  go_on_over_pages(lines, language);
  for (const Block& block : split_blocks(lines, language)) {
    const std::size_t before = document.paragraphs.size();
    add_block(document, block);
    drop_empty_end(document, before);
  }
  Story body;
  body.end_paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
  place_page_lines(furniture, document);
  document.stories.push_back(body);
  add_furniture(furniture, document);
  return document;
}

namespace {

/// "## Term": words behind hash marks, at the line's beginning.
bool is_marked_heading(const Line& line) {
  const std::size_t marks = line.text.find_first_not_of('#');
  if (line.indent >= 4 || marks == 0 || marks == std::string_view::npos || marks > 6) return false;
  const std::size_t words = line.text.find_first_not_of(" \t", marks);
  return words > marks && words != std::string_view::npos && std::isalnum(static_cast<unsigned char>(line.text[words])) != 0;
}

bool has_inline_marks(std::string_view text) {
  const std::size_t strong = text.find("**");
  const bool bold = strong != std::string_view::npos && text.size() > strong + 4 &&
                    std::isalnum(static_cast<unsigned char>(text[strong + 2])) != 0 &&
                    text.find("**", strong + 3) != std::string_view::npos;
  return bold || text.find("](") != std::string_view::npos;
}

}  // namespace

bool looks_like_markdown(std::string_view text) {
  std::size_t signs = 0;
  for (const Line& line : split_lines(text)) {
    const bool table = line.text.substr(0, 3) == "|--" || line.text.substr(0, 4) == "| --" || line.text.substr(0, 3) == "|:-";
    if (table || (is_marked_heading(line) && line.after_blank)) return true;
    signs += is_marked_heading(line) || has_inline_marks(line.text) ? 1 : 0;
    if (signs >= 2) return true;
  }
  return false;
}

}  // namespace clausediff
