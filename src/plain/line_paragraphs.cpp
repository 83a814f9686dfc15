// SPDX-License-Identifier: Apache-2.0
// A .docx whose paragraphs are the lines of a page, as converters of PDF leave it: the lines are joined as those of a text
// file are.
#include <cstddef>
#include <string>

#include "plain/furniture.h"
#include "plain/layout.h"
#include "plain/lines.h"
#include "plain/plain.h"
#include "recut.h"
#include "text/leads.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_cut = 8;         // sentences that go on in the next paragraph
constexpr std::uint32_t least_cut_line = 40;  // code points: a shorter line says little
constexpr std::uint32_t twips_of_column = 120;

/// Paragraphs of the body that may be lines of one another: no cell, no automatic number, no heading.
bool may_go_on(const Paragraph& paragraph) {
  return paragraph.cell == none && paragraph.label.empty() && paragraph.outline_level < 0 && !paragraph.contents &&
         paragraph.story == 0;
}

std::vector<Line> lines_of(const Document& document, std::vector<std::uint32_t>& paragraphs) {
  std::vector<Line> lines;
  bool after_blank = true;
  const std::uint32_t end = document.stories.empty() ? 0 : document.stories[0].end_paragraph;
  for (std::uint32_t p = 0; p < end; ++p) {
    const Paragraph& paragraph = document.paragraphs[p];
    std::vector<Line> own = split_lines(paragraph.text);
    if (own.size() != 1) {
      after_blank = true;
      if (own.empty()) continue;
    }
    Line line = own.front();
    line.number = p;
    const std::int32_t indent = paragraph.indent_start + paragraph.indent_first;
    line.indent += indent > 0 ? static_cast<std::uint32_t>(indent) / twips_of_column : 0;
    line.end_column = line.indent + count_code_points(line.text);
    line.after_blank = after_blank || !may_go_on(paragraph);
    after_blank = own.size() != 1 || !may_go_on(paragraph);
    lines.push_back(line);
    paragraphs.push_back(p);
  }
  return lines;
}

/// A document typed as a contract has paragraphs that end where sentences do.
bool are_lines(const std::vector<Line>& lines, const Language& language) {
  std::size_t cut = 0, long_ones = 0;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    const Line& line = lines[at - 1];
    if (lines[at].after_blank || count_code_points(line.text) < least_cut_line) continue;
    ++long_ones;
    const bool goes_on = begins_lower_case(lines[at].text) && lead_of(lines[at].text, language) == Lead::text && !closes_item(line.text, language);
    cut += goes_on ? 1 : 0;
  }
  return cut >= fewest_cut && cut * 3 >= long_ones;
}

/// Whether enough paragraphs can be the rest of a line before them: what most documents are told by, without a look at lines.
bool may_be_lines(const Document& document) {
  const std::uint32_t end = document.stories.empty() ? 0 : document.stories[0].end_paragraph;
  std::size_t lower = 0;
  for (std::uint32_t p = 0; p < end && lower < fewest_cut; ++p) {
    const std::string& text = document.paragraphs[p].text;
    const std::size_t first = text.find_first_not_of(" \t\n\v\f\r");
    const bool capital = first == std::string::npos || (text[first] >= 'A' && text[first] <= 'Z');
    lower += may_go_on(document.paragraphs[p]) && !capital ? 1 : 0;
  }
  return lower >= fewest_cut;
}

LineJoin line_join(Joint joint) {
  return joint == Joint::paragraph ? LineJoin::begins : joint == Joint::wrap ? LineJoin::space : LineJoin::line_break;
}

}  // namespace

void join_line_paragraphs(Document& document, const Language& language) {
  if (!may_be_lines(document)) return;
  std::vector<std::uint32_t> paragraphs;
  const std::vector<Line> lines = lines_of(document, paragraphs);
  if (!are_lines(lines, language)) return;
  const std::vector<Joint> joints = find_joints(lines, measure_layout(lines, language), language);
  Recutting recutting;
  recutting.joins.assign(document.paragraphs.size(), LineJoin::begins);
  std::size_t joined = 0;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (paragraphs[at] != paragraphs[at - 1] + 1) continue;
    recutting.joins[paragraphs[at]] = line_join(joints[at]);
    joined += joints[at] == Joint::paragraph ? 0 : 1;
  }
  if (joined == 0) return;
  recut(document, recutting);
  document.warnings.push_back(
      {"lines-are-paragraphs",
       std::to_string(joined) + " paragraphs are lines of a page; they were joined to the sentences they belong to.", none});
}

}  // namespace clausediff
