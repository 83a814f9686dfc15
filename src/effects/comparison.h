// SPDX-License-Identifier: Apache-2.0
// One statement in both versions, compared part by part. What was told of a word is not told again: an edit is one delta, though
// several statements of a sentence share its words.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "effects/flow.h"
#include "effects/likes.h"

namespace clausediff {

/// A term of a statement on the tokens of its version.
struct StatementPart {
  const StatementTerm* term = nullptr;
  TokenRun words;
  TokenRun cue;
  TokenRun of;
  std::uint32_t counterpart = none;  // the part of the other version that it went on as
  bool gone = false;                 // (nearly) all of its words came or went
};

inline constexpr std::uint32_t longest_field = 3000;  // tokens of a statement that are looked through word by word

/// What is known of a token that came or went.
enum class Told : std::uint8_t { nothing, skeleton, term };  // skeleton: actor, force and verb

/// What a part counts as: a time that is an event and no length ("after an Event of Default") is a condition.
TermKind kind_of_part(const FlowSide& flow, const StatementPart& part);

/// The terms that a version defines, in lower case. A look-up costs what the longest term with that first word has of words,
/// however many terms there are.
struct DefinedTerms {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };

  std::unordered_set<std::string> terms;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> longest;  // by a term's first word: how many words the longest such term has
};

DefinedTerms defined_terms(const Clauses& clauses);

/// True where a defined term stands from the word `at` on.
bool has_term_at(const DefinedTerms& defined, const std::vector<Word>& words, std::size_t at);

/// Both versions of what is compared, and what was told already.
struct Telling {
  const Report& report;
  const Stemmer& stemmer;
  Flow& flow;
  LikeBooks& likes;
  std::vector<Told> told_before;  // by token
  std::vector<Told> told_after;
  std::vector<TokenRun> field_before;  // by statement: all words of its sentence that are its own; see fields.cpp
  std::vector<TokenRun> field_after;
  std::vector<std::uint32_t> row_before;  // by clause: the row of the alignment that a reader finds it in
  std::vector<std::uint32_t> row_after;
  DefinedTerms terms_before;
  DefinedTerms terms_after;
  std::vector<Delta> deltas;
};

Telling begin_telling(const Report& report, const Stemmer& stemmer, Flow& flow, LikeBooks& likes);

/// The two statements that are compared, with their terms by kind.
struct Comparison {
  Telling& telling;
  std::uint32_t before_index = 0;
  std::uint32_t after_index = 0;
  const Statement& before;
  const Statement& after;
  std::vector<StatementPart> before_parts;
  std::vector<StatementPart> after_parts;
  std::deque<StatementTerm> loose_terms;  // those that the statements lack; the parts point at them

  TokenRun before_field() const { return telling.field_before[before_index]; }
  TokenRun after_field() const { return telling.field_after[after_index]; }
  const FlowSide& before_flow() const { return telling.flow.before; }
  const FlowSide& after_flow() const { return telling.flow.after; }
};

Comparison begin_comparison(Telling& telling, std::uint32_t before, std::uint32_t after);

/// Whether a word, such as the lemma of an act, stands in a list of the language of the two versions.
bool is_listed(const Comparison& comparison, std::string_view word, Cue cue);

/// Words that came or went and of which nothing was told.
bool is_news_before(const Telling& telling, std::uint32_t token);
bool is_news_after(const Telling& telling, std::uint32_t token);

/// How many words of weight in a stretch are news, and how many there are.
struct News {
  std::uint32_t heavy = 0;
  std::uint32_t joint = 0;
  std::uint32_t of_heavy = 0;
};
News news_before(const Telling& telling, TokenRun stretch);
News news_after(const Telling& telling, TokenRun stretch);

/// Tells a delta of the pair, about these words; they are told then.
void tell(Comparison& comparison, DeltaKind kind, TokenRun before, TokenRun after);
/// The same with words of its own: of `force`, `actor` and `beneficiary`.
void tell(Comparison& comparison, DeltaKind kind, TokenRun before, TokenRun after, std::string before_words,
          std::string after_words);
/// A statement that came or went.
void tell_whole(Telling& telling, bool before, std::uint32_t statement);

/// From the first to the last token of news in a stretch; empty where there is none.
TokenRun news_in(const Telling& telling, bool before, TokenRun stretch);
/// True where a quantity stands in an item that came or went whole ("and a service charge of $200"): the item is told, not the
/// sum.
bool is_in_joined_item(const Comparison& comparison, bool before, TokenRun quantity);
/// True where it stands in words that joined or left a condition or exception which stays: the limb is told, not the quantity.
bool is_in_edited_limb(const Comparison& comparison, bool before, TokenRun quantity);
/// The words of a stretch as they stand.
std::string words_of(const Telling& telling, bool before, TokenRun stretch);
void mark_told(std::vector<Told>& told, TokenRun stretch, Told as);

/// The words of each statement: from behind the one before it in its sentence to the next one's verb.
std::vector<TokenRun> fields_of(const Statements& statements, const FlowSide& flow);

/// True where the statement says the same turned round; its words are told then.
bool is_turned_round(Comparison& comparison);

/// Matches words that stand at another place of the statement now: "notice in writing", "written notice".
void match_scattered(Comparison& comparison);

/// True where both do the same: the same verb, one that says the same, or "give notice" for "notify".
bool is_same_deed(const Comparison& comparison);

/// Words of a standard: "reasonable", "material", "discretion".
bool is_standard_word(const Word& word);

/// The comparers, in the order in which they may claim words.
void compare_force(Comparison& comparison);
void compare_actor(Comparison& comparison);
void compare_asides(Comparison& comparison);
void add_loose_terms(Comparison& comparison);
void pair_parts(Comparison& comparison);
void compare_whole_conditions(Comparison& comparison);
void compare_amounts(Comparison& comparison);
void compare_times(Comparison& comparison);
void compare_standards(Comparison& comparison);
void compare_beneficiaries(Comparison& comparison);
void compare_edited_conditions(Comparison& comparison);
void compare_verbs(Comparison& comparison);
void compare_acts(Comparison& comparison);
void compare_terms(Comparison& comparison);

}  // namespace clausediff
