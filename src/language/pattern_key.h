// SPDX-License-Identifier: Apache-2.0
// A word as the tables of phrases know it: its stem, or its exact form behind a mark. What the compiler of the tables and the
// search in them share.
#pragma once

#include <cstdint>
#include <string_view>

namespace clausediff {

/// "=exactly this", "^With a capital", "_without one".
constexpr bool is_pattern_mark(char c) { return c == '=' || c == '^' || c == '_'; }

struct PatternKey {
  char mark = 0;
  std::string_view text;
  std::uint32_t text_hash = 0;
  std::uint32_t hash = 0;  // of the mark too
};

/// FNV-1a.
constexpr std::uint32_t pattern_hash(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

/// `hash` is that of `text`.
constexpr PatternKey marked_key(char mark, std::string_view text, std::uint32_t hash) {
  return {mark, text, hash, (hash ^ static_cast<unsigned char>(mark)) * 16777619U};
}
constexpr PatternKey stem_key(std::string_view text, std::uint32_t hash) { return {0, text, hash, hash}; }

constexpr PatternKey pattern_key(std::string_view word) {
  if (!word.empty() && is_pattern_mark(word[0])) return marked_key(word[0], word.substr(1), pattern_hash(word.substr(1)));
  return stem_key(word, pattern_hash(word));
}

}  // namespace clausediff
