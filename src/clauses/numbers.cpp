// SPDX-License-Identifier: Apache-2.0
// Clause numbers → clauses.
#include "clauses/numbers.h"

#include "clauses/characters.h"
#include "clauses/labels.h"

namespace clausediff {
namespace {

/// "4.8" for "4.08": some contracts write both.
std::string without_leading_zeros(const std::string& key) {
  std::string result;
  for (std::size_t at = 0; at < key.size(); ++at) {
    const bool leading = key[at] == '0' && at > 0 && key[at - 1] == '.' && at + 1 < key.size() && is_digit(key[at + 1]);
    if (!leading) result += key[at];
  }
  return result;
}

/// "article ": how the number of an article begins.
std::string article_of(const Language& language) {
  for (const PointerNoun& noun : language.pointers.entries)
    if (noun.kind == PointerKind::article && !noun.title.empty()) return lower(noun.title) + " ";
  return {};
}

}  // namespace

NumberIndex::NumberIndex(const std::vector<Clause>& clauses, const Language& language)
    : clauses_(clauses), article_(article_of(language)) {
  for (std::uint32_t at = 0; at < clauses.size(); ++at) {
    const Clause& clause = clauses[at];
    if (clause.number.empty() || clause.kind == ClauseKind::recital) continue;
    const std::string key = lower(clause.number);
    add(key, at);
    const std::string plain = without_leading_zeros(key);
    if (plain != key) index_.emplace(plain, at);
    const std::size_t space = key.rfind(' ');
    if (space == std::string::npos) continue;
    const std::uint32_t roman = roman_value(key.substr(space + 1));
    if (roman != 0) add(key.substr(0, space + 1) + std::to_string(roman), at);
  }
}

void NumberIndex::add(const std::string& key, std::uint32_t clause) {
  const auto [at, fresh] = index_.emplace(key, clause);
  if (fresh) return;
  // A list of exhibits names them before they come: the one that has something in it is meant.
  const Clause& known = clauses_[at->second];
  const bool empty = known.kind == ClauseKind::schedule && known.end == at->second + 1;
  if (empty) at->second = clause;
}

std::uint32_t NumberIndex::find(const std::string& number) const {
  const std::string key = lower(number);
  auto found = index_.find(key);
  if (found != index_.end()) return found->second;
  if (!article_.empty() && begins_with(key, article_)) {
    const std::string own = key.substr(article_.size());
    const std::uint32_t roman = roman_value(own);
    found = index_.find(roman != 0 ? article_ + std::to_string(roman) : own);
    if (found == index_.end()) found = index_.find(roman != 0 ? std::to_string(roman) : own);
  } else if (!key.empty() && is_digit(key[0]) && key.find('.') == std::string::npos) {
    found = index_.find(article_ + key);
  } else if (roman_value(key.substr(key.rfind(' ') + 1)) != 0) {
    found = index_.find(key.substr(0, key.rfind(' ') + 1) + std::to_string(roman_value(key.substr(key.rfind(' ') + 1))));
  }
  if (found == index_.end()) found = index_.find(without_leading_zeros(key));
  return found == index_.end() ? none : found->second;
}

}  // namespace clausediff
