// SPDX-License-Identifier: Apache-2.0
// Lists of words that mean something to a stage: "these permit", "these open a phrase". What a list is for has a name here, the
// words stand in the Language. A word knows in which lists it stands, so that asking costs a bit, whatever the list's length.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace clausediff {

/// The names stand in text/cue_names.h, made of src/language/cues: who asks by one includes that, so that a new list makes
/// nobody else compile anew.
enum class Cue : std::uint16_t;

inline constexpr std::size_t most_cues = 768;  // lists that there is room for; cmake/compile_cues.cpp checks it

/// The lists in which a word stands, as bits.
class CueSet {
 public:
  constexpr bool has(Cue cue) const { return ((bits_[index(cue)] >> (static_cast<std::size_t>(cue) % 64)) & 1U) != 0; }
  constexpr void add(Cue cue) { bits_[index(cue)] |= std::uint64_t{1} << (static_cast<std::size_t>(cue) % 64); }

  std::array<std::uint64_t, most_cues / 64> bits_{};

 private:
  static constexpr std::size_t index(Cue cue) { return static_cast<std::size_t>(cue) / 64; }
};

/// In no list.
inline constexpr CueSet no_cues{};

struct CueWord {
  std::string_view word;
  CueSet cues;
};

/// FNV-1a.
constexpr std::uint32_t cue_hash(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash ^ (hash >> 15);
}

/// All lists of a language. An entry may be a phrase of several words; it is one string then.
struct CueTable {
  std::span<const CueWord> words;              // each once
  std::span<const std::uint16_t> slots;        // open-addressed, a power of two: index of a word plus one
  std::span<const std::string_view> entries;   // list behind list, each in the order in which it is written
  std::span<const std::uint32_t> list_begins;  // by Cue, and one more: where its list begins in `entries`

  constexpr const CueSet& of(std::string_view word) const {
    if (slots.empty()) return no_cues;
    for (std::size_t slot = cue_hash(word) & (slots.size() - 1); slots[slot] != 0; slot = (slot + 1) & (slots.size() - 1)) {
      if (words[slots[slot] - 1U].word == word) return words[slots[slot] - 1U].cues;
    }
    return no_cues;
  }

  constexpr bool has(Cue cue, std::string_view word) const { return of(word).has(cue); }

  constexpr std::span<const std::string_view> list(Cue cue) const {
    const auto at = static_cast<std::size_t>(cue);
    return list_begins.empty() ? std::span<const std::string_view>()
                               : entries.subspan(list_begins[at], list_begins[at + 1] - list_begins[at]);
  }

  /// Whether the word begins, or ends, with an entry of the list.
  constexpr bool begins(Cue cue, std::string_view word) const {
    for (const std::string_view entry : list(cue))
      if (word.starts_with(entry)) return true;
    return false;
  }
  constexpr bool ends(Cue cue, std::string_view word) const {
    for (const std::string_view entry : list(cue))
      if (word.ends_with(entry)) return true;
    return false;
  }
};

}  // namespace clausediff
