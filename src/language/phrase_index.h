// SPDX-License-Identifier: Apache-2.0
// Indexes a constant list of phrases by their first word, at build time: what text/phrase_list.h shows.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/phrase_list.h"

namespace clausediff {

/// `Phrase` has `words`, separated by blanks. Phrases that may begin with one word are a chain, in the order of the list.
template <typename Phrase, std::size_t N>
class PhraseIndex {
 public:
  constexpr explicit PhraseIndex(const std::array<Phrase, N>& phrases) {
    static_assert(N < 65535);
    for (std::size_t i = N; i-- > 0;) {
      const std::string_view words = phrases[i].words;
      std::uint16_t& first = first_[phrase_slot(words.substr(0, words.find(' ')))];
      next_[i] = first;
      first = static_cast<std::uint16_t>(i + 1);
    }
  }

  /// Valid as long as the index and the phrases are.
  constexpr PhraseList<Phrase> list(const std::array<Phrase, N>& phrases) const { return {phrases, first_, next_}; }

 private:
  std::array<std::uint16_t, phrase_slots> first_{};
  std::array<std::uint16_t, N> next_{};
};

}  // namespace clausediff
