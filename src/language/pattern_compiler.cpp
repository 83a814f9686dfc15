// SPDX-License-Identifier: Apache-2.0
// Phrases as they are written → tables. Used when the program is built for the language's own, and by playbooks.
#include <algorithm>
#include <charconv>

#include "language/pattern.h"
#include "language/pattern_key.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t at = std::min(text.find(mark), text.size());
    if (at > 0) parts.push_back(text.substr(0, at));
    text.remove_prefix(std::min(at + 1, text.size()));
  }
  return parts;
}

}  // namespace

// Places in the tables are numbers of 16 bits, those in one phrase of 8.
constexpr std::size_t most_elements = 60;
constexpr std::size_t most_entries = 60000;

std::uint16_t PatternCompiler::word_id(std::string text) {
  texts_.push_back(std::move(text));
  return static_cast<std::uint16_t>(texts_.size() - 1);
}

bool PatternCompiler::add_element(std::string_view item, std::string& why) {
  if (item == "<end>") return elements_.push_back({ElementKind::end, 0, 0}), true;
  if (item == "<noun>") return elements_.push_back({ElementKind::noun, 0, 0}), true;
  if (item == "<num>") return elements_.push_back({ElementKind::number, 0, 0}), true;
  if (item.starts_with("..")) {
    unsigned width = 0;
    const auto result = std::from_chars(item.data() + 2, item.data() + item.size(), width);
    if (result.ptr != item.data() + item.size() || width == 0 || width > 40) return why = "a gap is ..1 to ..40", false;
    elements_.push_back({ElementKind::gap, static_cast<std::uint8_t>(width), 0});
    return true;
  }
  const auto choices = split(item, '/');
  if (choices.empty() || choices.size() > 60) return why = "one to sixty words may stand between slashes", false;
  PatternElement element{ElementKind::word, static_cast<std::uint8_t>(choices.size()), static_cast<std::uint16_t>(texts_.size())};
  for (const std::string_view written : choices) {
    const std::string choice = ascii_lower(written);
    const bool exact = is_pattern_mark(choice[0]);
    if (exact && choice.size() == 1) return why = "a word is missing", false;
    word_id(exact ? choice.substr(0, 1) + stemmer_.spelled(choice.substr(1)) : stemmer_.stem(stemmer_.spelled(choice)));
  }
  elements_.push_back(element);
  return true;
}

bool PatternCompiler::add(std::string_view pattern, std::uint16_t family, std::uint16_t term, PatternRole role,
                          std::string& why) {
  PatternHead head;
  head.family = family;
  head.term = term;
  head.role = static_cast<std::uint8_t>(role);
  head.first = static_cast<std::uint16_t>(elements_.size());
  bool braces = false;
  for (std::string_view item : split(pattern, ' ')) {
    if (item.starts_with('{')) {
      head.focus_begin = static_cast<std::uint8_t>(elements_.size() - head.first);
      item.remove_prefix(1);
      braces = true;
    }
    const bool last = item.ends_with('}');
    if (last) item.remove_suffix(1);
    if (item.empty()) return why = "a brace stands alone", false;
    if (!add_element(item, why)) return false;
    if (last) head.focus_end = static_cast<std::uint8_t>(elements_.size() - head.first);
  }
  if (elements_.size() - head.first > most_elements) return why = "a phrase has at most 60 words and gaps", false;
  if (elements_.size() > most_entries || texts_.size() > most_entries || index_.size() > most_entries ||
      patterns_.size() >= most_entries)
    return why = "there are too many phrases", false;
  head.elements = static_cast<std::uint8_t>(elements_.size() - head.first);
  if (!braces) head.focus_end = head.elements;
  if (head.elements == 0) return why = "the phrase is empty", false;
  if (head.focus_end <= head.focus_begin) return why = "the braces do not match", false;
  const PatternElement anchor = elements_[head.first + head.focus_begin];
  if (anchor.kind != ElementKind::word) return why = "a term begins with a word", false;
  for (std::uint16_t i = 0; i < anchor.count; ++i)
    index_.push_back({static_cast<std::uint16_t>(anchor.first + i), static_cast<std::uint16_t>(patterns_.size()), false});
  if (head.focus_begin + 1U < head.elements) head.behind = bits_of(head, head.focus_begin + 1U);
  if (head.focus_begin > 0) head.before = bits_of(head, head.focus_begin - 1U);
  patterns_.push_back(head);
  return true;
}

// Where a gap, the end of a phrase or the like stands, any word may.
std::uint64_t PatternCompiler::bits_of(const PatternHead& head, std::size_t element) const {
  const PatternElement& words = elements_[head.first + element];
  if (words.kind != ElementKind::word) return ~std::uint64_t{0};
  std::uint64_t bits = 0;
  for (std::size_t i = words.first; i < words.first + std::size_t{words.count}; ++i)
    bits |= pattern_bit(pattern_key(texts_[i]).text_hash);
  return bits;
}

PatternTable PatternCompiler::table() {
  views_.assign(texts_.begin(), texts_.end());
  hashes_.clear();
  for (const std::string& text : texts_) hashes_.push_back(pattern_key(text).text_hash);
  std::stable_sort(index_.begin(), index_.end(),
                   [&](const PatternIndex& a, const PatternIndex& b) { return texts_[a.word] < texts_[b.word]; });
  for (std::size_t place = 0; place < index_.size(); ++place)
    index_[place].last = place + 1 == index_.size() || texts_[index_[place].word] != texts_[index_[place + 1].word];
  fill_slots();
  return {views_, hashes_, elements_, patterns_, index_, slots_};
}

// At most half full, so that a search ends soon.
void PatternCompiler::fill_slots() {
  std::size_t size = 2;
  while (size < 2 * index_.size()) size *= 2;
  slots_.assign(size, 0);
  for (std::size_t place = 0; place < index_.size(); ++place) {
    if (place > 0 && !index_[place - 1].last) continue;
    std::size_t slot = pattern_key(texts_[index_[place].word]).hash & (size - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = static_cast<std::uint16_t>(place + 1);
  }
}

}  // namespace clausediff
