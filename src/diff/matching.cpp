// SPDX-License-Identifier: Apache-2.0
#include "diff/matching.h"

#include <algorithm>
#include <tuple>

#include "diff/chain.h"

namespace clausediff {
namespace {

std::vector<Occurrence> occurrences_of(const UnitRow& before, const UnitRow& after) {
  std::vector<Occurrence> all;
  all.reserve(before.size() + after.size());
  for (std::uint32_t i = 0; i < before.size(); ++i) all.push_back({before.items[i].content, i, false});
  for (std::uint32_t j = 0; j < after.size(); ++j) all.push_back({after.items[j].content, j, true});
  std::sort(all.begin(), all.end(), [](const Occurrence& a, const Occurrence& b) {
    return std::tie(a.content, a.after, a.unit) < std::tie(b.content, b.after, b.unit);
  });
  return all;
}

constexpr double similar_enough = 0.5;
constexpr double clearly_similar = 0.6;
constexpr double better_elsewhere = 0.2;  // a partner that shares so much more is the right one, wherever it stands
constexpr std::uint32_t together_earn_move = 4;  // words of clauses that are equal and occur once in each version
constexpr std::uint32_t earns_move = 8;   // words that a clause needs for its equality elsewhere to be no accident

// Pairs of units whose words occur once in each version.
std::vector<ChainLink> unique_pairs(const Matcher& matcher) {
  const std::vector<Occurrence>& all = matcher.occurrences;
  std::vector<ChainLink> links;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    while (end < all.size() && all[end].content == all[i].content) ++end;
    if (end == i + 2 && !all[i].after && all[i + 1].after) {
      const AlignUnit& b = matcher.before.items[all[i].unit];
      const AlignUnit& a = matcher.after.items[all[i + 1].unit];
      if (b.kind == a.kind && (b.words >= 2 || b.title != 0)) links.push_back({all[i].unit, all[i + 1].unit, chain_weight(b, a)});
    }
    i = end;
  }
  return links;
}

// The best likeness that each unit has anywhere, with a unit that is still free.
struct Best {
  std::vector<double> before;
  std::vector<double> after;
};

Best best_likeness(const Matcher& matcher, const std::vector<Edge>& edges) {
  Best best{std::vector<double>(matcher.before.size(), 0), std::vector<double>(matcher.after.size(), 0)};
  for (const Edge& e : edges) {
    if (!matcher.free(e.before, e.after)) continue;
    best.before[e.before] = std::max(best.before[e.before], e.like.dice);
    best.after[e.after] = std::max(best.after[e.after], e.like.dice);
  }
  return best;
}

// Which gap each free unit lies in; units of one gap have the same number on both sides.
struct GapNumbers {
  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> after;
};

GapNumbers number_gaps(const Matcher& matcher) {
  GapNumbers numbers{std::vector<std::uint32_t>(matcher.before.size(), none),
                     std::vector<std::uint32_t>(matcher.after.size(), none)};
  std::uint32_t number = 0;
  for (const Gap& gap : matcher.gaps()) {
    for (std::uint32_t i = gap.b; i < gap.b_end; ++i) numbers.before[i] = number;
    for (std::uint32_t j = gap.a; j < gap.a_end; ++j) numbers.after[j] = number;
    ++number;
  }
  return numbers;
}

double likeness_score(const Matcher& matcher, const Edge& e) {
  const AlignUnit& b = matcher.before.items[e.before];
  const AlignUnit& a = matcher.after.items[e.after];
  const double part = std::min(b.words, a.words) >= earns_move ? 0.6 * e.like.containment : 0;
  return std::max(e.like.dice, part);
}

// Pairs that are each other's best by a clear margin.
std::vector<Edge> clear_pairs(const Matcher& matcher, const std::vector<Edge>& edges) {
  std::vector<TwoBest> before(matcher.before.size());
  std::vector<TwoBest> after(matcher.after.size());
  for (const Edge& e : edges) before[e.before].add(e.like.dice), after[e.after].add(e.like.dice);
  std::vector<Edge> clear;
  for (const Edge& e : edges) {
    const bool table = matcher.before.items[e.before].kind == UnitKind::table;
    if (table != (matcher.after.items[e.after].kind == UnitKind::table) || e.like.dice < clearly_similar) continue;
    if (before[e.before].clearly(e.like.dice) && after[e.after].clearly(e.like.dice)) clear.push_back(e);
  }
  return clear;
}

void pair_chain(Matcher& matcher, const std::vector<ChainLink>& links) {
  for (const std::uint32_t k : heaviest_chain(links)) {
    const ChainLink& link = links[k];
    const Likeness like = matcher.scale.compare(link.before, link.after);
    matcher.pair(link.before, link.after, Reason::content, like.dice);
  }
}

}  // namespace

