// SPDX-License-Identifier: Apache-2.0
// A page's number, alone on a line or in a running one, in the forms that printers give it.
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "plain/furniture.h"
#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/leads.h"

namespace clausediff {
namespace {

constexpr std::uint32_t longest_number_line = 32;  // bytes
constexpr std::string_view digits = "0123456789";
constexpr std::string_view apart = " \t-|";  // parts a page number from the words of its line

std::uint32_t value_of(std::string_view text) {
  std::uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

/// 1 to 89 in small roman letters, 0 for anything else.
std::uint32_t roman_value(std::string_view text) {
  std::uint32_t value = 0, last = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    const std::uint32_t letter = text[at] == 'i' ? 1 : text[at] == 'v' ? 5 : text[at] == 'x' ? 10 : text[at] == 'l' ? 50 : 0;
    if (letter == 0) return 0;
    value = letter < last ? value - letter : value + letter;
    last = std::max(last, letter);
  }
  return value > 89 ? 0 : value;
}

/// What may stand behind the number: nothing, or how many pages there are.
bool is_total(std::string_view rest, const Language& language) {
  if (rest.empty()) return true;
  for (const std::string_view between : language.cues.list(Cue::page_totals)) {
    if (rest.substr(0, between.size()) != between) continue;
    const std::string_view total = rest.substr(between.size());
    return !total.empty() && total.size() <= 4 && total.find_first_not_of(digits) == std::string_view::npos;
  }
  return false;
}

/// "A-", "F-": a schedule's pages are numbered on their own.
std::size_t prefix_size(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 3 && text[at] >= 'A' && text[at] <= 'Z') ++at;
  return at > 0 && at + 1 < text.size() && text[at] == '-' && digits.find(text[at + 1]) != std::string_view::npos ? at + 1 : 0;
}

/// More than a single space, which is but between two words.
bool ends_apart(std::string_view text) {
  if (text.empty() || text.back() == '\t') return true;
  return text.size() > 1 && text.back() == ' ' && apart.find(text[text.size() - 2]) != std::string_view::npos;
}

bool begins_apart(std::string_view text) {
  if (text.empty() || text[0] == '\t') return true;
  return text.size() > 1 && text[0] == ' ' && apart.find(text[1]) != std::string_view::npos;
}

bool ends_in_page_word(std::string_view text, const Language& language) {
  for (const std::string_view word : language.cues.list(Cue::page_numbers)) {
    if (text.size() < word.size() || text.substr(text.size() - word.size()) != word) continue;
    return text.size() == word.size() || !is_ascii_alphanumeric(text[text.size() - word.size() - 1]);
  }
  return false;
}

std::size_t page_word(std::string_view text, const Language& language) {
  for (const std::string_view word : language.cues.list(Cue::page_numbers)) {
    if (text.substr(0, word.size()) == word) return std::min(text.size(), text.find_first_not_of(' ', word.size()));
  }
  return 0;
}

}  // namespace

PageNumber page_number(std::string_view line, const Language& language) {
  PageNumber number;
  if (line.size() > longest_number_line) return number;
  // No full stop and no round brackets: "1." and "(1)" alone on a line are labels.
  std::string_view text = stripped(line, "-_ ~*[]|");
  const std::size_t word = page_word(text, language);
  const std::size_t lead = word > 0 ? word : prefix_size(text);
  number.lead = text.substr(0, lead);
  text.remove_prefix(lead);
  const std::size_t size = std::min(text.find_first_not_of(digits), text.size());
  if (size > 0 && size <= 4 && is_total(text.substr(size), language)) {
    number.value = value_of(text.substr(0, size));
    number.total = text.substr(size);
    number.says_page = word > 0 || !number.total.empty();
  } else if (size == 0 && !text.empty() && text.size() <= 7) {
    number.value = roman_value(text);
    number.roman = number.value > 0;
    number.says_page = number.roman && word > 0;
  }
  return number;
}

bool may_be_page_number(std::string_view line, std::size_t begin, std::size_t end, const Language& language) {
  const std::string_view before = line.substr(0, begin);
  std::string_view behind = line.substr(end);
  if (ends_in_page_word(before, language)) return true;
  if (awaits_number(stripped(before, apart), language)) return false;
  for (const std::string_view between : language.cues.list(Cue::page_totals)) {
    if (behind.substr(0, between.size()) == between)
      behind.remove_prefix(std::min(behind.find_first_not_of(digits, between.size()), behind.size()));
  }
  return ends_apart(before) && begins_apart(behind);
}

}  // namespace clausediff
