// SPDX-License-Identifier: Apache-2.0
#include "diff/content.h"
#include "diff/diff.h"
#include "diff/sequence.h"

#include <algorithm>
#include <map>

namespace clausediff {
namespace {

std::vector<std::uint32_t> keys(const Side& side, const DocumentWords& words, const CompareOptions& options,
                                std::map<std::vector<std::uint32_t>, std::uint32_t>& known) {
  std::vector<std::uint32_t> out;
  for (std::uint32_t c = 0; c < side.clauses.items.size(); ++c) {
    const TokenRange range = content_of(side, words, c, options);
    std::vector<std::uint32_t> ids;
    for (std::uint32_t i = range.begin; i < range.end; ++i) ids.push_back(words.tokens[i].id);
    out.push_back(known.emplace(ids, static_cast<std::uint32_t>(known.size())).first->second);
  }
  return out;
}

}  // namespace

Alignment align(const Side& before, const Side& after, const Words& words, const CompareOptions& options) {
  std::map<std::vector<std::uint32_t>, std::uint32_t> known;
  const auto left = keys(before, words.before, options, known);
  const auto right = keys(after, words.after, options, known);
  Alignment alignment;
  const auto push = [&](std::uint32_t i, std::uint32_t j, Relation relation) {
    Pair pair;
    pair.before = i, pair.after = j, pair.relation = relation;
    if (i != none) pair.before_span.end = static_cast<std::uint32_t>(text_of(before.document, i).size());
    if (j != none) pair.after_span.end = static_cast<std::uint32_t>(text_of(after.document, j).size());
    if (i != none && j != none) pair.renumbered = before.clauses.items[i].label != after.clauses.items[j].label;
    alignment.pairs.push_back(pair);
  };
  std::uint32_t i = 0;
  std::uint32_t j = 0;
  const auto same = [&](std::uint32_t to) { while (i < to) push(i++, j++, Relation::same); };
  for (const Hunk& h : edit_script(left, right)) {
    same(h.before_begin);
    while (i < h.before_end && j < h.after_end) push(i++, j++, Relation::edited);
    while (i < h.before_end) push(i++, none, Relation::deleted);
    while (j < h.after_end) push(none, j++, Relation::inserted);
  }
  same(static_cast<std::uint32_t>(left.size()));
  return alignment;
}

}  // namespace clausediff
