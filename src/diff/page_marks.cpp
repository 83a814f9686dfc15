// SPDX-License-Identifier: Apache-2.0
#include "diff/page_marks.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "text/filing_marks.h"

namespace clausediff {
namespace {

constexpr std::uint32_t shortest_rule = 5;  // bytes: dashes in a sentence are fewer

/// The number that a word is, 0 where it is none that a page could have.
std::uint32_t page_value(std::string_view word) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() && word.size() <= 4 ? value : 0;
}

/// "<PAGE> 7", which filings carry between their pages, "<TABLE>", "<S>": where it ends, or `at` where there is none.
std::uint32_t end_of_mark(const Running& text, std::uint32_t at) {
  if (!text.word(at).starts_with('<')) return at;
  const std::uint32_t begin = text.span_of(at).begin;
  const std::string_view rest = std::string_view(text.document().paragraphs[text.paragraph_of(at)].text).substr(begin);
  const std::size_t size = filing_mark_size(rest);
  if (size == 0) return at;
  std::uint32_t end = at + 1;
  while (end < text.size() && !text.begins(end) && text.span_of(end).begin < begin + size) ++end;
  const bool numbered = rest.starts_with("<PAGE>") && end < text.size() && !text.begins(end) && page_value(text.word(end)) > 0;
  return numbered ? end + 1 : end;
}

void drop(const Running& text, std::uint32_t begin, std::uint32_t end, std::vector<DroppedText>& dropped) {
  if (text.paragraph_of(begin) == text.paragraph_of(end - 1))
    dropped.push_back({text.paragraph_of(begin), {text.span_of(begin).begin, text.span_of(end - 1).end}});
}

/// None of the words stands on the other side.
bool is_free(const std::vector<std::uint32_t>& to_other, std::uint32_t begin, std::uint32_t end) {
  return std::all_of(to_other.begin() + begin, to_other.begin() + end, [](std::uint32_t other) { return other == none; });
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
    if (end > at && is_free(to_other, at, end)) drop(text, at, end, dropped);
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
