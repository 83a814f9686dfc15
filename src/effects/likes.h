// SPDX-License-Identifier: Apache-2.0
// The words of whole sentences by what they nearly say: "postponed" and "put back" are one, and so are "possession" and "owns".
// Only for the question whether a sentence was worded anew, where all words have to agree.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "effects/flow.h"
#include "text/language.h"

namespace clausediff {

/// One word or phrase.
struct Like {
  NearSense sense = NearSense::content;
  std::string key;          // of content; equal keys say nearly the same
  std::string verb;         // the lemma where it can be a verb
  std::string word;         // as it stands, where it is a single one that may have synonyms
  std::uint32_t begin = 0;  // its tokens
  std::uint32_t end = 0;
  bool name = false;      // names somebody or something: "Buyer", "Section 4", "employee"
  bool news = false;      // a word of it came or went
  bool repeated = false;  // "such claim", "that claim": may stand for what was said before
};

/// The words of these stretches, in their order.
std::vector<Like> read_likes(const FlowSide& flow, const std::vector<TokenRun>& stretches, const Language& language);

}  // namespace clausediff
