// SPDX-License-Identifier: Apache-2.0
// English stems, by libstemmer's Porter 2. Used by the rules and by the compiler of their lexicon.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace clausediff {

class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// `word` is UTF-8 in lower case.
  std::string stem(std::string_view word) const;

 private:
  sb_stemmer* stemmer_;
};

}  // namespace clausediff
