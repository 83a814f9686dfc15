// SPDX-License-Identifier: Apache-2.0
#include "diff/masks.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "text/similarity.h"

namespace clausediff {
namespace {

std::vector<const Definition*> definitions_of(const Clauses& clauses, std::uint32_t clause) {
  std::vector<const Definition*> found;
  const auto& all = clauses.definitions;
  auto it = std::lower_bound(all.begin(), all.end(), clause, [](const Definition& d, std::uint32_t c) { return d.clause < c; });
  for (; it != all.end() && it->clause == clause; ++it) found.push_back(&*it);
  return found;
}

std::unordered_set<std::string> names_of(const Clauses& clauses) {
  std::unordered_set<std::string> names;
  for (const Definition& definition : clauses.definitions) names.insert(definition.term);
  return names;
}

std::vector<std::uint32_t> ids_of(const DocumentWords& words, std::uint32_t clause, Span span) {
  const TokenRange range = within(words, {words.first[clause], words.first[clause + 1]}, span);
  std::vector<std::uint32_t> ids;
  for (std::uint32_t i = range.begin; i < range.end; ++i) ids.push_back(words.tokens[i].id);
  return ids;
}

// A new name for the same thing, and not another thing in the same place.
bool same_meaning(const Definition& before, const Definition& after, const Words& words) {
  const auto left = sorted_ids(ids_of(words.before, before.clause, before.meaning));
  const auto right = sorted_ids(ids_of(words.after, after.clause, after.meaning));
  return dice(left, right) >= 0.8;
}

bool occurs(const std::vector<Token>& tokens, std::size_t at, const std::vector<std::uint32_t>& ids) {
  if (ids.empty() || at + ids.size() > tokens.size()) return false;
  for (std::size_t k = 0; k < ids.size(); ++k) {
    if (tokens[at + k].id != ids[k]) return false;
  }
  return true;
}

void mask_side(std::vector<Token>& tokens, const RenamedTerms& terms, bool after) {
  const RenamedTerms::Index& index = after ? terms.by_after : terms.by_before;
  std::size_t out = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    Token token = tokens[i];
    std::size_t size = 1;
    if (const auto begun = index.find(token.id); begun != index.end()) {
      for (const std::uint32_t t : begun->second) {
        const std::vector<std::uint32_t>& ids = after ? terms.items[t].after : terms.items[t].before;
        if (ids.size() < size || !occurs(tokens, i, ids)) continue;
        size = ids.size();
        token.span.end = tokens[i + size - 1].span.end;
        token.id = first_term_mask + t;
      }
    }
    i += size;
    tokens[out++] = token;
  }
  tokens.resize(out);
}

}  // namespace

RenamedTerms renamed_terms(const Side& before, const Side& after, const Alignment& alignment, const Words& words) {
  RenamedTerms terms;
  const auto old_names = names_of(before.clauses);
  const auto new_names = names_of(after.clauses);
  for (const Pair& pair : alignment.pairs) {
    if (pair.before == none || pair.after == none || pair.relation == Relation::same) continue;
    const auto left = definitions_of(before.clauses, pair.before);
    const auto right = definitions_of(after.clauses, pair.after);
    if (left.size() != right.size()) continue;
    for (std::size_t k = 0; k < left.size(); ++k) {
      if (left[k]->form != right[k]->form || new_names.count(left[k]->term) > 0 || old_names.count(right[k]->term) > 0) continue;
      RenamedTerm term{ids_of(words.before, pair.before, left[k]->term_span),
                       ids_of(words.after, pair.after, right[k]->term_span), pair.before};
      if (term.before.empty() || term.after.empty() || term.before == term.after || !same_meaning(*left[k], *right[k], words))
        continue;
      const auto number = static_cast<std::uint32_t>(terms.items.size());
      terms.by_before[term.before[0]].push_back(number);
      terms.by_after[term.after[0]].push_back(number);
      terms.items.push_back(std::move(term));
    }
  }
  return terms;
}

void mask_span(std::vector<Token>& tokens, Span span, std::uint32_t mask) {
  const auto from = std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) { return t.span.end > span.begin; });
  const auto to = std::find_if(from, tokens.end(), [&](const Token& t) { return t.span.begin >= span.end; });
  if (from == to || is_mask(from->id)) return;
  from->span.end = (to - 1)->span.end;
  from->id = mask;
  tokens.erase(from + 1, to);
}

void mask_terms(std::vector<Token>& before, std::vector<Token>& after, const RenamedTerms& terms) {
  if (terms.items.empty()) return;
  mask_side(before, terms, false);
  mask_side(after, terms, true);
}

}  // namespace clausediff
