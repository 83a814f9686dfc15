// SPDX-License-Identifier: Apache-2.0
// "the Price" → "the price": the defined term against a word of the language, which no form used for equality shows.
#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "effects/comparison.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

const std::vector<Word>& words_at(const FlowSide& flow, std::uint32_t token) {
  return flow.text[token]->words;
}

// A capital that says something: not that of a sentence's first word, nor of words in capitals throughout.
bool is_title(const FlowSide& flow, std::uint32_t token) {
  const auto& words = words_at(flow, token);
  const std::size_t at = flow.tokens[token].first;
  const Word& word = words[at];
  return word.capital && !word.upper && !word.number && at > 0 && !begins_sentence(words, at) &&
         word.marks.find_first_of("\"\x9c\x98") == std::string::npos;
}

bool is_common(const FlowSide& flow, std::uint32_t token) { return !flow.word(token).capital && !flow.word(token).number; }

// Defined in both versions.
bool is_term(const Comparison& comparison, const FlowSide& flow, std::uint32_t token) {
  const auto& words = words_at(flow, token);
  const std::size_t at = flow.tokens[token].first;
  const Telling& telling = comparison.telling;
  return has_term_at(telling.terms_after, words, at) && has_term_at(telling.terms_before, words, at);
}

/// A word of one version where it stands first without a capital; none where one that may be the term stands beside it.
using Commons = std::unordered_map<std::string_view, std::uint32_t>;

Commons commons_of(const FlowSide& flow, TokenRun field) {
  Commons commons;
  for (std::uint32_t i = field.begin; i < field.end && i < field.begin + longest_field; ++i) {
    if (is_common(flow, i))
      commons.emplace(flow.norm(i), i);
    else
      commons[flow.norm(i)] = none;
  }
  return commons;
}

// The token of the other version that says the same without the capital: the one that it went on as, or the only one there is.
// `commons` are those of the other version's `field`, made when they are first needed: most words go on.
std::uint32_t common_of(const FlowSide& flow, const FlowSide& other, TokenRun field, std::optional<Commons>& commons,
                        std::uint32_t token) {
  if (const std::uint32_t partner = flow.partner[token]; partner != none)
    return other.norm(partner) == flow.norm(token) && is_common(other, partner) ? partner : none;
  if (!commons) commons = commons_of(other, field);
  const auto found = commons->find(flow.norm(token));
  return found == commons->end() ? none : found->second;
}

bool tell_recased(Comparison& comparison, bool before) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  const TokenRun others = before ? comparison.after_field() : comparison.before_field();
  std::optional<Commons> commons;
  for (std::uint32_t i = field.begin; i < field.end && i < field.begin + longest_field; ++i) {
    if (!is_title(flow, i)) continue;
    const std::uint32_t k = common_of(flow, other, others, commons, i);
    if (k == none || !is_term(comparison, flow, i)) continue;
    const TokenRun title{i, i + 1};
    const TokenRun common{k, k + 1};
    tell(comparison, DeltaKind::act_changed, before ? title : common, before ? common : title);
    return true;
  }
  return false;
}

}  // namespace

DefinedTerms defined_terms(const Clauses& clauses) {
  DefinedTerms defined;
  for (const Definition& definition : clauses.definitions) {
    std::string term = ascii_lower(definition.term);
    if (term.empty()) continue;
    std::size_t& longest = defined.longest[term.substr(0, term.find(' '))];
    longest = std::max(longest, static_cast<std::size_t>(std::count(term.begin(), term.end(), ' ')) + 1);
    defined.terms.insert(std::move(term));
  }
  return defined;
}

bool has_term_at(const DefinedTerms& defined, const std::vector<Word>& words, std::size_t at) {
  const auto found = defined.longest.find(words[at].norm);
  if (found == defined.longest.end()) return false;
  const std::size_t end = at + std::min(found->second, words.size() - at);
  std::string stretch;
  for (std::size_t i = at; i < end; ++i) {
    stretch.append(i == at ? "" : " ").append(words[i].norm);
    if (defined.terms.contains(stretch)) return true;
  }
  return false;
}

void compare_terms(Comparison& comparison) {
  if (comparison.telling.terms_before.terms.empty()) return;
  if (!tell_recased(comparison, true)) tell_recased(comparison, false);
}

}  // namespace clausediff
