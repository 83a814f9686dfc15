// SPDX-License-Identifier: Apache-2.0
// The tables of English that are made at build time, for english.cpp alone: from cues.toml by cmake/compile_cues.cpp, from
// lexicon.toml, grammar.toml and places.toml by cmake/compile_lexicon.cpp, from WordNet by cmake/compile_dictionary.cpp.
#pragma once

#include "text/language.h"

namespace clausediff {

const CueTable& english_cues();
const Lexicon& english_lexicon();
const Dictionary& english_dictionary();

}  // namespace clausediff
