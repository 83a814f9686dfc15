// SPDX-License-Identifier: Apache-2.0
// The words of a changed clause as deltas compare them: a quantity or a pointer is one token, equal values and exact synonyms are
// equal tokens.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/facts/facts.h"
#include "language/words.h"

namespace clausediff {

/// How much it says that a token comes or goes: an article nothing, "or" and "any" something, "gross" much.
enum class Weight : std::uint8_t { light, joint, heavy };

struct EffectToken {
  std::uint32_t id = 0;       // equal ids say the same
  std::uint32_t first = 0;    // its words in ClauseTokens::words
  std::uint32_t end = 0;      // one past the last
  std::uint32_t fact = none;  // index in ClauseTokens::facts
  Span span;                  // bytes of the paragraph
  Weight weight = Weight::heavy;
};

struct ClauseTokens {
  std::vector<Word> words;
  std::vector<Fact> facts;
  std::vector<EffectToken> items;
};

/// A defined term or a party that goes on under another name.
struct RenamedWords {
  std::vector<std::string> before;  // words in lower case
  std::vector<std::string> after;
};

/// Reads clauses of both versions into tokens, each once.
class TokenReader {
 public:
  TokenReader(const Report& report, const Stemmer& stemmer);

  const ClauseTokens& before(std::uint32_t clause) { return read(report_.before, clause, true); }
  const ClauseTokens& after(std::uint32_t clause) { return read(report_.after, clause, false); }
  const std::vector<RenamedWords>& new_names() const { return new_names_; }

 private:
  const ClauseTokens& read(const Side& side, std::uint32_t clause, bool before);
  void fill(const Side& side, std::uint32_t clause, bool before, ClauseTokens& into);
  void number_references();
  std::uint32_t reference_at(const Side& side, std::uint32_t clause, Span span, bool before) const;
  std::uint32_t id_of(std::string_view key);
  std::size_t name_at(const std::vector<Word>& words, std::size_t at, bool before, std::uint32_t& id);

  const Report& report_;
  const Stemmer& stemmer_;
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> ids_;
  std::unordered_map<std::uint32_t, ClauseTokens> before_;
  std::unordered_map<std::uint32_t, ClauseTokens> after_;
  std::vector<std::uint32_t> before_reference_;  // by index in Clauses::references: what it shares with its partner, or none
  std::vector<std::uint32_t> after_reference_;
  std::vector<RenamedWords> new_names_;
};

/// The tokens that lie in `span`: [begin, end) of `tokens.items`.
struct TokenStretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
TokenStretch tokens_in(const ClauseTokens& tokens, Span span);

}  // namespace clausediff
