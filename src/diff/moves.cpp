// SPDX-License-Identifier: Apache-2.0
// Moves. Zero wrong ones matter more than one missed: a move is earned by many words in common with one other clause, and
// with no other.
#include <algorithm>

#include "diff/chain.h"
#include "diff/matching.h"

namespace clausediff {
namespace {

constexpr double earned_likeness = 0.7;
constexpr std::uint32_t earned_words = 8;
constexpr std::uint32_t give_way_reach = 8;  // units around a pair that would move
constexpr double give_way_margin = 0.1;

// A neighbour of a moved unit came along: the same words, the same heading, or most of the words.
bool came_along(Matcher& matcher, std::uint32_t i, std::uint32_t j) {
  if (!matcher.free(i, j)) return false;
  const AlignUnit& b = matcher.before.items[i];
  const AlignUnit& a = matcher.after.items[j];
  if ((b.kind == UnitKind::table) != (a.kind == UnitKind::table)) return false;
  if (b.content == a.content) return true;
  return b.words > 0 && a.words > 0 && (matcher.scale.compare(i, j).dice >= 0.5 || (b.title != 0 && b.title == a.title));
}

void extend(Matcher& matcher, std::uint32_t i, std::uint32_t j, int step) {
  const auto inside = [](std::uint32_t at, std::uint32_t size) { return at < size; };  // stepping below 0 wraps around
  i += static_cast<std::uint32_t>(step), j += static_cast<std::uint32_t>(step);
  while (inside(i, matcher.before.size()) && inside(j, matcher.after.size()) && came_along(matcher, i, j)) {
    matcher.pair(i, j, matcher.before.items[i].content == matcher.after.items[j].content ? Reason::exact : Reason::content,
                 matcher.scale.compare(i, j).dice, true);
    i += static_cast<std::uint32_t>(step), j += static_cast<std::uint32_t>(step);
  }
}

bool has_parts(const Matcher& matcher, std::uint32_t i, std::uint32_t j) {
  const auto near = [](const std::vector<std::uint32_t>& partners, std::uint32_t own, std::uint32_t wanted) {
    const auto end = std::min<std::size_t>(partners.size(), own + give_way_reach + std::size_t{1});
    for (std::size_t k = own - std::min(own, give_way_reach); k < end; ++k) {
      if (k != own && partners[k] == wanted) return true;
    }
    return false;
  };
  return near(matcher.m.to_after, i, j) || near(matcher.m.to_before, j, i);
}

// The pairs in place that (i, j) crosses, where they are few and near, and each is less sure than it: those give way.
// Empty where the pair has to move.
std::vector<std::uint32_t> weaker_crossed(const Matcher& matcher, std::uint32_t i, std::uint32_t j, double likeness) {
  std::vector<std::uint32_t> crossed;
  for (const int step : {-1, 1}) {
    std::uint32_t k = i + static_cast<std::uint32_t>(step);
    for (std::uint32_t steps = 0;; ++steps, k += static_cast<std::uint32_t>(step)) {
      if (k >= matcher.before.size()) break;
      if (steps == give_way_reach) return {};
      const std::uint32_t partner = matcher.m.to_after[k];
      if (partner == none || matcher.m.moved[k]) continue;
      if ((step < 0) == (partner < j)) break;
      const bool weaker = matcher.m.reason[k] != Reason::exact && matcher.m.certainty[k] + give_way_margin <= likeness;
      if (!weaker || has_parts(matcher, k, partner)) return {};
      crossed.push_back(k);
    }
  }
  return crossed;
}

// A pair that crosses none of those that kept their place has kept its own.
void keep_in_place(Matcher& matcher) {
  std::vector<ChainLink> links;
  for (const Gap& gap : matcher.gaps()) {
    for (std::uint32_t i = gap.b; i < gap.b_end; ++i) {
      const std::uint32_t j = matcher.m.to_after[i];
      if (j == none || j < gap.a || j >= gap.a_end) continue;
      links.push_back({i, j, chain_weight(matcher.before.items[i], matcher.after.items[j])});
    }
  }
  for (const std::uint32_t k : heaviest_chain(links)) matcher.m.moved[links[k].before] = false;
}

}  // namespace

void match_moved(Matcher& matcher, const std::vector<Edge>& edges) {
  std::vector<TwoBest> before(matcher.before.size());
  std::vector<TwoBest> after(matcher.after.size());
  for (const Edge& e : edges) {
    if (!matcher.free(e.before, e.after)) continue;
    before[e.before].add(e.like.dice);
    after[e.after].add(e.like.dice);
  }
  for (const Edge& e : edges) {
    const AlignUnit& b = matcher.before.items[e.before];
    const AlignUnit& a = matcher.after.items[e.after];
    const bool clear = before[e.before].clearly(e.like.dice) && after[e.after].clearly(e.like.dice);
    if (!clear || e.like.dice < earned_likeness || std::min(b.words, a.words) < earned_words || b.kind != a.kind) continue;
    if (!matcher.free(e.before, e.after)) continue;
    for (const std::uint32_t k : weaker_crossed(matcher, e.before, e.after, e.like.dice)) matcher.part(k);
    matcher.pair(e.before, e.after, Reason::content, e.like.dice, true);
  }
  keep_in_place(matcher);
}

void match_with_moved(Matcher& matcher) {
  for (std::uint32_t i = 0; i < matcher.before.size(); ++i) {
    if (!matcher.m.moved[i]) continue;
    extend(matcher, i, matcher.m.to_after[i], -1);
    extend(matcher, i, matcher.m.to_after[i], 1);
  }
  // Between two that moved together, the rest of them.
  std::uint32_t last = none;
  for (std::uint32_t i = 0; i < matcher.before.size(); ++i) {
    if (matcher.m.to_after[i] == none) continue;
    if (matcher.m.moved[i] && last != none && last + 1 < i && matcher.m.to_after[last] < matcher.m.to_after[i]) {
      const Gap gap{last + 1, i, matcher.m.to_after[last] + 1, matcher.m.to_after[i]};
      if (gap.a_end - gap.a <= 4 * (gap.b_end - gap.b)) match_in_gap(matcher, gap, true);
    }
    last = matcher.m.moved[i] ? i : none;
  }
}

}  // namespace clausediff
