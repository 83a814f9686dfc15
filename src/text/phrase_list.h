// SPDX-License-Identifier: Apache-2.0
// A list of phrases by their first word, so that a word of a contract looks at those alone that it may begin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/cue.h"

namespace clausediff {

inline constexpr std::size_t phrase_slots = 1024;

constexpr std::size_t phrase_slot(std::string_view first_word) { return cue_hash(first_word) % phrase_slots; }

/// Takes its first word from a phrase that begins with this one; false where it begins with another.
constexpr bool take_word(std::string_view& phrase, std::string_view word) {
  if (word.empty() || phrase.size() < word.size() || phrase[0] != word[0] || !phrase.starts_with(word)) return false;
  if (phrase.size() > word.size() && phrase[word.size()] != ' ') return false;
  phrase.remove_prefix(phrase.size() > word.size() ? word.size() + 1 : word.size());
  return true;
}

/// Shows the phrases and their index, which language/phrase_index.h makes. An empty one knows no phrase.
template <typename Phrase>
struct PhraseList {
  std::span<const Phrase> phrases;
  std::span<const std::uint16_t> first_of;  // by slot: index of a phrase plus one
  std::span<const std::uint16_t> next_of;   // by phrase: the one behind it in its chain, plus one

  /// The first phrase that may begin with the word, and the one behind it: indexes plus one; 0: none.
  constexpr std::size_t first(std::string_view word) const { return first_of.empty() ? 0 : first_of[phrase_slot(word)]; }
  constexpr std::size_t next(std::size_t place) const { return next_of[place - 1]; }
  constexpr const Phrase& at(std::size_t place) const { return phrases[place - 1]; }
};

}  // namespace clausediff
