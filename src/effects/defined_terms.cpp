// SPDX-License-Identifier: Apache-2.0
// "the Price" → "the price": the defined term against a word of the language, which no form used for equality shows.
#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "effects/comparison.h"
#include "text/ascii.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

const std::vector<Word>& words_at(const FlowSide& flow, std::uint32_t token) {
  return flow.by_clause.at(flow.clause[token])->words;
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

// How many words of a term stand from here on; all of them, or none.
std::size_t length_at(const std::vector<Word>& words, std::size_t at, std::string_view term) {
  std::size_t taken = 0;
  while (!term.empty()) {
    const std::size_t blank = std::min(term.find(' '), term.size());
    if (at + taken >= words.size() || words[at + taken].norm != ascii_lower(term.substr(0, blank))) return 0;
    term.remove_prefix(std::min(blank + 1, term.size()));
    ++taken;
  }
  return taken;
}

bool is_defined(const Clauses& clauses, const std::vector<Word>& words, std::size_t at) {
  return std::any_of(clauses.definitions.begin(), clauses.definitions.end(), [&](const Definition& definition) {
    if (definition.term.empty() || ascii_lower(definition.term.substr(0, 1)) != words[at].norm.substr(0, 1)) return false;
    return length_at(words, at, definition.term) > 0;
  });
}

// Defined in both versions.
bool is_term(const Comparison& comparison, const FlowSide& flow, std::uint32_t token) {
  const auto& words = words_at(flow, token);
  const std::size_t at = flow.tokens[token].first;
  const Report& report = comparison.telling.report;
  return is_defined(report.after.clauses, words, at) && is_defined(report.before.clauses, words, at);
}

/// A word of one version where it stands first without a capital; none where one that may be the term stands beside it.
using Commons = std::unordered_map<std::string, std::uint32_t>;

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
std::uint32_t common_of(const FlowSide& flow, const FlowSide& other, const Commons& commons, std::uint32_t token) {
  if (const std::uint32_t partner = flow.partner[token]; partner != none)
    return other.norm(partner) == flow.norm(token) && is_common(other, partner) ? partner : none;
  const auto found = commons.find(flow.norm(token));
  return found == commons.end() ? none : found->second;
}

bool tell_recased(Comparison& comparison, bool before) {
  const FlowSide& flow = before ? comparison.before_flow() : comparison.after_flow();
  const FlowSide& other = before ? comparison.after_flow() : comparison.before_flow();
  const TokenRun field = before ? comparison.before_field() : comparison.after_field();
  const Commons commons = commons_of(other, before ? comparison.after_field() : comparison.before_field());
  for (std::uint32_t i = field.begin; i < field.end && i < field.begin + longest_field; ++i) {
    if (!is_title(flow, i)) continue;
    const std::uint32_t k = common_of(flow, other, commons, i);
    if (k == none || !is_term(comparison, flow, i)) continue;
    const TokenRun title{i, i + 1};
    const TokenRun common{k, k + 1};
    tell(comparison, DeltaKind::act_changed, before ? title : common, before ? common : title);
    return true;
  }
  return false;
}

}  // namespace

void compare_terms(Comparison& comparison) {
  if (comparison.telling.report.before.clauses.definitions.empty()) return;
  if (!tell_recased(comparison, true)) tell_recased(comparison, false);
}

}  // namespace clausediff
