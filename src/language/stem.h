// SPDX-License-Identifier: Apache-2.0
// The stems of a language, by libstemmer; for English that is Porter 2. Used wherever words are read, and by the compiler of the
// lexicon.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "text/language.h"

struct sb_stemmer;

namespace clausediff {

class Stemmer {
 public:
  explicit Stemmer(const Language& language);
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// `word` is UTF-8 in lower case. Not for two threads at once: what was stemmed is kept, for contracts repeat their words.
  const std::string& stem(std::string_view word) const;

  /// The language that it was made for, so that words and their stems are never of two languages.
  const Language& language() const { return language_; }

  /// `word` in its one spelling.
  std::string spelled(std::string_view word) const {
    return language_.one_spelling != nullptr ? language_.one_spelling(word) : std::string(word);
  }

 private:
  std::string compute(std::string_view word) const;

  const Language& language_;
  sb_stemmer* stemmer_;
  mutable std::unordered_map<std::string, std::string> known_;
};

}  // namespace clausediff
