// SPDX-License-Identifier: Apache-2.0
#include "diff/page_marks.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "diff/sequence.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_numbers = 2;  // that count on
constexpr std::uint64_t more_pages = 10;   // than the reader found in the other version

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

/// The words on both sides of it are neighbours in the other version.
bool is_between(const Running& text, const std::vector<std::uint32_t>& to_other, std::uint32_t at) {
  if (to_other[at] != none) return false;
  const std::uint32_t last = at > 0 ? to_other[at - 1] : none;
  const std::uint32_t next = at + 1 < text.size() ? to_other[at + 1] : none;
  if (at == 0 || at + 1 == text.size()) return last != none || next != none;
  return last != none && next == last + 1;
}

std::uint64_t page_count(const Document& document) {
  const auto found = std::find_if(document.coverage.begin(), document.coverage.end(),
                                  [](const Coverage& coverage) { return coverage.construct == "page numbers"; });
  return found == document.coverage.end() ? 0 : found->count;
}

void find_numbers(const Running& text, const std::vector<std::uint32_t>& to_other, std::uint64_t pages,
                  std::vector<DroppedText>& dropped) {
  std::vector<std::uint32_t> places, values;
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const std::uint32_t value = is_between(text, to_other, at) ? page_value(text.word(at)) : 0;
    if (value > 0 && value <= pages + more_pages) places.push_back(at), values.push_back(value);
  }
  const std::vector<std::uint32_t> rising = longest_increasing(values);
  if (rising.size() < fewest_numbers) return;
  for (const std::uint32_t k : rising) drop(text, places[k], places[k] + 1, dropped);
}

}  // namespace

void find_page_marks(const Running& text, const std::vector<std::uint32_t>& to_other, const Document& other,
                     std::vector<DroppedText>& dropped) {
  for (std::uint32_t at = 0; at < text.size(); ++at) {
    const std::uint32_t end = end_of_mark(text, at);
    if (end > at && to_other[at + 1] == none) drop(text, at, end, dropped);
  }
  const std::uint64_t pages = page_count(other);
  if (pages >= fewest_numbers) find_numbers(text, to_other, pages, dropped);
}

}  // namespace clausediff
