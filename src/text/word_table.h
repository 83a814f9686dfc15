// SPDX-License-Identifier: Apache-2.0
// Constant lists of words. Nearly every word of a contract stands in none of them, so a hash decides.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace clausediff {

/// Where a word stands in a list of entries, or the free slot where it would. FNV-1a; the size is a power of two.
template <typename Entry>
constexpr std::size_t slot_of_word(std::span<const Entry> entries, std::span<const std::uint8_t> slots, std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  std::size_t slot = hash & (slots.size() - 1);
  while (slots[slot] != 0 && entries[slots[slot] - 1U].word != word) slot = (slot + 1) & (slots.size() - 1);
  return slot;
}

/// Shows a WordTable, whatever its size.
template <typename Entry>
struct WordList {
  std::span<const Entry> entries;
  std::span<const std::uint8_t> slots;  // open-addressed; the entry's index plus one

  /// nullptr where the word is not listed.
  constexpr const Entry* find(std::string_view word) const {
    if (slots.empty()) return nullptr;
    const std::uint8_t place = slots[slot_of_word(entries, slots, word)];
    return place == 0 ? nullptr : &entries[place - 1U];
  }
};

/// A constant list of entries that have a `word`; the first of equal words counts.
template <typename Entry, std::size_t N>
class WordTable {
 public:
  constexpr explicit WordTable(const std::array<Entry, N>& entries) : entries_(entries) {
    static_assert(N < 255);
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t slot = slot_of_word<Entry>(entries_, slots_, entries_[i].word);
      if (slots_[slot] == 0) slots_[slot] = static_cast<std::uint8_t>(i + 1);
    }
  }

  /// nullptr where the word is not listed.
  constexpr const Entry* find(std::string_view word) const { return list().find(word); }

  /// Valid as long as the table is.
  constexpr WordList<Entry> list() const { return {entries_, slots_}; }

 private:
  std::array<Entry, N> entries_;
  std::array<std::uint8_t, std::bit_ceil(4 * N)> slots_{};
};

}  // namespace clausediff
