// SPDX-License-Identifier: Apache-2.0
// The only place that knows libstemmer.
#include "language/stem.h"

#include <libstemmer.h>

#include <utility>

namespace clausediff {

Stemmer::Stemmer(const Language& language)
    : language_(language), stemmer_(language.stems != nullptr ? sb_stemmer_new(language.stems, "UTF_8") : nullptr) {}

Stemmer::~Stemmer() { sb_stemmer_delete(stemmer_); }

const std::string& Stemmer::stem(std::string_view word) const {
  std::string key(word);
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  return known_.emplace(std::move(key), compute(word)).first->second;
}

std::string Stemmer::compute(std::string_view word) const {
  if (stemmer_ == nullptr) return std::string(word);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* result = sb_stemmer_stem(stemmer_, bytes, static_cast<int>(word.size()));
  if (result == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(sb_stemmer_length(stemmer_))};
}

}  // namespace clausediff
