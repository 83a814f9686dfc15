// SPDX-License-Identifier: Apache-2.0
// Plain text → Document.
#include <algorithm>
#include <cstddef>
#include <utility>

#include "plain/columns.h"
#include "plain/furniture.h"
#include "plain/layout.h"
#include "plain/lines.h"
#include "plain/plain.h"
#include "plain/ruled_tables.h"
#include "story_lines.h"
#include "text/encoding.h"
#include "text/leads.h"

namespace clausediff {
namespace {

constexpr std::int32_t column_twips = 120;  // a character of ten point fixed pitch type is a twelfth of an inch wide

bool is_centered(const Line& line, const Layout& layout) {
  const std::uint32_t right = layout.width > line.end_column ? layout.width - line.end_column : 0;
  return line.indent >= 8 && right + 6 >= line.indent && line.indent + 6 >= right;
}

/// What a joint puts between two lines. A line that ends in a hyphen keeps its line feed, so that the reader of the words
/// can tell "non-" and "exclusive" on two lines from a dash between two words.
char joint_character(Joint joint, std::string_view before) {
  if (joint == Joint::line_break) return '\n';
  return before.size() > 1 && before.back() == '-' && before[before.size() - 2] != ' ' && before[before.size() - 2] != '-' ? '\n'
                                                                                                                           : ' ';
}

Paragraph begin_paragraph(const Line& line, const Layout& layout) {
  Paragraph paragraph;
  paragraph.ordinal = line.number;
  paragraph.text = line.text;
  if (line.page_break)
    paragraph.parting = Parting::page;
  else if (!line.after_blank && layout.blank_separated)
    paragraph.parting = Parting::line;
  if (is_centered(line, layout))
    paragraph.justification = Justification::center;
  else
    paragraph.indent_start = static_cast<std::int32_t>(std::min<std::uint32_t>(line.indent, 80)) * column_twips;
  return paragraph;
}

/// Where the lines stand that were taken out from between line `at` and the one before it: at the end of what was read so far.
void place_page_lines(const Furniture& furniture, std::size_t at, Document& document) {
  for (std::size_t k = document.page_lines.size(); k < furniture.taken.size() && furniture.taken[k].above <= at; ++k) {
    const bool first = document.paragraphs.empty();
    const auto paragraph = static_cast<std::uint32_t>(first ? 0 : document.paragraphs.size() - 1);
    const auto position = static_cast<std::uint32_t>(first ? 0 : document.paragraphs.back().text.size());
    document.page_lines.push_back({paragraph, position, furniture.taken[k].text});
  }
}

void finish(Document& document, const Furniture& furniture) {
  Story body;
  body.end_paragraph = static_cast<std::uint32_t>(document.paragraphs.size());
  document.stories.push_back(body);
  add_furniture(furniture, document);
  for (Paragraph& paragraph : document.paragraphs) {
    if (!paragraph.text.empty() && paragraph.runs.empty())
      paragraph.runs.push_back({{0, static_cast<std::uint32_t>(paragraph.text.size())}, 0});
  }
}

/// A table drawn with rules, and the line that it stands before.
struct PlacedTable {
  RuledTable table;
  std::size_t at = 0;
};

/// Takes the tables out of the lines; what was taken out before stands above as many lines fewer.
std::vector<PlacedTable> take_tables(std::vector<Line>& lines, std::vector<TakenLine>& taken) {
  std::vector<PlacedTable> tables;
  std::vector<Line> kept;
  auto behind = taken.begin();
  const auto move_taken = [&](std::size_t at) {
    for (; behind != taken.end() && behind->above <= at; ++behind) behind->above = std::min(behind->above, kept.size());
  };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    move_taken(at);
    RuledTable table = read_ruled_table(lines, at, RuledForms::grid_and_multiline);
    if (table.cells.empty()) {
      kept.push_back(lines[at]);
      continue;
    }
    at = table.end - 1;
    if (table.end < lines.size()) lines[table.end].after_blank = true;
    tables.push_back({std::move(table), kept.size()});
  }
  move_taken(lines.size());
  if (!tables.empty()) lines = std::move(kept);
  return tables;
}

/// The lines of a cell as its paragraphs, one of no words where it has none.
void add_cell(const RuledCell& cell, const Language& language, Document& document) {
  const Layout layout = measure_layout(cell.lines, language);
  for (std::size_t at = 0; at < std::max<std::size_t>(1, cell.lines.size()); ++at) {
    const bool empty = cell.lines.empty();
    const bool begins = empty || at == 0 || cell.lines[at].after_blank || lead_of(cell.lines[at].text, language) == Lead::bullet;
    if (begins) {
      document.paragraphs.push_back(empty ? Paragraph() : begin_paragraph(cell.lines[at], layout));
      document.paragraphs.back().cell = static_cast<std::uint32_t>(document.cells.size() - 1);
    } else {
      std::string& whole = document.paragraphs.back().text;
      whole += joint_character(Joint::wrap, whole);
      whole += cell.lines[at].text;
    }
  }
}

void add_table(const RuledTable& table, const Language& language, Document& document) {
  const auto index = static_cast<std::uint32_t>(document.tables.size());
  document.tables.push_back({0, none, table.rows, table.columns});
  for (const RuledCell& cell : table.cells) {
    document.cells.push_back({index, cell.row, cell.column, 1, cell.column_span});
    add_cell(cell, language, document);
  }
}

}  // namespace

Document read_plain_text(std::string_view given, const Language& language) {
  const std::string unfolded = unfold_columns(given, language);
  const std::string_view text = unfolded.empty() ? given : unfolded;
  Document document;
  document.kind = SourceKind::text;
  document.formats.emplace_back();
  std::vector<Line> lines = split_lines(text);
  Furniture furniture = take_furniture(lines, language);
  const std::vector<PlacedTable> tables = take_tables(lines, furniture.taken);
  const Layout layout = measure_layout(lines, language);
  const std::vector<Joint> joints = find_joints(lines, layout, language);
  auto table = tables.begin();
  const auto add_tables = [&](std::size_t at) {
    for (; table != tables.end() && table->at == at; ++table) add_table(table->table, language, document);
  };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    add_tables(at);
    place_page_lines(furniture, at, document);
    if (joints[at] == Joint::paragraph) {
      document.paragraphs.push_back(begin_paragraph(lines[at], layout));
    } else {
      std::string& whole = document.paragraphs.back().text;
      whole += joint_character(joints[at], whole);
      whole += lines[at].text;
    }
  }
  add_tables(lines.size());
  place_page_lines(furniture, lines.size(), document);
  finish(document, furniture);
  if (!unfolded.empty())
    document.warnings.push_back({"columns", "pages set in two columns are read one column after the other", none});
  return document;
}

Document read_text_bytes(std::string_view bytes, const Language& language) {
  const DecodedText decoded = decode_text(bytes);
  const std::string_view whole = decoded.text, body = whole.substr(0, size_without_stories(whole));
  Document document = looks_like_markdown(body) ? read_markdown(body, language) : read_plain_text(body, language);
  lift_story_lines(document);
  add_story_lines(whole.substr(body.size()), document);
  if (decoded.damaged)
    document.warnings.push_back(
        {"damaged-encoding", "Some bytes have no meaning in " + decoded.encoding + " and are shown as U+FFFD.", none});
  return document;
}

}  // namespace clausediff
