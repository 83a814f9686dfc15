// SPDX-License-Identifier: Apache-2.0
// Roles of words: those of grammar from a list, those of content from the dictionary and from what stands beside them.
#include "statements/tokens.h"

#include <algorithm>
#include <array>

#include "language/inversion.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

struct RoleWords {
  Cue words;
  Role role;
};

constexpr std::array roles = {RoleWords{Cue::role_modal, Role::modal},
                              RoleWords{Cue::role_be, Role::be},
                              RoleWords{Cue::role_have, Role::have},
                              RoleWords{Cue::role_do, Role::do_},
                              RoleWords{Cue::role_negation, Role::negation},
                              RoleWords{Cue::role_no, Role::no},
                              RoleWords{Cue::role_determiner, Role::determiner},
                              RoleWords{Cue::role_pronoun, Role::pronoun},
                              RoleWords{Cue::role_possessive, Role::possessive},
                              RoleWords{Cue::role_preposition, Role::preposition},
                              RoleWords{Cue::role_temporal, Role::temporal},
                              RoleWords{Cue::role_to, Role::to},
                              RoleWords{Cue::role_subordinator, Role::subordinator},
                              RoleWords{Cue::role_relative, Role::relative},
                              RoleWords{Cue::role_that, Role::that},
                              RoleWords{Cue::role_conjunction, Role::conjunction},
                              RoleWords{Cue::role_adverb, Role::adverb}};

bool spells_number(const Word& word, const Language& language) {
  return word.is(Cue::token_numbers) || language.cues.ends(Cue::token_number_endings, word.norm);
}

// "(a)", "(iv)", "(2)": one short word by itself in brackets.
bool is_label(const std::vector<Word>& words, std::size_t at, std::size_t end, const Language& language) {
  const Word& word = words[at];
  if (word.marks.find('(') == std::string::npos || word.norm.size() > 4) return false;
  if (at + 1 < end && !words[at + 1].marks.starts_with(')')) return false;
  if (word.number && at > 0 && spells_number(words[at - 1], language)) return false;  // "fifteen (15)"
  if (word.number) return word.norm.size() <= 2;
  return word.norm.size() == 1 || word.norm.find_first_not_of("ivxl") == std::string::npos;
}

// "at will", "of May 2024", "its will", "the Will": no modal.
bool is_noun_here(const std::vector<Word>& words, std::size_t begin, std::size_t at, std::size_t end) {
  const Word& word = words[at];
  if (!word.is(Cue::token_modal_nouns)) return false;
  const Word* last = at > begin ? &words[at - 1] : nullptr;
  if (word.is(Cue::word_may) && word.capital && !word.upper && at + 1 < end && words[at + 1].number) return true;
  if (last == nullptr || !word.marks.empty()) return false;
  if (word.is(Cue::word_may) && last->number) return true;
  return last->is(Cue::token_before_nouns);
}

Role role_of(const std::vector<Word>& words, std::size_t begin, std::size_t at, std::size_t end, const Language& language) {
  if (is_label(words, at, end, language)) return Role::label;
  if (words[at].is(Cue::word_need_not)) return Role::modal;
  // "Should the Tenant fail to pay, the Landlord may": as good as "if".
  if (words[at].is(Cue::word_should) && ((at == begin && !words[at].upper) || opens_condition(words, at)))
    return Role::subordinator;
  if (words[at].is(Cue::word_need) && at + 1 < end && words[at + 1].is(Cue::word_not)) return Role::modal;
  const auto found = std::find_if(roles.begin(), roles.end(), [&](const RoleWords& it) { return words[at].is(it.words); });
  if (found == roles.end()) return language.cues.ends(Cue::token_adverb_endings, words[at].norm) ? Role::adverb : Role::other;
  if (found->role == Role::modal && is_noun_here(words, begin, at, end)) return Role::other;
  if (found->role == Role::possessive || !words[at].possessive) return found->role;
  return Role::other;
}

// Words in "-ly" that are no adverbs.
bool is_false_adverb(const Word& word) { return word.is(Cue::token_no_adverbs); }

}  // namespace

bool Tokens::lists(Cue cue, std::string_view word) const { return language->cues.has(cue, word); }

Tokens read_tokens(const std::vector<Word>& words, std::size_t begin, std::size_t end, const Language& language) {
  Tokens tokens;
  tokens.language = &language;
  tokens.reserve(end - begin);
  int depth = 0;
  for (std::size_t i = begin; i < end; ++i) {
    ReadToken token;
    token.word = &words[i];
    token.role = role_of(words, begin, i, end, language);
    if (token.role == Role::adverb && is_false_adverb(*token.word)) token.role = Role::other;
    for (const char mark : words[i].marks) {
      if (mark == '(' || mark == '[') ++depth;
      if ((mark == ')' || mark == ']') && depth > 0) --depth;
      token.comma = token.comma || mark == ',' || mark == ';' || mark == ':' || mark == '.';
    }
    if (token.role == Role::label) depth = std::max(0, depth - 1);
    token.depth = static_cast<std::uint8_t>(std::min(depth, 255));
    if (token.role == Role::label && i + 1 < end) depth += words[i + 1].marks.starts_with(')') ? 1 : 0;
    if (token.role == Role::other && !words[i].number) token.form = words[i].form();
    token.name = words[i].number || words[i].possessive;
    tokens.push_back(token);
  }
  return tokens;
}

Span span_of(const Tokens& tokens, std::size_t begin, std::size_t end) {
  const std::uint32_t clause = tokens[begin].word->clause;
  std::size_t last = begin;
  while (last + 1 < end && tokens[last + 1].word->clause == clause) ++last;
  return {tokens[begin].word->span.begin, tokens[last].word->span.end};
}

std::string lemma_of(const ReadToken& token, const Language& language) {
  switch (token.role) {
    case Role::be:
      return "be";
    case Role::have:
      return "have";
    case Role::do_:
      return "do";
    default:
      if (token.form.verb == no_entry) return std::string(token.norm());
      return std::string(token.norm().substr(0, token.form.prefix)) + std::string(text_of_entry(token.form.verb, language));
  }
}

bool opens_noun(const ReadToken& token) {
  return token.role == Role::determiner || token.role == Role::possessive || token.word->number || token.word->norm == "$";
}

bool is_bound(const Tokens& tokens, std::size_t at) {
  if (at < 2 || at + 1 >= tokens.size() || !tokens[at].is(Cue::word_than)) return false;
  if (!tokens[at - 2].is(Cue::token_negations)) return false;
  const ReadToken& last = tokens[at - 1];
  const Word& next = *tokens[at + 1].word;
  const bool compares = last.is(Cue::token_comparatives);
  return compares && (next.number || tokens.language->cardinals.find(next.norm) != nullptr);
}

bool is_adverb(const ReadToken& token) {
  return token.role == Role::adverb || token.role == Role::negation || token.role == Role::label;
}

}  // namespace clausediff
