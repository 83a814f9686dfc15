// SPDX-License-Identifier: Apache-2.0
// One form for the words that say the same deed: "receipt", "receiving", "received"; "settle", "resolve".
#pragma once

#include <string>

#include "language/words.h"
#include "text/language.h"

namespace clausediff {

/// The verb that a word is a form of or derived from, in the one word that stands for all its synonyms; empty where the word is
/// no such form, and its stem says what it is.
std::string deed_of(const Word& word, const Language& language);

}  // namespace clausediff
