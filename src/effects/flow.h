// SPDX-License-Identifier: Apache-2.0
// The changed clauses of both versions as two rows of tokens, and which token went on as which: within a clause and its
// counterpart first, then wherever a stretch of words went to.
#pragma once

#include <clausediff/report.h>

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "effects/tokens.h"
#include "language/voices.h"

namespace clausediff {

/// [begin, end) of FlowSide::tokens.
struct TokenRun {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return end - begin; }
  bool operator==(const TokenRun& other) const = default;
};

/// One version: the tokens of its clauses one after another.
struct FlowSide {
  std::vector<EffectToken> tokens;
  std::vector<std::uint32_t> clause;                      // by token
  std::vector<const ClauseTokens*> text;                  // by token: what was read of that clause
  std::vector<std::uint32_t> partner;                     // by token: the token of the other version that it went on as, or none
  std::unordered_map<std::uint32_t, std::uint32_t> base;  // by clause: its first token
  std::unordered_map<std::uint32_t, const ClauseTokens*> by_clause;

  /// The tokens of a clause that lie in `span`; empty where the clause was not read.
  TokenRun stretch(std::uint32_t clause, Span span) const;
  /// From the first of these tokens to the last; empty where there is none.
  Span span(TokenRun run) const;
  /// The word of a token, in lower case: its last one where it has several.
  std::string_view norm(std::uint32_t token) const { return word(token).norm; }
  const Word& word(std::uint32_t token) const { return text[token]->words[tokens[token].end - 1]; }
  /// Whether that word stands in a list of the language.
  bool is(std::uint32_t token, Cue cue) const { return word(token).is(cue); }
  /// The quantity or pointer that the token is; nullptr where it is a word.
  const Fact* fact(std::uint32_t token) const {
    return tokens[token].fact == none ? nullptr : &text[token]->facts[tokens[token].fact];
  }
};

struct Flow {
  const Voices* voices = nullptr;  // those of the report
  FlowSide before;
  FlowSide after;
};

/// The clauses that the statements of one version stand in or lean on, ascending.
std::vector<std::uint32_t> clauses_of(const Statements& statements);

/// `voices` say which pronoun of one version is a name of the other: such words go on as one another.
Flow read_flow(const Report& report, const Voices& voices, TokenReader& reader);

/// Matches two stretches with one another alone, whatever their tokens were matched with before.
void match_stretches(Flow& flow, TokenRun before, TokenRun after);

}  // namespace clausediff
