// SPDX-License-Identifier: Apache-2.0
// The stems of a language, by libstemmer; for English that is Porter 2. Used wherever words are read, and by the compiler of the
// lexicon. What is found out about a word is kept, for contracts repeat their words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "language/dictionary.h"
#include "text/cue.h"
#include "text/language.h"

struct sb_stemmer;

namespace clausediff {

/// What is known of a word by itself, wherever it stands.
struct WordEntry {
  std::string norm;  // in its one spelling
  std::string stem;
  const CueSet* cues = &no_cues;
  std::uint32_t norm_hash = 0;  // pattern_hash() of both, by which phrases are found
  std::uint32_t stem_hash = 0;
  std::uint16_t leads = 0;  // bits of `lead` in language/words.h
  WordForm form;            // look_up() of `norm`
};

/// Learns while it is asked, so it is not for two threads at once: each has its own beside the one that both know. What it hands
/// out stays where it is as long as the Stemmer lives.
class Stemmer {
 public:
  explicit Stemmer(const Language& language);
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// Another one that knows what this one knows; this one must outlive it and not be asked meanwhile by another thread.
  Stemmer beside() const { return {language_, this}; }
  /// Learns what the other one has learnt, which forgets it. What the other one has handed out may end with it.
  void take(Stemmer& other);

  /// `word` is UTF-8 in lower case.
  const std::string& stem(std::string_view word) const;

  /// All of a word of letters in lower case, in any spelling and without a possessive ending.
  const WordEntry& entry(std::string_view word) const;

  /// All of a number, a sign or initials, as they stand. Nothing is passed over at one: all of `leads`.
  const WordEntry& sign(std::string_view word, bool number) const;

  /// The same text, where it stays: there are few different rows of marks.
  std::string_view keep(std::string_view text) const;

  /// The language that it was made for, so that words and their stems are never of two languages.
  const Language& language() const { return language_; }

  /// `word` in its one spelling.
  std::string spelled(std::string_view word) const {
    return language_.one_spelling != nullptr ? language_.one_spelling(word) : std::string(word);
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return cue_hash(word); }
  };
  template <class Value>
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Stemmer(const Language& language, const Stemmer* known);
  std::string compute(std::string_view word) const;
  WordEntry read_entry(std::string_view word) const;
  void complete(WordEntry& entry) const;

  const Language& language_;
  const Stemmer* known_ = nullptr;
  sb_stemmer* stemmer_;
  mutable Map<std::string> stems_;
  mutable Map<WordEntry> entries_;
  mutable Map<WordEntry> signs_;
  mutable std::unordered_set<std::string, Hash, std::equal_to<>> kept_;
};

}  // namespace clausediff
