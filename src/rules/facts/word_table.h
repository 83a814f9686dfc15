// SPDX-License-Identifier: Apache-2.0
// The recognisers' lists of words. Nearly every word of a contract stands in none of them, so a look at its first byte and its length comes first.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace clausediff {

/// A constant list of entries that have a `word`; the first of equal words counts.
template <typename Entry, std::size_t N>
class WordTable {
 public:
  constexpr explicit WordTable(const std::array<Entry, N>& entries) : entries_(entries) {
    for (const Entry& entry : entries_) lengths_[first_byte(entry.word)] |= length_bit(entry.word);
  }

  /// nullptr where the word is not listed.
  constexpr const Entry* find(std::string_view word) const {
    if (word.empty() || (lengths_[first_byte(word)] & length_bit(word)) == 0) return nullptr;
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.word == word; });
    return found == entries_.end() ? nullptr : &*found;
  }

 private:
  static constexpr std::size_t first_byte(std::string_view word) { return static_cast<unsigned char>(word[0]); }
  static constexpr std::uint32_t length_bit(std::string_view word) { return 1U << std::min<std::size_t>(word.size(), 31); }

  std::array<Entry, N> entries_;
  std::array<std::uint32_t, 256> lengths_{};  // by first byte: bit n is set where a word of n bytes is listed
};

}  // namespace clausediff