Matcher::Matcher(const UnitRow& before_row, const UnitRow& after_row)
    : before(before_row), after(after_row), scale(before_row, after_row), occurrences(occurrences_of(before_row, after_row)) {
  m.to_after.assign(before.size(), none);
  m.to_before.assign(after.size(), none);
  m.reason.assign(before.size(), Reason::unmatched);
  m.certainty.assign(before.size(), 0.0F);
  m.moved.assign(before.size(), false);
}

void Matcher::pair(std::uint32_t i, std::uint32_t j, Reason reason, double certainty, bool moved) {
  const AlignUnit& b = before.items[i];
  const AlignUnit& a = after.items[j];
  if (reason == Reason::content && b.title != 0 && b.title == a.title)
    reason = Reason::heading;
  else if (reason == Reason::content && certainty < similar_enough && b.number != 0 && b.number == a.number)
    reason = Reason::number;
  m.to_after[i] = j;
  m.to_before[j] = i;
  m.reason[i] = reason;
  m.certainty[i] = static_cast<float>(certainty);
  m.moved[i] = moved;
}

void Matcher::part(std::uint32_t i) {
  m.to_before[m.to_after[i]] = none;
  m.to_after[i] = none;
  m.reason[i] = Reason::unmatched;
  m.certainty[i] = 0;
}

std::vector<Gap> Matcher::gaps() const {
  std::vector<Gap> found;
  Gap gap;
  for (std::uint32_t i = 0; i <= before.size(); ++i) {
    if (i < before.size() && (m.to_after[i] == none || m.moved[i])) continue;
    gap.b_end = i;
    gap.a_end = i < before.size() ? m.to_after[i] : after.size();
    if (gap.a < gap.a_end || gap.b < gap.b_end) found.push_back({gap.b, gap.b_end, gap.a, std::max(gap.a, gap.a_end)});
    gap.b = i + 1;
    gap.a = std::max(gap.a, gap.a_end + 1);
  }
  return found;
}

std::vector<std::uint32_t> Matcher::free_before(const Gap& gap) const {
  std::vector<std::uint32_t> units;
  for (std::uint32_t i = gap.b; i < gap.b_end; ++i) {
    if (m.to_after[i] == none) units.push_back(i);
  }
  return units;
}

std::vector<std::uint32_t> Matcher::free_after(const Gap& gap) const {
  std::vector<std::uint32_t> units;
  for (std::uint32_t j = gap.a; j < gap.a_end; ++j) {
    if (m.to_before[j] == none) units.push_back(j);
  }
  return units;
}

double chain_weight(const AlignUnit& before, const AlignUnit& after) {
  const std::uint32_t words = (before.words + after.words) / 2;
  return (words < 3 ? 2.0 : 4.0) + std::min(words, 12U);
}

double place_score(const Matcher& matcher, std::uint32_t i, std::uint32_t j) {
  const AlignUnit& b = matcher.before.items[i];
  const AlignUnit& a = matcher.after.items[j];
  double score = 0;
  if (b.title != 0 && b.title == a.title) score += 0.4;
  if (b.number != 0 && b.number == a.number) score += b.kind == UnitKind::heading && a.kind == UnitKind::heading ? 0.4 : 0.12;
  if (b.parent != none && a.parent != none && matcher.m.to_after[b.parent] == a.parent) score += 0.05;
  return score;
}

namespace {

// What is the same word for word and stands elsewhere has moved. Clauses that went together earn it together: a heading and its
// short clauses say as much as one long one.
void pair_moved(Matcher& matcher, std::vector<ChainLink> exact) {
  std::erase_if(exact, [&](const ChainLink& link) { return !matcher.free(link.before, link.after); });
  std::sort(exact.begin(), exact.end(), [](const ChainLink& x, const ChainLink& y) { return x.before < y.before; });
  for (std::size_t first = 0, last = 0; first < exact.size(); first = last) {
    std::uint32_t words = matcher.before.items[exact[first].before].words;
    for (last = first + 1; last < exact.size() && exact[last].before == exact[last - 1].before + 1 &&
                           exact[last].after == exact[last - 1].after + 1;
         ++last)
      words += matcher.before.items[exact[last].before].words;
    for (std::size_t k = first; k < last && words >= together_earn_move; ++k)
      matcher.pair(exact[k].before, exact[k].after, Reason::exact, 1.0, true);
  }
}

}  // namespace

