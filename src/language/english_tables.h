// SPDX-License-Identifier: Apache-2.0
// The tables of English that stand elsewhere, for english.cpp alone: its phrases, and what is made at build time, from cues/
// by cmake/compile_cues.cpp, from lexicon.toml, grammar.toml and places.toml by cmake/compile_lexicon.cpp, from WordNet by
// cmake/compile_dictionary.cpp.
#pragma once

#include "text/language.h"

namespace clausediff {

const CueTable& english_cues();
const Lexicon& english_lexicon();
const Dictionary& english_dictionary();

// english_near.cpp
PhraseList<NearPhrase> english_near_phrases();

// english_phrases.cpp
PhraseList<EqualPhrase> english_equal_phrases();
PhraseList<TermOpening> english_term_openings();
WordList<EqualWord> english_equal_verbs();
std::span<const ShortForm> english_regions();
std::span<const ShortForm> english_name_ends();

}  // namespace clausediff
