// SPDX-License-Identifier: Apache-2.0
// Lines → where paragraphs begin.
#include "plain/layout.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "text/ascii.h"
#include "text/leads.h"

namespace clausediff {
namespace {

constexpr std::uint32_t shortest_cut = 25;  // columns: a shorter line says nothing about a width
constexpr std::uint32_t longest_cut = 300;
constexpr std::uint32_t address_columns = 45;  // lines of an address or a signature block are shorter

bool is_mid_sentence(const Line& line, const Line& next, const Language& language) {
  return begins_lower_case(next.text) && lead_of(next.text, language) == Lead::text && !closes_sentence(line.text, language);
}

/// Whether the next line's first word would not have fitted: then the width ended this line, not its writer.
bool is_full(const Line& line, const Line& next, std::uint32_t width) {
  const std::string_view word = next.text.substr(0, next.text.find_first_of(" \t"));
  return line.end_column + 1 + count_code_points(word) > width * 9 / 10;
}

/// The width that each line's block is cut to: a block of some lines may be narrower than the rest of the file.
std::vector<std::uint32_t> block_widths(const std::vector<Line>& lines, const Layout& layout) {
  constexpr std::size_t fewest_lines = 4;
  std::vector<std::uint32_t> widths(lines.size(), layout.width);
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    std::uint32_t widest = lines[begin].end_column;
    for (; end < lines.size() && !lines[end].after_blank; ++end) widest = std::max(widest, lines[end].end_column);
    if (end - begin >= fewest_lines)
      std::fill(widths.begin() + static_cast<std::ptrdiff_t>(begin), widths.begin() + static_cast<std::ptrdiff_t>(end),
                std::min(widest, layout.width));
    begin = end;
  }
  return widths;
}

/// Where paragraphs of the file are told apart by white space alone, what lies in one block must show more to be parted.
struct LayoutWalk {
  const std::vector<Line>& lines;
  const Layout& layout;
  const Language& language;
  std::vector<std::uint32_t> widths;  // by line
  std::size_t first = 0;              // line the current paragraph began with
};

bool is_columns(std::string_view text) {
  return text.find("    ") != std::string_view::npos || text.find("....") != std::string_view::npos ||
         text.find('\t') != std::string_view::npos;
}

/// "(b)" at the beginning of a line belongs to a running sentence where "(a)" stands inside one of the lines above.
bool continues_inline_list(const LayoutWalk& walk, std::size_t at) {
  constexpr std::size_t reach = 40;  // lines
  const std::string before = mark_before(walk.lines[at].text);
  if (before.empty()) return false;
  for (std::size_t line = std::max(walk.first, at > reach ? at - reach : 0); line < at; ++line) {
    const std::size_t place = walk.lines[line].text.find(before);
    if (place != std::string_view::npos && place > 0) return true;
  }
  return false;
}

/// A label and its words on two lines, or a word such as "Section" and its number: neither is whole without the other. What goes
/// on from the line above, as the last word of a sentence does, is no label, and no more are the figures of a number in words.
bool belongs_together(const Line& line, const Line& next, bool begins, const Language& language) {
  if (begins && is_label_alone(line.text)) return !is_label_alone(next.text) && !is_columns(next.text);
  if (is_told_again(line.text, next.text, language)) return true;
  const Lead lead = lead_of(next.text, language);
  if (lead == Lead::keyword && awaits_noun(line.text, language)) return true;
  return awaits_number(line.text, language) && (lead == Lead::number || lead == Lead::bracket);
}

/// "Pre-" and "Existing": a line that ends in half a word goes on, whatever the next one looks like.
bool breaks_word(const Line& line, const Line& next) {
  const std::string_view text = line.text;
  if (text.size() < 3 || text.back() != '-' || next.text.empty()) return false;
  return is_ascii_letter(text[text.size() - 2]) && is_ascii_letter(next.text[0]) && !is_columns(text);
}

bool begins_item(const LayoutWalk& walk, std::size_t at, bool full) {
  const Line& line = walk.lines[at - 1];
  const Line& next = walk.lines[at];
  switch (lead_of(next.text, walk.language)) {
    case Lead::text:
      return false;
    case Lead::story:
      return true;
    case Lead::bullet:
      return !full || closes_item(line.text, walk.language);
    case Lead::bracket:
      return (closes_item(line.text, walk.language) || !full) && !continues_inline_list(walk, at);
    case Lead::number:
    case Lead::keyword:
      return closes_sentence(line.text, walk.language) || closes_item(line.text, walk.language) || !full;
  }
  return false;
}

/// A heading stands on its own line before words in another case: "CONFIDENTIALITY" and then a sentence.
bool parts_heading(const Line& line, const Line& next, const Language& language) {
  const bool above = is_all_capitals(line.text);
  const bool below = is_all_capitals(next.text);
  if (above == below || lead_of(line.text, language) == Lead::bracket) return false;
  return above ? !is_columns(next.text) : closes_sentence(line.text, language) && !is_columns(line.text);
}

bool indents_anew(const LayoutWalk& walk, std::size_t at, bool full) {
  const Line& line = walk.lines[at - 1];
  const Line& next = walk.lines[at];
  const bool deeper = next.indent >= line.indent + 2;
  return deeper && closes_sentence(line.text, walk.language) && !begins_lower_case(next.text) && (!full || walk.first + 1 < at);
}

Joint joint_of_wrapped(const LayoutWalk& walk, std::size_t at) {
  const Line& line = walk.lines[at - 1];
  const Line& next = walk.lines[at];
  if (is_mid_sentence(line, next, walk.language) && !is_columns(line.text)) return Joint::wrap;
  if (breaks_word(line, next)) return Joint::wrap;
  const bool full = is_full(line, next, walk.widths[at]);
  const bool heading = walk.layout.blank_separated && walk.first + 1 == at && lead_of(line.text, walk.language) == Lead::number &&
                       line.end_column - line.indent < address_columns;
  const bool prose = !walk.layout.blank_separated || next.end_column - next.indent > address_columns;
  const bool ended = !full && prose && !heading && closes_sentence(line.text, walk.language) && !begins_lower_case(next.text) &&
                     !is_columns(next.text);
  const bool whole =
      line.end_column > walk.layout.width * 3 / 2 && closes_sentence(line.text, walk.language) && !begins_lower_case(next.text);
  if (begins_item(walk, at, full) || ended || whole || indents_anew(walk, at, full)) return Joint::paragraph;
  if (!full && !walk.layout.blank_separated && parts_heading(line, next, walk.language)) return Joint::paragraph;
  const bool prosaic =
      !is_columns(line.text) && !closes_sentence(line.text, walk.language) && line.end_column - line.indent > address_columns;
  return full || prosaic || awaits_name(line.text, walk.language) ? Joint::wrap : Joint::line_break;
}

Joint joint_of_unwrapped(const LayoutWalk& walk, std::size_t at) {
  const Line& line = walk.lines[at - 1];
  const Line& next = walk.lines[at];
  if (!walk.layout.blank_separated) return Joint::paragraph;
  const bool apart = closes_sentence(line.text, walk.language) || lead_of(next.text, walk.language) != Lead::text ||
                     parts_heading(line, next, walk.language);
  const bool fragments = line.text.size() < 100 && next.text.size() < 100;
  const bool cut = is_mid_sentence(line, next, walk.language) || line.end_column > longest_cut / 2 ||
                   (!fragments && awaits_noun(line.text, walk.language));
  if (apart || (!cut && !fragments)) return Joint::paragraph;
  return cut ? Joint::wrap : Joint::line_break;
}

/// Across a page's edge a sentence that is not at its end goes on, whatever white space the page has there.
Joint joint_over_page(const LayoutWalk& walk, std::size_t at) {
  const Line& line = walk.lines[at - 1];
  const Line& next = walk.lines[at];
  if (belongs_together(line, next, walk.first + 1 == at, walk.language)) return Joint::wrap;
  if (closes_item(line.text, walk.language) || lead_of(next.text, walk.language) != Lead::text || is_columns(line.text))
    return Joint::paragraph;
  if (begins_lower_case(next.text) || breaks_word(line, next)) return Joint::wrap;
  const bool cut = walk.layout.wrapped && is_full(line, next, walk.widths[at]) && !is_all_capitals(line.text);
  return cut && !is_columns(next.text) && !is_all_capitals(next.text) ? Joint::wrap : Joint::paragraph;
}

}  // namespace