std::vector<Edge> match_anchors(Matcher& matcher, bool moves) {
  const std::vector<ChainLink> exact = unique_pairs(matcher);
  std::vector<std::uint32_t> to_after = matcher.m.to_after;
  std::vector<std::uint32_t> to_before = matcher.m.to_before;
  for (const ChainLink& link : exact) to_after[link.before] = link.after, to_before[link.after] = link.before;
  const std::vector<Edge> edges = likely_pairs(matcher.before, matcher.after, to_after, to_before, matcher.scale);
  std::vector<ChainLink> links = exact;
  for (const Edge& e : clear_pairs(matcher, edges)) {
    links.push_back(
        {e.before, e.after, e.like.dice * chain_weight(matcher.before.items[e.before], matcher.after.items[e.after])});
  }
  for (const std::uint32_t k : heaviest_chain(links)) {
    const bool same = k < exact.size();
    matcher.pair(links[k].before, links[k].after, same ? Reason::exact : Reason::content,
                 same ? 1.0 : matcher.scale.compare(links[k].before, links[k].after).dice);
  }
  if (moves) pair_moved(matcher, exact);
  return edges;
}

void match_repeated(Matcher& matcher, std::uint32_t least_words) {
  std::vector<std::uint32_t> rank_before(matcher.before.size());
  std::vector<std::uint32_t> rank_after(matcher.after.size());
  std::uint32_t rank = 0;
  std::uint64_t last = 0;
  for (const Occurrence& o : matcher.occurrences) {
    if (o.content != last) ++rank, last = o.content;
    (o.after ? rank_after : rank_before)[o.unit] = rank;
  }
  for (const Gap& gap : matcher.gaps()) {
    std::vector<std::uint32_t> left = matcher.free_before(gap);
    std::vector<std::uint32_t> right = matcher.free_after(gap);
    std::erase_if(left, [&](std::uint32_t i) { return matcher.before.items[i].words < least_words; });
    std::erase_if(right, [&](std::uint32_t j) { return matcher.after.items[j].words < least_words; });
    std::vector<std::uint32_t> b(left.size());
    std::vector<std::uint32_t> a(right.size());
    std::transform(left.begin(), left.end(), b.begin(), [&](std::uint32_t i) { return rank_before[i]; });
    std::transform(right.begin(), right.end(), a.begin(), [&](std::uint32_t j) { return rank_after[j]; });
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    std::vector<Hunk> hunks = edit_script(b, a);
    hunks.push_back({static_cast<std::uint32_t>(b.size()), 0, static_cast<std::uint32_t>(a.size()), 0});
    for (const Hunk& h : hunks) {
      while (i < h.before_begin) matcher.pair(left[i++], right[j++], Reason::exact, 0.9);
      i = h.before_end;
      j = h.after_end;
    }
  }
}

void match_similar(Matcher& matcher, const std::vector<Edge>& edges) {
  const Best best = best_likeness(matcher, edges);
  const GapNumbers numbers = number_gaps(matcher);
  std::vector<std::pair<std::uint32_t, ChainLink>> links;
  for (const Edge& e : edges) {
    const AlignUnit& b = matcher.before.items[e.before];
    const AlignUnit& a = matcher.after.items[e.after];
    if (!matcher.free(e.before, e.after) || numbers.before[e.before] != numbers.after[e.after]) continue;
    if ((b.kind == UnitKind::table) != (a.kind == UnitKind::table)) continue;
    const double elsewhere = std::max(best.before[e.before], best.after[e.after]);
    const double score = likeness_score(matcher, e);
    if (elsewhere >= 0.6 && elsewhere >= std::max(score, e.like.dice) + better_elsewhere) continue;
    if (score + place_score(matcher, e.before, e.after) < similar_enough) continue;
    const double sure = score + place_score(matcher, e.before, e.after);
    const double weight =
        sure * sure * (4 + std::min((b.words + a.words) / 2, 40U));  // squared: a sure pair beats a long doubtful one
    links.push_back({numbers.before[e.before], {e.before, e.after, weight}});
  }
  std::stable_sort(links.begin(), links.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
  for (std::size_t i = 0; i < links.size();) {
    std::vector<ChainLink> inside;
    const std::uint32_t number = links[i].first;
    for (; i < links.size() && links[i].first == number; ++i) inside.push_back(links[i].second);
    pair_chain(matcher, inside);
  }
}

Matching match_units(const UnitRow& before, const UnitRow& after, bool moves) {
  Matcher matcher(before, after);
  if (before.size() == 1 && after.size() == 1 && before.items[0].content == after.items[0].content) {
    matcher.pair(0, 0, Reason::exact, 1.0);
    return std::move(matcher.m);
  }
  const std::vector<Edge> edges = match_anchors(matcher, moves);
  match_repeated(matcher, 3);
  match_similar(matcher, edges);
  match_parts(matcher);
  if (moves) match_moved(matcher, edges);
  for (const Gap& gap : matcher.gaps()) match_in_gap(matcher, gap, false);
  match_parts(matcher);
  match_by_place(matcher);
  if (moves) match_with_moved(matcher);
  return std::move(matcher.m);
}

}  // namespace clausediff
