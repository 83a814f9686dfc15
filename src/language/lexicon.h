// SPDX-License-Identifier: Apache-2.0
// The compiled lexicon: tables made at build time from lexicon.toml, grammar.toml and places.toml, so that nothing is read at run
// time.
#pragma once

#include <span>
#include <string_view>

#include "language/pattern.h"

namespace clausediff {

struct LexiconFamily {
  std::string_view name;      // "exclusivity"
  std::string_view severity;  // "high", "medium", "low"
  std::string_view about;
  std::string_view example_before;
  std::string_view example_after;
};

struct Lexicon {
  std::span<const LexiconFamily> families;
  std::span<const std::string_view> terms;  // names, by PatternHead::term, of phrases and of grammar
  PatternTable phrases;
  PatternTable places;    // every place is a term of its own; its family is 0
  PatternTable modality;  // the four tables of grammar.toml; their family is 0
  PatternTable negation;
  PatternTable exception;
  PatternTable scope;
  std::span<const std::string_view> roles;  // sorted
};

const Lexicon& lexicon();

}  // namespace clausediff
