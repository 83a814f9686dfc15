// SPDX-License-Identifier: Apache-2.0
// The words of a sentence with the part that each can play in it.
#pragma once

#include <clausediff/document.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "language/dictionary.h"
#include "language/words.h"

namespace clausediff {

/// What a word of grammar is; a word of content is `other`.
enum class Role : std::uint8_t {
  other,
  modal,         // shall, may, must, will
  be,            // is, are, be, been
  have,          // has, have, had
  do_,           // do, does, did
  negation,      // not, never
  no,            // no, neither, nor, none
  determiner,    // the, a, each, any, such
  pronoun,       // it, they, you
  possessive,    // its, their, your
  preposition,   // of, in, with
  to,            // to
  subordinator,  // if, when, unless: a clause follows
  temporal,      // after, before, until: a clause or a noun follows
  relative,      // which, who
  that,
  conjunction,  // and, or, but
  adverb,       // hereby, promptly
  label         // "(a)" in the middle of a sentence
};

struct ReadToken {
  const Word* word = nullptr;
  Role role = Role::other;
  WordForm form;
  std::uint8_t depth = 0;  // brackets that it stands in
  bool comma = false;      // a comma, or a stronger mark, stands before it
  bool name = false;       // a name, a defined term, a citation: no verb

  std::string_view norm() const { return word->norm; }
  bool is(Cue cue) const { return word->is(cue); }
  bool is_verb(std::uint8_t inflected) const { return !name && role == Role::other && form.has(inflected); }
};

/// The words of a sentence, or of a part of one.
struct Tokens : std::vector<ReadToken> {
  const Language* language = nullptr;  // of the words

  /// Whether a word that does not stand here, such as the lemma of one that does, is in a list of the language.
  bool lists(Cue cue, std::string_view word) const;
};

/// The words [begin, end) with their roles.
Tokens read_tokens(const std::vector<Word>& words, std::size_t begin, std::size_t end, const Language& language);

/// From the first of the words [begin, end) to the last that stands in the same clause.
Span span_of(const Tokens& tokens, std::size_t begin, std::size_t end);

/// The lemma of a token's verb: "be" of "is", "terminate" of "terminates".
std::string lemma_of(const ReadToken& token, const Language& language);

/// True where the token cannot be followed by anything but a noun phrase: an article, a possessive, a number.
bool opens_noun(const ReadToken& token);

/// True where the token qualifies a verb and can stand between a modal and its verb.
bool is_adverb(const ReadToken& token);
/// The "than" of "no more than five": it opens no clause.
bool is_bound(const Tokens& tokens, std::size_t at);

}  // namespace clausediff
