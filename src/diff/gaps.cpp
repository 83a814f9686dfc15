// SPDX-License-Identifier: Apache-2.0
// What is left between two pairs that stand: a clause rewritten under its heading and number, and paragraphs too short to
// be told by their words, which are told by their place.
#include <algorithm>

#include "diff/chain.h"
#include "diff/matching.h"

namespace clausediff {
namespace {

constexpr std::size_t all_pairs_bound = 2500;  // pairs in one gap that are all compared
constexpr double gap_enough = 0.33;
constexpr std::uint32_t short_words = 6;

bool same_kind(const AlignUnit& b, const AlignUnit& a) { return (b.kind == UnitKind::table) == (a.kind == UnitKind::table); }

void add_link(Matcher& matcher, std::uint32_t i, std::uint32_t j, std::vector<ChainLink>& links) {
  const AlignUnit& b = matcher.before.items[i];
  const AlignUnit& a = matcher.after.items[j];
  if (!same_kind(b, a) || (b.words == 0) != (a.words == 0) || b.words == 0) return;
  const Likeness like = matcher.scale.compare(i, j);
  // A table that was filled in shares little of what it has, and all of what it had.
  const double table = b.kind == UnitKind::table ? std::max(0.8 * like.containment, like.dice + 0.15) : 0;
  const double score = std::max(like.dice, table) + place_score(matcher, i, j);
  if (score >= gap_enough) links.push_back({i, j, score * (4 + std::min((b.words + a.words) / 2, 40U))});
}

// In a large gap only units with the same heading, or the same number, are compared.
void add_same_places(Matcher& matcher, const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right,
                     std::vector<ChainLink>& links) {
  for (const bool by_title : {true, false}) {
    const auto key = [&](const AlignUnit& u) { return by_title ? u.title : u.number; };
    std::vector<std::pair<std::uint64_t, std::uint32_t>> known;
    for (const std::uint32_t j : right) {
      if (key(matcher.after.items[j]) != 0) known.emplace_back(key(matcher.after.items[j]), j);
    }
    std::sort(known.begin(), known.end());
    for (const std::uint32_t i : left) {
      const std::uint64_t wanted = key(matcher.before.items[i]);
      auto at = std::lower_bound(known.begin(), known.end(), std::pair(wanted, 0U));
      for (int k = 0; wanted != 0 && k < 4 && at != known.end() && at->first == wanted; ++k, ++at)
        add_link(matcher, i, at->second, links);
    }
  }
}

// One paragraph against one, or equally many short ones, with nothing else between their neighbours.
void pair_by_place(Matcher& matcher, const Gap& gap) {
  const std::vector<std::uint32_t> left = matcher.free_before(gap);
  const std::vector<std::uint32_t> right = matcher.free_after(gap);
  if (left.size() != right.size() || left.size() > 8) return;
  const bool whole = matcher.before.size() == 1 && matcher.after.size() == 1;
  for (std::size_t k = 0; k < left.size(); ++k) {
    const AlignUnit& b = matcher.before.items[left[k]];
    const AlignUnit& a = matcher.after.items[right[k]];
    if (!same_kind(b, a) || (!whole && (b.words == 0) != (a.words == 0))) continue;
    const double dice = matcher.scale.compare(left[k], right[k]).dice;
    const bool short_ones = b.kind == a.kind && b.words <= short_words && a.words <= short_words;
    const bool alone = left.size() == 1 && b.kind == a.kind && (dice >= 0.2 || b.kind == UnitKind::table);
    if (whole || short_ones || alone) matcher.pair(left[k], right[k], Reason::place, std::max(0.3, dice));
  }
}

}  // namespace

void match_in_gap(Matcher& matcher, const Gap& gap, bool moved) {
  const std::vector<std::uint32_t> left = matcher.free_before(gap);
  const std::vector<std::uint32_t> right = matcher.free_after(gap);
  if (left.empty() || right.empty()) return;
  std::vector<ChainLink> links;
  if (left.size() * right.size() <= all_pairs_bound) {
    for (const std::uint32_t i : left) {
      for (const std::uint32_t j : right) add_link(matcher, i, j, links);
    }
  } else {
    add_same_places(matcher, left, right, links);
  }
  for (const std::uint32_t k : heaviest_chain(links)) {
    matcher.pair(links[k].before, links[k].after, Reason::content, matcher.scale.compare(links[k].before, links[k].after).dice,
                 moved);
  }
}

void match_by_place(Matcher& matcher) {
  match_repeated(matcher, 0);
  for (const Gap& gap : matcher.gaps()) pair_by_place(matcher, gap);
}

}  // namespace clausediff
