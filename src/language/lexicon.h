// SPDX-License-Identifier: Apache-2.0
// The lexicon of a language: the phrases by which its contracts say what the rules look for. English's is made at build time from
// lexicon.toml, grammar.toml and places.toml, so that nothing is read at run time. Families and terms are the same in every
// language: the enumerators of the header that is made with the tables.
#pragma once

#include <clausediff/finding.h>

#include <span>
#include <string_view>

#include "language/pattern.h"
#include "language/symbols.h"
#include "text/language.h"

namespace clausediff {

/// What the rules say of a family; its phrases stand in each language's lexicon.
struct LexiconFamily {
  Family family = Family::nothing;
  std::string_view name;  // "exclusivity"
  Severity severity = Severity::medium;
  std::string_view about;
  std::string_view example_before;
  std::string_view example_after;
};

struct Lexicon {
  PatternTable phrases;
  PatternTable places;    // every place is a term of its own; its family is Family::nothing
  PatternTable modality;  // the tables of grammar.toml; their family is Family::nothing
  PatternTable negation;
  PatternTable exception;
  PatternTable scope;
  PatternTable gravity;
};

/// The language's own, or one without phrases.
const Lexicon& lexicon_of(const Language& language);

/// All of them, by Family; Family::nothing has none.
std::span<const LexiconFamily> lexicon_families();
/// The names of all terms, by Term.
std::span<const std::string_view> term_names();

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
