// SPDX-License-Identifier: Apache-2.0
// The only place that knows libstemmer.
#include "language/stem.h"

#include <libstemmer.h>

#include <utility>

#include "text/cue_names.h"

namespace clausediff {

Stemmer::Stemmer(const Language& language) : Stemmer(language, nullptr) {}

Stemmer::Stemmer(const Language& language, const Stemmer* known)
    : language_(language),
      known_(known),
      stemmer_(language.stems != nullptr ? sb_stemmer_new(language.stems, "UTF_8") : nullptr) {}

Stemmer::~Stemmer() { sb_stemmer_delete(stemmer_); }

void Stemmer::take(Stemmer& other) {
  stems_.merge(other.stems_);
  entries_.merge(other.entries_);
  signs_.merge(other.signs_);
  kept_.merge(other.kept_);
}

const std::string& Stemmer::stem(std::string_view word) const {
  for (const Stemmer* at = this; at != nullptr; at = at->known_)
    if (const auto found = at->stems_.find(word); found != at->stems_.end()) return found->second;
  return stems_.emplace(word, compute(word)).first->second;
}

std::string_view Stemmer::keep(std::string_view text) const {
  for (const Stemmer* at = this; at != nullptr; at = at->known_)
    if (const auto found = at->kept_.find(text); found != at->kept_.end()) return *found;
  return *kept_.emplace(text).first;
}

std::string Stemmer::compute(std::string_view word) const {
  if (stemmer_ == nullptr || language_.cues.has(Cue::grammar_lone_adverbs, word)) return std::string(word);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* result = sb_stemmer_stem(stemmer_, bytes, static_cast<int>(word.size()));
  if (result == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(result), static_cast<std::size_t>(sb_stemmer_length(stemmer_))};
}

}  // namespace clausediff
