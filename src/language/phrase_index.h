// SPDX-License-Identifier: Apache-2.0
// A constant list of phrases by their first word, so that a word of a contract looks at those alone that it may begin.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/cue.h"

namespace clausediff {

/// `Phrase` has `words`, separated by blanks. Phrases that may begin with one word are a chain, in the order of the list.
template <typename Phrase, std::size_t N>
class PhraseIndex {
 public:
  constexpr explicit PhraseIndex(const std::array<Phrase, N>& phrases) {
    static_assert(N < 255);
    for (std::size_t i = N; i-- > 0;) {
      const std::string_view words = phrases[i].words;
      std::uint8_t& first = first_[slot_of(words.substr(0, words.find(' ')))];
      next_[i] = first;
      first = static_cast<std::uint8_t>(i + 1);
    }
  }

  /// The first phrase that may begin with the word, and the one behind it in the chain: indexes plus one; 0: none.
  constexpr std::size_t first(std::string_view word) const { return first_[slot_of(word)]; }
  constexpr std::size_t next(std::size_t at) const { return next_[at - 1]; }

 private:
  static constexpr std::size_t slots = 1024;
  static constexpr std::size_t slot_of(std::string_view word) { return cue_hash(word) % slots; }

  std::array<std::uint8_t, slots> first_{};
  std::array<std::uint8_t, N> next_{};
};

}  // namespace clausediff
