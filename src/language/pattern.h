// SPDX-License-Identifier: Apache-2.0
// The little language in which the lexicon and playbooks write phrases, and how a phrase is found in a clause.
//
//   confidential          the word in any inflection (by its stem)
//   =material             exactly this word
//   ^will  _limited       exactly this word with a capital, or without one
//   price/fee/charge      any of these
//   ..4                   up to four words, within the sentence
//   {special} ..6 damage  only what is in braces is the term; the rest must stand around it
//   <end> <noun> <num>    no word: here a phrase ends or a function word follows; a word of content follows; a number follows
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/stem.h"
#include "language/words.h"

namespace clausediff {

enum class ElementKind : std::uint8_t { word, gap, end, noun, number };

struct PatternElement {
  ElementKind kind = ElementKind::word;
  std::uint8_t count = 0;   // alternatives, or the widest gap
  std::uint16_t first = 0;  // index of the first alternative in the words
};

struct PatternHead {
  std::uint16_t family = 0;
  std::uint16_t term = 0;   // equal terms of a family are the same term in another form
  std::uint16_t first = 0;  // index of its first element
  std::uint8_t elements = 0;
  std::uint8_t focus_begin = 0;
  std::uint8_t focus_end = 0;
  std::uint8_t role = 0;  // a PatternRole
  // Bits of the words that must stand right behind the first word of its focus, and right before it; all where others may.
  std::uint64_t behind = ~std::uint64_t{0};
  std::uint64_t before = ~std::uint64_t{0};
};

/// The bit of a word with this hash in PatternHead::behind and before.
constexpr std::uint64_t pattern_bit(std::uint32_t hash) { return std::uint64_t{1} << (hash >> 26U); }

enum class PatternRole : std::uint8_t { term, counterpart, excluded };

struct PatternIndex {
  std::uint16_t word = 0;
  std::uint16_t pattern = 0;
  bool last = false;  // of those that begin with this word
};

/// Compiled patterns. Words are stems, or exact behind "=", "^" or "_"; `hashes` has the pattern_hash() of each without that mark,
/// so that most words are told apart without a look at their letters. `index` is sorted by its word and leads to the patterns
/// whose focus begins with it. `slots` finds a word in the index without comparing it to others: an open-addressed hash table, a
/// power of two in size, of places in the index plus one.
struct PatternTable {
  std::span<const std::string_view> words;
  std::span<const std::uint32_t> hashes;
  std::span<const PatternElement> elements;
  std::span<const PatternHead> patterns;
  std::span<const PatternIndex> index;
  std::span<const std::uint16_t> slots;
  std::uint16_t lead = 0;  // the bit that words which can begin its phrases have in Word::leads; 0: they have none
};

/// Where a pattern was found. Its words are [begin, end).
struct PatternMatch {
  std::uint16_t pattern = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t weight = 0;  // the more it says, the stronger
};

/// Compiles patterns and owns what a table shows.
class PatternCompiler {
 public:
  explicit PatternCompiler(const Stemmer& stemmer) : stemmer_(stemmer) {}

  /// False where the pattern cannot be read; `why` says why.
  bool add(std::string_view pattern, std::uint16_t family, std::uint16_t term, PatternRole role, std::string& why);
  /// Valid until the next add().
  PatternTable table();

  const std::vector<std::string>& words() const { return texts_; }

 private:
  bool add_element(std::string_view item, std::string& why);
  std::uint16_t word_id(std::string text);
  void fill_slots();
  std::uint64_t bits_of(const PatternHead& head, std::size_t element) const;

  const Stemmer& stemmer_;
  std::vector<std::string> texts_;
  std::vector<std::string_view> views_;
  std::vector<std::uint32_t> hashes_;
  std::vector<PatternElement> elements_;
  std::vector<PatternHead> patterns_;
  std::vector<PatternIndex> index_;
  std::vector<std::uint16_t> slots_;
};

/// Whether a phrase's focus can begin with this word.
bool can_begin(const PatternTable& table, const WordEntry& word);

/// The matches that stand: where two overlap the one that says more.
std::vector<PatternMatch> find_patterns(const PatternTable& table, const std::vector<Word>& words);

}  // namespace clausediff
