// SPDX-License-Identifier: Apache-2.0
#include "statements/verb_doubts.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace clausediff {
namespace {

std::size_t last_main(const std::vector<VerbGroup>& groups, std::size_t i) {
  for (std::size_t back = i; back > 0; --back) {
    if (groups[back - 1].from != groups[i].from) return groups.size();
    if (groups[back - 1].main) return back - 1;
  }
  return groups.size();
}

bool joins_clause(const Tokens& tokens, std::size_t from, std::size_t to, bool copula) {
  for (std::size_t i = to; i > from; --i)
    if (tokens[i - 1].role == Role::conjunction && tokens[i - 1].depth == 0) return tokens[i - 1].comma || copula;
  return false;
}

}  // namespace

void drop_doubtful(const Tokens& tokens, std::vector<VerbGroup>& groups) {
  for (std::size_t i = 0; i < groups.size(); ++i) {
    VerbGroup& group = groups[i];
    if (!group.main || group.mood != Mood::present) continue;
    const std::string lemma = lemma_of(tokens[group.verb], *tokens.language);
    const bool performs = is_granting(tokens, lemma) || is_vouching(tokens, lemma) || is_agreeing(tokens, lemma);
    const bool copula = tokens[group.first].role == Role::be;
    if (performs && !group.passive) continue;
    const std::size_t last = last_main(groups, i);
    if (last == groups.size()) continue;
    if (!joins_clause(tokens, groups[last].end, group.first, copula)) group.main = false;
  }
}

void keep_last_modal(std::vector<VerbGroup>& groups) {
  if (groups.empty() || groups.back().mood == Mood::present || groups.back().vouched ||
      groups.back().owner != VerbGroup::none_owner)
    return;
  const bool has_verb =
      std::any_of(groups.begin(), groups.end(), [](const VerbGroup& group) { return group.main || group.condition; });
  if (!has_verb) groups.back().main = true;
}

}  // namespace clausediff
