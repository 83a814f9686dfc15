// SPDX-License-Identifier: Apache-2.0
// The words of whole sentences by what they nearly say: "postponed" and "put back" are one, and so are "possession" and "owns".
// Only for the question whether a sentence was worded anew, where all words have to agree.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "effects/flow.h"
#include "text/language.h"

namespace clausediff {

/// One word or phrase. Its texts stay as long as the LikeBook that it is from.
struct Like {
  NearSense sense = NearSense::content;
  std::string_view key;     // of content; equal keys say nearly the same
  std::string_view verb;    // the lemma where it can be a verb
  std::string_view word;    // as it stands, where it is a single one that may have synonyms
  std::uint32_t begin = 0;  // its tokens
  std::uint32_t end = 0;
  bool name = false;      // names somebody or something: "Buyer", "Section 4", "employee"
  bool news = false;      // a word of it came or went
  bool repeated = false;  // "such claim", "that claim": may stand for what was said before
};

/// Reads the words of one version, each once however many stretches have it.
class LikeBook {
 public:
  LikeBook(const FlowSide& flow, const Language& language);

  /// The words of these stretches, in their order.
  std::vector<Like> read(const std::vector<TokenRun>& stretches);

 private:
  /// What begins at a token: none yet, or [begin, end) of `known_`. Which words of it are news is asked anew each time.
  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  void read(TokenRun stretch, std::vector<Like>& likes);
  Place at(std::uint32_t token);
  bool is_pointed_at(const std::vector<Like>& likes) const;

  const FlowSide& flow_;
  const Language& language_;
  std::vector<Place> places_;  // by token
  std::vector<Like> known_;
  std::deque<std::string> kept_;  // keys that stand nowhere else
};

/// Those of both versions.
struct LikeBooks {
  LikeBook before;
  LikeBook after;
};

}  // namespace clausediff