Layout measure_layout(const std::vector<Line>& lines, const Language& language) {
  Layout layout;
  std::vector<std::uint32_t> widths;
  std::size_t pairs = 0;
  std::size_t blanks = 0;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    const Line& line = lines[at - 1];
    blanks += lines[at].after_blank ? 1 : 0;
    if (lines[at].after_blank || line.end_column < shortest_cut || line.end_column > longest_cut) continue;
    ++pairs;
    if (is_mid_sentence(line, lines[at], language)) widths.push_back(line.end_column);
  }
  layout.wrapped = !widths.empty() && widths.size() * 3 >= pairs;
  layout.blank_separated = blanks * 100 >= lines.size() * (layout.wrapped ? 5 : 30);  // a wrapped paragraph has many lines
  if (!layout.wrapped) return layout;
  const auto high = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 9 / 10);
  std::nth_element(widths.begin(), high, widths.end());
  layout.width = *high;
  return layout;
}

std::vector<Joint> find_joints(const std::vector<Line>& lines, const Layout& layout, const Language& language) {
  std::vector<Joint> joints(lines.size(), Joint::paragraph);
  LayoutWalk walk{lines, layout, language, block_widths(lines, layout), 0};
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (lines[at].page_break)
      joints[at] = joint_over_page(walk, at);
    else if (!lines[at].after_blank && belongs_together(lines[at - 1], lines[at], walk.first + 1 == at, language))
      joints[at] = Joint::wrap;
    else if (!lines[at].after_blank)
      joints[at] = layout.wrapped ? joint_of_wrapped(walk, at) : joint_of_unwrapped(walk, at);
    if (joints[at] == Joint::paragraph) walk.first = at;
  }
  return joints;
}

}  // namespace clausediff
