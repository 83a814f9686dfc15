// SPDX-License-Identifier: Apache-2.0
// Plain text → Document.
#include <algorithm>
#include <cstddef>
#include <utility>

#include "plain/furniture.h"
#include "plain/layout.h"
#include "plain/lines.h"
#include "plain/plain.h"
#include "text/encoding.h"

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

}  // namespace

Document read_plain_text(std::string_view text, const Language& language) {
  Document document;
  document.kind = SourceKind::text;
  document.formats.emplace_back();
  std::vector<Line> lines = split_lines(text);
  const Furniture furniture = take_furniture(lines, language);
  const Layout layout = measure_layout(lines, language);
  const std::vector<Joint> joints = find_joints(lines, layout, language);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    place_page_lines(furniture, at, document);
    if (joints[at] == Joint::paragraph) {
      document.paragraphs.push_back(begin_paragraph(lines[at], layout));
    } else {
      std::string& whole = document.paragraphs.back().text;
      whole += joint_character(joints[at], whole);
      whole += lines[at].text;
    }
  }
  place_page_lines(furniture, lines.size(), document);
  finish(document, furniture);
  return document;
}

Document read_text_bytes(std::string_view bytes, const Language& language) {
  const DecodedText decoded = decode_text(bytes);
  Document document = looks_like_markdown(decoded.text) ? read_markdown(decoded.text, language) : read_plain_text(decoded.text, language);
  if (decoded.damaged)
    document.warnings.push_back(
        {"damaged-encoding", "Some bytes have no meaning in " + decoded.encoding + " and are shown as U+FFFD.", none});
  return document;
}

}  // namespace clausediff
