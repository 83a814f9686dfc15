// SPDX-License-Identifier: Apache-2.0
// The recognisers' lists of words. Nearly every word of a contract stands in none of them, so a hash decides.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clausediff {

/// A constant list of entries that have a `word`; the first of equal words counts.
template <typename Entry, std::size_t N>
class WordTable {
 public:
  constexpr explicit WordTable(const std::array<Entry, N>& entries) : entries_(entries) {
    static_assert(N < 255);
    for (std::size_t i = 0; i < N; ++i) {
      const std::size_t slot = slot_of(entries_[i].word);
      if (slots_[slot] == 0) slots_[slot] = static_cast<std::uint8_t>(i + 1);
    }
  }

  /// nullptr where the word is not listed.
  constexpr const Entry* find(std::string_view word) const {
    const std::uint8_t place = slots_[slot_of(word)];
    return place == 0 ? nullptr : &entries_[place - 1U];
  }

 private:
  static constexpr std::size_t size = std::bit_ceil(4 * N);

  // Where the word stands, or the free slot where it would. FNV-1a.
  constexpr std::size_t slot_of(std::string_view word) const {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    std::size_t slot = hash & (size - 1);
    while (slots_[slot] != 0 && entries_[slots_[slot] - 1U].word != word) slot = (slot + 1) & (size - 1);
    return slot;
  }

  std::array<Entry, N> entries_;
  std::array<std::uint8_t, size> slots_{};  // open-addressed; the entry's index plus one
};

}  // namespace clausediff
