// SPDX-License-Identifier: Apache-2.0
#include "matters/word_counts.h"

#include "text/ascii.h"

namespace clausediff {
namespace {

bool is_of_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80 || c == '-'; }

std::uint64_t key_of(std::uint32_t first, std::uint32_t second) { return std::uint64_t{first} << 32U | second; }

}  // namespace

WordCounts::WordCounts(const Document& document) : pairs_(1U << 10U) {
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::string_view text = paragraph.text;
    std::uint32_t last = none;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      while (at < text.size() && is_of_word(text[at])) ++at;
      if (at > begin) add(text.substr(begin, at - begin), last);
      ++at;
    }
  }
}

void WordCounts::add(std::string_view word, std::uint32_t& last) {
  const std::uint32_t id = words_.add(word);
  if (id == counts_.size()) counts_.push_back(0);
  ++counts_[id];
  if (last != none) add_pair(key_of(last, id));
  last = id;
}

std::size_t WordCounts::slot_of(std::uint64_t key) const {
  std::uint64_t hash = key * 0x9E3779B97F4A7C15ULL;
  hash ^= hash >> 32U;
  std::size_t slot = hash & (pairs_.size() - 1);
  while (pairs_[slot].count != 0 && pairs_[slot].key != key) slot = (slot + 1) & (pairs_.size() - 1);
  return slot;
}

void WordCounts::add_pair(std::uint64_t key) {
  Pair& pair = pairs_[slot_of(key)];
  pair.key = key;
  if (pair.count++ > 0 || 2 * ++pair_count_ < pairs_.size()) return;
  std::vector<Pair> all(2 * pairs_.size());
  all.swap(pairs_);
  for (const Pair& one : all)
    if (one.count != 0) pairs_[slot_of(one.key)] = one;
}

std::uint32_t WordCounts::of(std::string_view words) const {
  const std::size_t blank = words.find(' ');
  const std::uint32_t first = words_.find(words.substr(0, blank));
  if (first == none) return 0;
  if (blank == std::string_view::npos) return counts_[first];
  const std::uint32_t second = words_.find(words.substr(blank + 1));
  return second == none ? 0 : pairs_[slot_of(key_of(first, second))].count;
}

}  // namespace clausediff
