// SPDX-License-Identifier: Apache-2.0
// English stems, by libstemmer's Porter 2. Used by the rules and by the compiler of their lexicon.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace clausediff {

class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// `word` is UTF-8 in lower case. Not for two threads at once: what was stemmed is kept, for contracts repeat their words.
  const std::string& stem(std::string_view word) const;

 private:
  std::string compute(std::string_view word) const;

  sb_stemmer* stemmer_;
  mutable std::unordered_map<std::string, std::string> known_;
};

}  // namespace clausediff
