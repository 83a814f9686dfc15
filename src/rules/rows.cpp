// SPDX-License-Identifier: Apache-2.0
// The rows of the alignment that a clause stands in.
#include <algorithm>
#include <cstddef>

#include "rules/definitions.h"

namespace clausediff {

bool changes_words(const Change& change) {
  return change.kind != ChangeKind::move && change.kind != ChangeKind::state && change.kind != ChangeKind::format;
}

RowIndex::RowIndex(const RuleInput& input) : before_(build(input, true)), after_(build(input, false)) {}

RowIndex::Side RowIndex::build(const RuleInput& input, bool in_before) {
  const std::size_t clauses = (in_before ? input.before : input.after).clauses.items.size();
  const auto clause_of = [&](const Pair& pair) { return in_before ? pair.before : pair.after; };
  Side side;
  side.first.assign(clauses + 1, 0);
  for (const Pair& pair : input.alignment.pairs) {
    if (clause_of(pair) < clauses) ++side.first[clause_of(pair) + 1];
  }
  for (std::size_t at = 0; at < clauses; ++at) side.first[at + 1] += side.first[at];
  side.rows.resize(side.first[clauses]);
  std::vector<std::uint32_t> next(side.first.begin(), side.first.end());
  for (std::uint32_t row = 0; row < input.alignment.pairs.size(); ++row) {
    const std::uint32_t clause = clause_of(input.alignment.pairs[row]);
    if (clause < clauses) side.rows[next[clause]++] = row;
  }
  return side;
}

const std::uint32_t* RowIndex::begin(std::uint32_t clause, bool in_before) const {
  const Side& side = in_before ? before_ : after_;
  return side.rows.data() + side.first[clause];
}

const std::uint32_t* RowIndex::end(std::uint32_t clause, bool in_before) const {
  const Side& side = in_before ? before_ : after_;
  return side.rows.data() + side.first[clause + 1];
}

std::uint32_t RowIndex::row(std::uint32_t clause, bool in_before) const {
  return begin(clause, in_before) == end(clause, in_before) ? none : *begin(clause, in_before);
}

bool RowIndex::has_changed_words(const RuleInput& input, std::uint32_t clause) const {
  return std::any_of(begin(clause, false), end(clause, false), [&](std::uint32_t row) {
    const Pair& pair = input.alignment.pairs[row];
    if (pair.before == none || pair.relation == Relation::split || pair.relation == Relation::merged) return true;
    const auto* items = input.changes.items.data();
    return std::any_of(items + input.changes.first[row], items + input.changes.first[row + 1], changes_words);
  });
}

}  // namespace clausediff
