// SPDX-License-Identifier: Apache-2.0
// Who acts: the noun phrase before a verb, or behind "by" where the verb is passive.
#pragma once

#include <clausediff/document.h>

#include <cstddef>
#include <string>

#include "statements/tokens.h"
#include "statements/verbs.h"

namespace clausediff {

/// Tokens [begin, end). Empty where there is none.
struct Phrase {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
};

struct Subject {
  Phrase phrase;          // without a clause or bracket that qualifies it
  std::size_t head = 0;   // token of its noun
  std::string who;        // as the clause names it, without article; "each party"
  std::string owner;      // "X" of "X's liability"
  bool person = false;    // somebody who can act
  bool negative = false;  // "neither party", "no Member"
  bool generic = false;   // "it", "there": stands for something said elsewhere
};

/// True where the word names somebody who can act, or is a name that no dictionary has: "Lender", "officers", "Acme".
bool is_person_word(const Word& word, const Language& language);

/// True where a contract's usage makes the word a thing: "Notice", "Software".
bool names_thing(const Word& word);

/// The subject of the verb. `from` is where its clause begins: what stands before that belongs to another verb.
Subject find_subject(const Document& document, const Tokens& tokens, const VerbGroup& group, std::size_t from);

/// "An entity that is not a Party may": which of them acts is said by the clause behind the noun, up to `end`; it joins the name.
void name_whole(const Document& document, const Tokens& tokens, std::size_t end, Subject& subject);

/// Reads the noun phrase of these tokens; one that begins with a preposition is none.
Subject read_phrase(const Document& document, const Tokens& tokens, Phrase phrase);

/// The text of tokens as it stands; across paragraphs their parts with a space between.
std::string text_of_tokens(const Document& document, const Tokens& tokens, Phrase phrase);

}  // namespace clausediff
