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

void mask_side(std::vector<Token>& tokens, const Phrases& names) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    Token token = tokens[i];
    const Phrases::Hit hit = names.longest(tokens, i);
    const std::size_t size = hit.value == none ? 1 : hit.size;
    if (hit.value != none) {
      token.span.end = tokens[i + size - 1].span.end;
      token.id = first_term_mask + hit.value;
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
                       ids_of(words.after, pair.after, right[k]->term_span)};
      if (term.before.empty() || term.after.empty() || term.before == term.after || !same_meaning(*left[k], *right[k], words))
        continue;
      const auto number = static_cast<std::uint32_t>(terms.items.size());
      terms.before.add(term.before, number);
      terms.after.add(term.after, number);
      terms.defined_in.insert(pair.before);
      terms.items.push_back(std::move(term));
    }
  }
  return terms;
}

void Phrases::add(const std::vector<std::uint32_t>& ids, std::uint32_t value) {
  std::uint32_t node = 0;
  for (const std::uint32_t id : ids) {
    const auto [step, is_new] = next_.emplace(std::uint64_t{node} << 32 | id, static_cast<std::uint32_t>(value_.size()));
    if (is_new) value_.push_back(none);
    node = step->second;
  }
  if (value_[node] == none) value_[node] = value;
}

Phrases::Hit Phrases::longest(const std::vector<Token>& tokens, std::size_t at) const {
  Hit hit;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < tokens.size(); ++i) {
    const auto step = next_.find(std::uint64_t{node} << 32 | tokens[i].id);
    if (step == next_.end()) break;
    node = step->second;
    if (value_[node] != none) hit = {value_[node], static_cast<std::uint32_t>(i + 1 - at)};
  }
  return hit;
}

void mask_spans(std::vector<Token>& tokens, const std::vector<Mask>& masks) {
  if (masks.empty()) return;
  std::size_t out = 0;
  auto mask = masks.begin();
  bool begun = false;  // a token of this mask has been written
  for (const Token& token : tokens) {
    while (mask != masks.end() && mask->span.end <= token.span.begin) ++mask, begun = false;
    const bool inside = mask != masks.end() && token.span.end > mask->span.begin;
    if (inside && begun) {
      tokens[out - 1].span.end = token.span.end;
      continue;
    }
    begun = inside;
    tokens[out] = token;
    if (inside) tokens[out].id = mask->mask;
    ++out;
  }
  tokens.resize(out);
}

void mask_terms(std::vector<Token>& before, std::vector<Token>& after, const RenamedTerms& terms) {
  if (terms.items.empty()) return;
  mask_side(before, terms.before);
  mask_side(after, terms.after);
}

}  // namespace clausediff
