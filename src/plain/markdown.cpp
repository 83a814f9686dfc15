// SPDX-License-Identifier: Apache-2.0
// Markdown → Document.
#include <algorithm>
#include <cctype>
#include <cstddef>

#include "plain/blocks.h"
#include "plain/inline.h"
#include "plain/lines.h"
#include "plain/plain.h"

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

}  // namespace

Document read_markdown(std::string_view text) {
  Document document;
  document.kind = SourceKind::markdown;
  add_formats(document);
  std::vector<Line> lines = split_lines(text);
  if (drop_front_matter(lines)) document.coverage.push_back({"front matter", 1, Treatment::not_compared});
  for (const Block& block : split_blocks(lines)) {
    const std::size_t before = document.paragraphs.size();
    add_block(document, block);
    drop_empty_end(document, before);
  }
  Story body;
  body.end_paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
  document.stories.push_back(body);
  return document;
}

bool looks_like_markdown(std::string_view text) {
  std::size_t signs = 0;
  for (const Line& line : split_lines(text)) {
    const bool heading = line.indent < 4 && line.text.size() > 2 && line.text[0] == '#' &&
                         line.text.find_first_not_of('#') <= 6 &&
                         line.text[std::min(line.text.find_first_not_of('#'), line.text.size() - 1)] == ' ';
    const bool link = line.text.find("](") != std::string_view::npos;
    const std::size_t strong = line.text.find("**");
    const bool bold = strong != std::string_view::npos && line.text.size() > strong + 4 &&
                      std::isalnum(static_cast<unsigned char>(line.text[strong + 2])) != 0 &&
                      line.text.find("**", strong + 3) != std::string_view::npos;
    const bool table = line.text.substr(0, 3) == "|--" || line.text.substr(0, 4) == "| --" || line.text.substr(0, 3) == "|:-";
    signs += heading || link || bold || table ? 1 : 0;
    if (signs >= 2 || heading || table) return true;
  }
  return false;
}

}  // namespace clausediff
