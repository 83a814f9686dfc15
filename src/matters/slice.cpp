// SPDX-License-Identifier: Apache-2.0
// Words as they stand in the file, made fit for a sentence: one line, whole brackets and quotation marks.
#include <algorithm>
#include <array>

#include "matters/wording.h"

namespace clausediff {
namespace {

struct Marks {
  std::string_view open;
  std::string_view close;
};

constexpr std::array<Marks, 5> brackets = {{{"(", ")"}, {"[", "]"}, {"\u201C", "\u201D"}, {"\u2018", "\u2019"}, {"\"", "\""}}};

std::size_t count_of(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++count;
  return count;
}

/// Adds the brackets and quotation marks that stand right before and after.
Span with_marks(std::string_view text, Span span) {
  for (bool grown = true; grown;) {
    grown = false;
    for (const Marks& marks : brackets) {
      const std::string_view left = text.substr(0, span.begin);
      if (!left.ends_with(marks.open)) continue;
      span.begin -= static_cast<std::uint32_t>(marks.open.size());
      grown = true;
    }
    if (span.begin > 0 && (text[span.begin - 1] == '$' || text[span.begin - 1] == '#')) --span.begin, grown = true;
  }
  for (bool grown = true; grown;) {
    grown = false;
    for (const Marks& marks : brackets) {
      if (marks.close == "\u2019" || !text.substr(span.end).starts_with(marks.close)) continue;
      span.end += static_cast<std::uint32_t>(marks.close.size());
      grown = true;
    }
    if (span.end < text.size() && text[span.end] == '%') ++span.end, grown = true;
  }
  return span;
}

/// Drops a mark at either end whose partner is not there.
std::string balanced(std::string text) {
  for (bool changed = true; changed;) {
    changed = false;
    for (const Marks& marks : brackets) {
      const bool same = marks.open == marks.close;
      const std::size_t opened = count_of(text, marks.open);
      const std::size_t closed = count_of(text, marks.close);
      const bool too_many = same ? opened % 2 == 1 : opened > closed;
      const bool too_few = same ? opened % 2 == 1 : closed > opened;
      if (too_many && text.starts_with(marks.open)) {
        text.erase(0, marks.open.size());
        changed = true;
      } else if (too_few && marks.close != "\u2019" && text.ends_with(marks.close)) {
        text.erase(text.size() - marks.close.size());
        changed = true;
      }
    }
  }
  return text;
}

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\t' || c == '\f' || c == ' ';
    if (blank && (line.empty() || line.back() == ' ')) continue;
    line += blank ? ' ' : c;
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line;
}

}  // namespace

std::string slice(const Report& report, const Strip& strip, bool in_before, WordSpan range) {
  const Side& side = in_before ? report.before : report.after;
  std::string text;
  for (std::size_t at = range.begin; at < range.end;) {
    std::size_t end = at;
    while (end < range.end && strip.words[end].clause == strip.words[at].clause &&
           (end == at || strip.words[end].span.begin >= strip.words[end - 1].span.end))
      ++end;
    const std::string& paragraph = text_of(side.document, strip.words[at].clause);
    const Span span = with_marks(paragraph, {strip.words[at].span.begin, strip.words[end - 1].span.end});
    if (!text.empty()) text += " ";
    text += std::string_view(paragraph).substr(span.begin, span.size());
    at = end;
  }
  return balanced(one_line(text));
}

std::size_t count_words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank && !inside) ++count;
    inside = !blank;
  }
  return count;
}

}  // namespace clausediff
