// SPDX-License-Identifier: Apache-2.0
#include "language/pattern.h"

#include <algorithm>
#include <charconv>

#include "language/spelling.h"
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

// What is left of a walk along one pattern in one direction.
struct Walk {
  const PatternTable& table;
  const std::vector<Word>& words;
  const PatternHead& head;
};

bool is_mark(char c) { return c == '=' || c == '^' || c == '_'; }

bool same_word(const PatternTable& table, const PatternElement& element, const Word& word) {
  for (std::size_t i = element.first; i < element.first + element.count; ++i) {
    const std::string_view text = table.words[i];
    const bool exact = is_mark(text[0]);
    if (!exact ? word.stem != text : word.norm != text.substr(1)) continue;
    if (text[0] == '^' ? word.capital : text[0] == '_' ? !word.capital : true) return true;
  }
  return false;
}

bool zero_width(const PatternElement& element, const std::vector<Word>& words, std::size_t at) {
  const bool ends = begins_phrase(words, at) || is_function_word(words[at]);
  if (element.kind == ElementKind::end) return ends;
  if (element.kind == ElementKind::noun) return !ends;
  return at < words.size() && words[at].number;
}

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

// Matches elements [from, to) forward from word `at`; returns one past the last word, or nowhere. Gaps take as little as they
// can.
std::size_t forward(const Walk& walk, std::size_t from, std::size_t to, std::size_t at, std::size_t& weight) {
  std::size_t slack = 0;  // words that a gap before this element may still take
  std::size_t e = from;
  while (e < to) {
    const PatternElement& element = walk.table.elements[walk.head.first + e];
    if (element.kind == ElementKind::gap) {
      slack = element.count;
      ++e;
      continue;
    }
    if (element.kind != ElementKind::word) {
      if (!zero_width(element, walk.words, at)) return nowhere;
      weight += 1;
      ++e;
      continue;
    }
    const bool first = e == from && from == walk.head.focus_begin;
    if (at >= walk.words.size() || (!first && begins_sentence(walk.words, at))) return nowhere;
    if (same_word(walk.table, element, walk.words[at])) {
      ++e, slack = 0, weight += 2;
    } else if (slack == 0) {
      return nowhere;
    } else {
      --slack;
    }
    ++at;
  }
  return at;
}

// Matches elements [0, to) backward from the word before `at`.
bool backward(const Walk& walk, std::size_t to, std::size_t at, std::size_t& weight) {
  std::size_t slack = 0;
  std::size_t e = to;
  while (e > 0) {
    const PatternElement& element = walk.table.elements[walk.head.first + e - 1];
    if (element.kind == ElementKind::gap) {
      slack = element.count;
      --e;
      continue;
    }
    if (element.kind != ElementKind::word) return false;
    if (at == 0 || begins_sentence(walk.words, at)) return false;
    if (same_word(walk.table, element, walk.words[at - 1])) {
      --e, slack = 0, weight += 2;
    } else if (slack == 0) {
      return false;
    } else {
      --slack;
    }
    --at;
  }
  return true;
}

// A word as the tables know it: its stem, or its exact form behind a mark.
struct Key {
  char mark = 0;
  std::string_view text;
  std::uint32_t hash = 0;
};

// FNV-1a.
std::uint32_t hash_of(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

Key marked(char mark, std::string_view text, std::uint32_t hash) {
  return {mark, text, (hash ^ static_cast<unsigned char>(mark)) * 16777619U};
}

Key key_of(std::string_view word) {
  if (!word.empty() && is_mark(word[0])) return marked(word[0], word.substr(1), hash_of(word.substr(1)));
  return {0, word, hash_of(word)};
}

bool is_key(std::string_view word, const Key& key) {
  if (key.mark == 0) return word == key.text;
  return word[0] == key.mark && word.substr(1) == key.text;
}

// The first place of a word in the index, or its size.
std::size_t find_key(const PatternTable& table, const Key& key) {
  if (table.slots.empty()) return table.index.size();
  const std::size_t mask = table.slots.size() - 1;
  for (std::size_t slot = key.hash & mask; table.slots[slot] != 0; slot = (slot + 1) & mask) {
    const std::size_t place = table.slots[slot] - 1U;
    if (is_key(table.words[table.index[place].word], key)) return place;
  }
  return table.index.size();
}

void match_at(const PatternTable& table, const std::vector<Word>& words, const Key& key, std::size_t at,
              std::vector<PatternMatch>& found) {
  for (std::size_t place = find_key(table, key); place < table.index.size() && is_key(table.words[table.index[place].word], key);
       ++place) {
    const PatternIndex& entry = table.index[place];
    const Walk walk{table, words, table.patterns[entry.pattern]};
    std::size_t weight = 0;
    const std::size_t end = forward(walk, walk.head.focus_begin, walk.head.focus_end, at, weight);
    if (end == nowhere || forward(walk, walk.head.focus_end, walk.head.elements, end, weight) == nowhere) continue;
    if (backward(walk, walk.head.focus_begin, at, weight)) found.push_back({entry.pattern, at, end, weight});
  }
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
    const bool exact = is_mark(choice[0]);
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
    index_.push_back({static_cast<std::uint16_t>(anchor.first + i), static_cast<std::uint16_t>(patterns_.size())});
  patterns_.push_back(head);
  return true;
}

PatternTable PatternCompiler::table() {
  views_.assign(texts_.begin(), texts_.end());
  std::stable_sort(index_.begin(), index_.end(),
                   [&](const PatternIndex& a, const PatternIndex& b) { return texts_[a.word] < texts_[b.word]; });
  fill_slots();
  return {views_, elements_, patterns_, index_, slots_};
}

// At most half full, so that a search ends soon.
void PatternCompiler::fill_slots() {
  std::size_t size = 2;
  while (size < 2 * index_.size()) size *= 2;
  slots_.assign(size, 0);
  for (std::size_t place = 0; place < index_.size(); ++place) {
    if (place > 0 && texts_[index_[place].word] == texts_[index_[place - 1].word]) continue;
    std::size_t slot = key_of(texts_[index_[place].word]).hash & (size - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = static_cast<std::uint16_t>(place + 1);
  }
}

std::vector<PatternMatch> find_patterns(const PatternTable& table, const std::vector<Word>& words) {
  std::vector<PatternMatch> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::uint32_t norm = hash_of(words[at].norm);
    match_at(table, words, key_of(words[at].stem), at, found);
    match_at(table, words, marked('=', words[at].norm, norm), at, found);
    match_at(table, words, marked(words[at].capital ? '^' : '_', words[at].norm, norm), at, found);
  }
  if (found.empty()) return found;
  const auto stronger = [](const PatternMatch& a, const PatternMatch& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.end - a.begin > b.end - b.begin;
  };
  std::stable_sort(found.begin(), found.end(), stronger);
  std::vector<bool> taken(words.size(), false);
  std::vector<PatternMatch> kept;
  for (const PatternMatch& match : found) {
    const auto first = taken.begin() + static_cast<std::ptrdiff_t>(match.begin);
    const auto last = taken.begin() + static_cast<std::ptrdiff_t>(match.end);
    if (std::find(first, last, true) != last) continue;
    std::fill(first, last, true);
    kept.push_back(match);
  }
  std::sort(kept.begin(), kept.end(), [](const PatternMatch& a, const PatternMatch& b) { return a.begin < b.begin; });
  return kept;
}

}  // namespace clausediff
