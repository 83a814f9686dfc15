// SPDX-License-Identifier: Apache-2.0
// Roles of words: those of grammar from a list, those of content from the dictionary and from what stands beside them.
#include "statements/tokens.h"

#include <algorithm>
#include <array>

#include "text/word_table.h"

namespace clausediff {
namespace {

struct Grammar {
  std::string_view word;
  Role role;
};

constexpr WordTable grammar(std::array{Grammar{"shall", Role::modal},
                                       Grammar{"will", Role::modal},
                                       Grammar{"must", Role::modal},
                                       Grammar{"may", Role::modal},
                                       Grammar{"can", Role::modal},
                                       Grammar{"cannot", Role::modal},
                                       Grammar{"could", Role::modal},
                                       Grammar{"should", Role::modal},
                                       Grammar{"would", Role::modal},
                                       Grammar{"might", Role::modal},
                                       Grammar{"won't", Role::modal},
                                       Grammar{"mustn't", Role::modal},
                                       Grammar{"shan't", Role::modal},
                                       Grammar{"can't", Role::modal},
                                       Grammar{"couldn't", Role::modal},
                                       Grammar{"shouldn't", Role::modal},
                                       Grammar{"wouldn't", Role::modal},
                                       Grammar{"is", Role::be},
                                       Grammar{"are", Role::be},
                                       Grammar{"was", Role::be},
                                       Grammar{"were", Role::be},
                                       Grammar{"be", Role::be},
                                       Grammar{"been", Role::be},
                                       Grammar{"being", Role::be},
                                       Grammar{"am", Role::be},
                                       Grammar{"isn't", Role::be},
                                       Grammar{"aren't", Role::be},
                                       Grammar{"wasn't", Role::be},
                                       Grammar{"weren't", Role::be},
                                       Grammar{"hasn't", Role::have},
                                       Grammar{"haven't", Role::have},
                                       Grammar{"hadn't", Role::have},
                                       Grammar{"has", Role::have},
                                       Grammar{"have", Role::have},
                                       Grammar{"had", Role::have},
                                       Grammar{"having", Role::have},
                                       Grammar{"do", Role::do_},
                                       Grammar{"does", Role::do_},
                                       Grammar{"did", Role::do_},
                                       Grammar{"doth", Role::do_},
                                       Grammar{"hath", Role::have},
                                       Grammar{"don't", Role::do_},
                                       Grammar{"doesn't", Role::do_},
                                       Grammar{"didn't", Role::do_},
                                       Grammar{"not", Role::negation},
                                       Grammar{"never", Role::negation},
                                       Grammar{"no", Role::no},
                                       Grammar{"neither", Role::no},
                                       Grammar{"nor", Role::no},
                                       Grammar{"none", Role::no},
                                       Grammar{"nothing", Role::no},
                                       Grammar{"the", Role::determiner},
                                       Grammar{"a", Role::determiner},
                                       Grammar{"an", Role::determiner},
                                       Grammar{"each", Role::determiner},
                                       Grammar{"every", Role::determiner},
                                       Grammar{"any", Role::determiner},
                                       Grammar{"all", Role::determiner},
                                       Grammar{"both", Role::determiner},
                                       Grammar{"either", Role::determiner},
                                       Grammar{"such", Role::determiner},
                                       Grammar{"said", Role::determiner},
                                       Grammar{"this", Role::determiner},
                                       Grammar{"these", Role::determiner},
                                       Grammar{"those", Role::determiner},
                                       Grammar{"some", Role::determiner},
                                       Grammar{"another", Role::determiner},
                                       Grammar{"it", Role::pronoun},
                                       Grammar{"they", Role::pronoun},
                                       Grammar{"them", Role::pronoun},
                                       Grammar{"he", Role::pronoun},
                                       Grammar{"she", Role::pronoun},
                                       Grammar{"him", Role::pronoun},
                                       Grammar{"you", Role::pronoun},
                                       Grammar{"we", Role::pronoun},
                                       Grammar{"i", Role::pronoun},
                                       Grammar{"us", Role::pronoun},
                                       Grammar{"me", Role::pronoun},
                                       Grammar{"itself", Role::pronoun},
                                       Grammar{"themselves", Role::pronoun},
                                       Grammar{"there", Role::pronoun},
                                       Grammar{"anyone", Role::pronoun},
                                       Grammar{"its", Role::possessive},
                                       Grammar{"their", Role::possessive},
                                       Grammar{"his", Role::possessive},
                                       Grammar{"her", Role::possessive},
                                       Grammar{"your", Role::possessive},
                                       Grammar{"our", Role::possessive},
                                       Grammar{"my", Role::possessive},
                                       Grammar{"of", Role::preposition},
                                       Grammar{"in", Role::preposition},
                                       Grammar{"on", Role::preposition},
                                       Grammar{"at", Role::preposition},
                                       Grammar{"by", Role::preposition},
                                       Grammar{"for", Role::preposition},
                                       Grammar{"from", Role::preposition},
                                       Grammar{"with", Role::preposition},
                                       Grammar{"without", Role::preposition},
                                       Grammar{"within", Role::preposition},
                                       Grammar{"under", Role::preposition},
                                       Grammar{"upon", Role::preposition},
                                       Grammar{"into", Role::preposition},
                                       Grammar{"between", Role::preposition},
                                       Grammar{"among", Role::preposition},
                                       Grammar{"against", Role::preposition},
                                       Grammar{"during", Role::preposition},
                                       Grammar{"through", Role::preposition},
                                       Grammar{"throughout", Role::preposition},
                                       Grammar{"per", Role::preposition},
                                       Grammar{"via", Role::preposition},
                                       Grammar{"over", Role::preposition},
                                       Grammar{"above", Role::preposition},
                                       Grammar{"below", Role::preposition},
                                       Grammar{"about", Role::preposition},
                                       Grammar{"except", Role::preposition},
                                       Grammar{"save", Role::preposition},
                                       Grammar{"toward", Role::preposition},
                                       Grammar{"despite", Role::preposition},
                                       Grammar{"beyond", Role::preposition},
                                       Grammar{"as", Role::temporal},
                                       Grammar{"than", Role::temporal},
                                       Grammar{"notwithstanding", Role::preposition},
                                       Grammar{"including", Role::preposition},
                                       Grammar{"regarding", Role::preposition},
                                       Grammar{"concerning", Role::preposition},
                                       Grammar{"to", Role::to},
                                       Grammar{"if", Role::subordinator},
                                       Grammar{"when", Role::subordinator},
                                       Grammar{"whenever", Role::subordinator},
                                       Grammar{"where", Role::subordinator},
                                       Grammar{"wherever", Role::subordinator},
                                       Grammar{"unless", Role::subordinator},
                                       Grammar{"because", Role::subordinator},
                                       Grammar{"although", Role::subordinator},
                                       Grammar{"though", Role::subordinator},
                                       Grammar{"whether", Role::subordinator},
                                       Grammar{"while", Role::subordinator},
                                       Grammar{"whereas", Role::subordinator},
                                       Grammar{"how", Role::subordinator},
                                       Grammar{"after", Role::temporal},
                                       Grammar{"before", Role::temporal},
                                       Grammar{"until", Role::temporal},
                                       Grammar{"till", Role::temporal},
                                       Grammar{"since", Role::temporal},
                                       Grammar{"once", Role::temporal},
                                       Grammar{"which", Role::relative},
                                       Grammar{"who", Role::relative},
                                       Grammar{"whom", Role::relative},
                                       Grammar{"whose", Role::relative},
                                       Grammar{"what", Role::relative},
                                       Grammar{"whichever", Role::relative},
                                       Grammar{"whoever", Role::relative},
                                       Grammar{"whatever", Role::relative},
                                       Grammar{"that", Role::that},
                                       Grammar{"and", Role::conjunction},
                                       Grammar{"or", Role::conjunction},
                                       Grammar{"but", Role::conjunction},
                                       Grammar{"hereby", Role::adverb},
                                       Grammar{"also", Role::adverb},
                                       Grammar{"only", Role::adverb},
                                       Grammar{"then", Role::adverb},
                                       Grammar{"now", Role::adverb},
                                       Grammar{"thereafter", Role::adverb},
                                       Grammar{"forthwith", Role::adverb},
                                       Grammar{"always", Role::adverb},
                                       Grammar{"further", Role::adverb},
                                       Grammar{"otherwise", Role::adverb},
                                       Grammar{"thereby", Role::adverb},
                                       Grammar{"therefore", Role::adverb},
                                       Grammar{"however", Role::adverb},
                                       Grammar{"likewise", Role::adverb},
                                       Grammar{"so", Role::adverb},
                                       Grammar{"hereafter", Role::adverb},
                                       Grammar{"herein", Role::adverb},
                                       Grammar{"hereunder", Role::adverb},
                                       Grammar{"thereof", Role::adverb},
                                       Grammar{"hereof", Role::adverb},
                                       Grammar{"thereto", Role::adverb},
                                       Grammar{"hereto", Role::adverb},
                                       Grammar{"thereunder", Role::adverb},
                                       Grammar{"therein", Role::adverb},
                                       Grammar{"ever", Role::adverb},
                                       Grammar{"again", Role::adverb},
                                       Grammar{"still", Role::adverb},
                                       Grammar{"prior", Role::adverb},
                                       Grammar{"together", Role::adverb},
                                       Grammar{"too", Role::adverb},
                                       Grammar{"first", Role::adverb},
                                       Grammar{"hereinafter", Role::adverb},
                                       Grammar{"already", Role::adverb},
                                       Grammar{"solely", Role::adverb}});

bool spells_number(std::string_view norm) {
  static constexpr std::array<std::string_view, 14> words = {"one",   "two",  "three", "four",   "five",    "six",      "seven",
                                                             "eight", "nine", "ten",   "eleven", "hundred", "thousand", "twelve"};
  return norm.ends_with("teen") || norm.ends_with("ty") || std::find(words.begin(), words.end(), norm) != words.end();
}

// "(a)", "(iv)", "(2)": one short word by itself in brackets.
bool is_label(const std::vector<Word>& words, std::size_t at, std::size_t end) {
  const Word& word = words[at];
  if (word.marks.find('(') == std::string::npos || word.norm.size() > 4) return false;
  if (at + 1 < end && !words[at + 1].marks.starts_with(')')) return false;
  if (word.number && at > 0 && spells_number(words[at - 1].norm)) return false;  // "fifteen (15)"
  if (word.number) return word.norm.size() <= 2;
  return word.norm.size() == 1 || word.norm.find_first_not_of("ivxl") == std::string::npos;
}

// "at will", "of May 2024", "its will", "the Will": no modal.
bool is_noun_here(const std::vector<Word>& words, std::size_t begin, std::size_t at, std::size_t end) {
  const Word& word = words[at];
  if (word.norm != "will" && word.norm != "may" && word.norm != "can") return false;
  const Word* last = at > begin ? &words[at - 1] : nullptr;
  if (word.norm == "may" && word.capital && !word.upper && at + 1 < end && words[at + 1].number) return true;
  if (last == nullptr || !word.marks.empty()) return false;
  static constexpr std::array<std::string_view, 14> before = {"the", "a",    "at", "of", "its",   "his",  "her",
                                                              "own", "free", "in", "by", "under", "last", "living"};
  if (word.norm == "may" && last->number) return true;
  return std::find(before.begin(), before.end(), last->norm) != before.end();
}

Role role_of(const std::vector<Word>& words, std::size_t begin, std::size_t at, std::size_t end) {
  if (is_label(words, at, end)) return Role::label;
  if (words[at].norm == "needn't") return Role::modal;
  // "Should the Tenant fail to pay, the Landlord may": as good as "if".
  if (words[at].norm == "should" && at == begin && !words[at].upper) return Role::subordinator;
  if (words[at].norm == "need" && at + 1 < end && words[at + 1].norm == "not") return Role::modal;
  const Grammar* found = grammar.find(words[at].norm);
  if (found == nullptr) return words[at].norm.ends_with("ly") ? Role::adverb : Role::other;
  if (found->role == Role::modal && is_noun_here(words, begin, at, end)) return Role::other;
  if (found->role == Role::possessive || !words[at].possessive) return found->role;
  return Role::other;
}

// Words in "-ly" that are no adverbs.
bool is_false_adverb(std::string_view norm) {
  static constexpr std::array<std::string_view, 9> words = {"supply", "apply",    "comply",   "rely", "reply",
                                                            "family", "assembly", "multiply", "imply"};
  return std::find(words.begin(), words.end(), norm) != words.end();
}

}  // namespace

Tokens read_tokens(const std::vector<Word>& words, std::size_t begin, std::size_t end, const Language& language) {
  Tokens tokens;
  tokens.language = &language;
  tokens.reserve(end - begin);
  int depth = 0;
  for (std::size_t i = begin; i < end; ++i) {
    ReadToken token;
    token.word = &words[i];
    token.role = role_of(words, begin, i, end);
    if (token.role == Role::adverb && is_false_adverb(token.norm())) token.role = Role::other;
    for (const char mark : words[i].marks) {
      if (mark == '(' || mark == '[') ++depth;
      if ((mark == ')' || mark == ']') && depth > 0) --depth;
      token.comma = token.comma || mark == ',' || mark == ';' || mark == ':' || mark == '.';
    }
    if (token.role == Role::label) depth = std::max(0, depth - 1);
    token.depth = static_cast<std::uint8_t>(std::min(depth, 255));
    if (token.role == Role::label && i + 1 < end) depth += words[i + 1].marks.starts_with(')') ? 1 : 0;
    if (token.role == Role::other && !words[i].number) token.form = look_up(token.norm(), language);
    token.name = words[i].number || words[i].possessive;
    tokens.push_back(token);
  }
  return tokens;
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
  if (at < 2 || at + 1 >= tokens.size() || !tokens[at].is("than")) return false;
  if (!tokens[at - 2].is("no") && !tokens[at - 2].is("not")) return false;
  const ReadToken& last = tokens[at - 1];
  const Word& next = *tokens[at + 1].word;
  const bool compares = last.is("more") || last.is("less") || last.is("fewer") || last.is("greater");
  return compares && (next.number || tokens.language->cardinals.find(next.norm) != nullptr);
}

bool is_adverb(const ReadToken& token) {
  return token.role == Role::adverb || token.role == Role::negation || token.role == Role::label;
}

}  // namespace clausediff
