// SPDX-License-Identifier: Apache-2.0
#include "language/pattern.h"

#include <algorithm>

#include "language/pattern_key.h"

namespace clausediff {
namespace {

// What is left of a walk along one pattern in one direction.
struct Walk {
  const PatternTable& table;
  const std::vector<Word>& words;
  const PatternHead& head;
};

bool same_word(const PatternTable& table, const PatternElement& element, const Word& word) {
  const WordEntry& known = *word.entry;
  for (std::size_t i = element.first; i < element.first + element.count; ++i) {
    if (table.hashes[i] != known.stem_hash && table.hashes[i] != known.norm_hash) continue;
    const std::string_view text = table.words[i];
    const bool exact = is_pattern_mark(text[0]);
    if (!(exact ? word.norm == text.substr(1) : word.stem == text)) continue;
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

bool is_key(const PatternTable& table, std::uint16_t word, const PatternKey& key) {
  if (table.hashes[word] != key.text_hash) return false;
  const std::string_view text = table.words[word];
  return key.mark == 0 ? text == key.text : text[0] == key.mark && text.substr(1) == key.text;
}

// The first place of a word in the index, or its size.
std::size_t find_key(const PatternTable& table, const PatternKey& key) {
  if (table.slots.empty()) return table.index.size();
  const std::size_t mask = table.slots.size() - 1;
  for (std::size_t slot = key.hash & mask; table.slots[slot] != 0; slot = (slot + 1) & mask) {
    const std::size_t place = table.slots[slot] - 1U;
    if (is_key(table, table.index[place].word, key)) return place;
  }
  return table.index.size();
}

// A word as PatternHead::behind and before know it.
std::uint64_t bits_at(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size()) return 0;
  return pattern_bit(words[at].entry->stem_hash) | pattern_bit(words[at].entry->norm_hash);
}

// A word where a phrase may begin, with its neighbours.
struct Place {
  std::size_t at = 0;
  std::uint64_t before = 0;
  std::uint64_t behind = 0;
};

bool may_stand(std::uint64_t wanted, std::uint64_t word) { return wanted == ~std::uint64_t{0} || (wanted & word) != 0; }

void add_match(const Walk& walk, std::size_t at, std::uint16_t pattern, std::vector<PatternMatch>& found) {
  std::size_t weight = 0;
  const std::size_t end = forward(walk, walk.head.focus_begin, walk.head.focus_end, at, weight);
  if (end == nowhere || forward(walk, walk.head.focus_end, walk.head.elements, end, weight) == nowhere) return;
  if (backward(walk, walk.head.focus_begin, at, weight)) found.push_back({pattern, at, end, weight});
}

void match_at(const PatternTable& table, const std::vector<Word>& words, const PatternKey& key, const Place& where,
              std::vector<PatternMatch>& found) {
  for (std::size_t place = find_key(table, key); place < table.index.size(); ++place) {
    const PatternIndex& entry = table.index[place];
    const Walk walk{table, words, table.patterns[entry.pattern]};
    if (may_stand(walk.head.behind, where.behind) && may_stand(walk.head.before, where.before))
      add_match(walk, where.at, entry.pattern, found);
    if (entry.last) return;
  }
}

}  // namespace

bool can_begin(const PatternTable& table, const WordEntry& word) {
  const auto has = [&](const PatternKey& key) { return find_key(table, key) < table.index.size(); };
  const auto has_marked = [&](char mark) { return has(marked_key(mark, word.norm, word.norm_hash)); };
  return has(stem_key(word.stem, word.stem_hash)) || has_marked('=') || has_marked('^') || has_marked('_');
}

std::vector<PatternMatch> find_patterns(const PatternTable& table, const std::vector<Word>& words) {
  std::vector<PatternMatch> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (table.lead != 0 && (words[at].leads & table.lead) == 0) continue;
    const WordEntry& known = *words[at].entry;
    const Place place{at, at > 0 ? bits_at(words, at - 1) : 0, bits_at(words, at + 1)};
    match_at(table, words, stem_key(known.stem, known.stem_hash), place, found);
    match_at(table, words, marked_key('=', known.norm, known.norm_hash), place, found);
    match_at(table, words, marked_key(words[at].capital ? '^' : '_', known.norm, known.norm_hash), place, found);
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
