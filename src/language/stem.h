// SPDX-License-Identifier: Apache-2.0
// The stems of a language, by libstemmer; for English that is Porter 2. Used wherever words are read, and by the compiler of the
// lexicon. What is found out about a word is kept, for contracts repeat their words.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

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

/// Words by their letters. What is in it stays where it is.
class EntryTable {
 public:
  /// `hash` is cue_hash() of the word; nullptr where it was not added.
  const WordEntry* find(std::string_view word, std::uint32_t hash) const;
  /// A word that is not in it yet.
  const WordEntry& add(std::string_view word, std::uint32_t hash, WordEntry entry);
  /// Adds what the other one has, which keeps nothing.
  void take(EntryTable& other);

 private:
  struct Node {
    std::string word;
    std::uint32_t hash = 0;
    WordEntry entry;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t node = 0;  // its place in `nodes_`, plus one
  };

  void insert(Slot slot);
  void index_last();

  std::vector<std::unique_ptr<Node>> nodes_;
  std::vector<Slot> slots_;  // open-addressed, a power of two, at most half full
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
  /// Learns what the other one has learnt, which forgets it.
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
  Stemmer(const Language& language, const Stemmer* known);
  std::string compute(std::string_view word) const;
  WordEntry read_entry(std::string_view word) const;
  void complete(WordEntry& entry) const;

  const Language& language_;
  const Stemmer* known_ = nullptr;
  sb_stemmer* stemmer_;
  mutable std::unordered_map<std::string, std::string, Hash, std::equal_to<>> stems_;
  mutable EntryTable entries_;
  mutable EntryTable signs_;
  mutable std::unordered_set<std::string, Hash, std::equal_to<>> kept_;
};

}  // namespace clausediff
