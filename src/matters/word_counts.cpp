// SPDX-License-Identifier: Apache-2.0
#include "matters/word_counts.h"

#include "text/ascii.h"

namespace clausediff {
namespace {

bool is_of_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || static_cast<unsigned char>(c) >= 0x80 || c == '-'; }

std::uint64_t key_of(std::uint32_t first, std::uint32_t second) { return std::uint64_t{first} << 32U | second; }

}  // namespace

WordCounts::Counted::Counted(const Document& document) : pairs(1U << 10U) {
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

void WordCounts::Counted::add(std::string_view word, std::uint32_t& last) {
  const std::uint32_t id = words.add(word);
  if (id == counts.size()) counts.push_back(0);
  ++counts[id];
  if (last != none) add_pair(key_of(last, id));
  last = id;
}

std::size_t WordCounts::Counted::slot_of(std::uint64_t key) const {
  std::uint64_t hash = key * 0x9E3779B97F4A7C15ULL;
  hash ^= hash >> 32U;
  std::size_t slot = hash & (pairs.size() - 1);
  while (pairs[slot].count != 0 && pairs[slot].key != key) slot = (slot + 1) & (pairs.size() - 1);
  return slot;
}

void WordCounts::Counted::add_pair(std::uint64_t key) {
  Pair& pair = pairs[slot_of(key)];
  pair.key = key;
  if (pair.count++ > 0 || 2 * ++pair_count < pairs.size()) return;
  std::vector<Pair> all(2 * pairs.size());
  all.swap(pairs);
  for (const Pair& one : all)
    if (one.count != 0) pairs[slot_of(one.key)] = one;
}

std::uint32_t WordCounts::of(std::string_view asked) const {
  if (!counted_) counted_.emplace(document_);
  const Counted& all = *counted_;
  const std::size_t blank = asked.find(' ');
  const std::uint32_t first = all.words.find(asked.substr(0, blank));
  if (first == none) return 0;
  if (blank == std::string_view::npos) return all.counts[first];
  const std::uint32_t second = all.words.find(asked.substr(blank + 1));
  return second == none ? 0 : all.pairs[all.slot_of(key_of(first, second))].count;
}

}  // namespace clausediff
