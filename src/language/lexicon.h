// SPDX-License-Identifier: Apache-2.0
// The compiled lexicon: tables made at build time from lexicon.toml, grammar.toml and places.toml, so that nothing is read at run
// time. Families and terms are the enumerators of the header that is made with them.
#pragma once

#include <clausediff/finding.h>

#include <span>
#include <string_view>

#include "language/pattern.h"
#include "language/symbols.h"

namespace clausediff {

struct LexiconFamily {
  Family family = Family::nothing;
  std::string_view name;  // "exclusivity"
  Severity severity = Severity::medium;
  std::string_view about;
  std::string_view example_before;
  std::string_view example_after;
};

struct Lexicon {
  std::span<const LexiconFamily> families;
  std::span<const std::string_view> terms;  // names, by Term
  PatternTable phrases;
  PatternTable places;    // every place is a term of its own; its family is Family::nothing
  PatternTable modality;  // the four tables of grammar.toml; their family is Family::nothing
  PatternTable negation;
  PatternTable exception;
  PatternTable scope;
  std::span<const std::string_view> roles;  // sorted
};

const Lexicon& lexicon();

/// nullptr for Family::nothing.
const LexiconFamily* find_family(Family family);
/// By its name as in lexicon.toml; nullptr where there is none.
const LexiconFamily* find_family(std::string_view name);

/// As in the TOML files: "non-exclusive"; empty for Term::nothing and for a place.
std::string_view name(Term term);
/// As in lexicon.toml; empty for Family::nothing.
std::string_view name(Family family);

/// The terms of places lie behind those of the lexicon: `place` is PatternHead::term of Lexicon::places.
Term place_term(std::uint16_t place);

}  // namespace clausediff
