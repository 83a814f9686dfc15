// SPDX-License-Identifier: Apache-2.0
#include "diff/page_marks.h"

#include <charconv>
#include <string_view>

namespace clausediff {
namespace {

constexpr std::uint32_t shortest_rule = 5;  // bytes: dashes in a sentence are fewer

/// The number that a word is, 0 where it is none that a page could have.
std::uint32_t page_value(std::string_view word) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() && word.size() <= 4 ? value : 0;
}

/// "<PAGE> 7", which filings carry between their pages: where it ends, or `at` where there is none.
std::uint32_t end_of_mark(const Running& text, std::uint32_t at) {
  if (at + 2 >= text.size() || text.word(at) != "<" || text.word(at + 1) != "PAGE" || text.word(at + 2) != ">") return at;
  const bool numbered = at + 3 < text.size() && !text.begins(at + 3) && page_value(text.word(at + 3)) > 0;
  return at + (numbered ? 4 : 3);
}

void drop(const Running& text, std::uint32_t begin, std::uint32_t end, std::vector<DroppedText>& dropped) {
  if (text.paragraph_of(begin) == text.paragraph_of(end - 1))
    dropped.push_back({text.paragraph_of(begin), {text.span_of(begin).begin, text.span_of(end - 1).end}});
}

/// Where a rule of dashes that begins at the word ends: the line that another program drew where a table's edge was.
std::uint32_t end_of_rule(const Running& text, const std::vector<std::uint32_t>& to_other, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && to_other[end] == none && text.is_mark(end) &&
         text.word(end).find_first_not_of("-=+|") == std::string_view::npos)
    ++end;
  if (end == at || text.paragraph_of(at) != text.paragraph_of(end - 1)) return at;
  return text.span_of(end - 1).end - text.span_of(at).begin >= shortest_rule ? end : at;
}

}  // namespace

void find_page_marks(const Running& text, const std::vector<std::uint32_t>& to_other, std::vector<DroppedText>& dropped) {
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const std::uint32_t end = end_of_mark(text, at);
    if (end > at && to_other[at + 1] == none) drop(text, at, end, dropped);
    const std::uint32_t rule = end_of_rule(text, to_other, at);
    if (rule == at) continue;
    drop(text, at, rule, dropped);
    at = rule - 1;
  }
}

void find_objects(const Running& text, const Running& other, const std::vector<std::uint32_t>& to_other,
                  std::vector<DroppedText>& dropped) {
  static constexpr std::string_view object = "\xEF\xBF\xBC";  // U+FFFC
  if (text.document().kind == other.document().kind || text.document().objects.empty()) return;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    if (to_other[at] == none && text.word(at) == object) drop(text, at, at + 1, dropped);
  }
}

}  // namespace clausediff
