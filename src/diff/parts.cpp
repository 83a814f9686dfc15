// SPDX-License-Identifier: Apache-2.0
// Split and merged paragraphs: a free unit beside a pair whose other side holds its words.
#include <algorithm>

#include "diff/matching.h"

namespace clausediff {
namespace {

constexpr std::uint32_t part_words = 4;     // fewer words are in many a paragraph by accident
constexpr std::ptrdiff_t beside_words = 3;  // of a neighbour, by which a short part's place in the whole is known
constexpr double part_contained = 0.7;
constexpr double part_share = 0.5;          // of what the parts so far lack of the whole
constexpr double part_fresh = 0.6;          // of the part's words are among those, where it is one of many
constexpr double part_gain = 3.0;           // weight: about one rare word
constexpr std::uint32_t part_distance = 3;  // units that may have come between two parts

// The parts on one side, the whole on the other.
struct Sides {
  const UnitRow& parts;
  std::vector<std::uint32_t>& part_to_whole;
  std::vector<std::uint32_t>& whole_to_part;
  bool whole_is_before = true;
};

bool in_place(const Matcher& matcher, const Sides& sides, std::uint32_t part) {
  const std::uint32_t whole = sides.part_to_whole[part];
  if (whole == none) return false;
  return !matcher.m.moved[sides.whole_is_before ? whole : part];
}

// The parts of `whole` around `at`, with `more` among them, in order.
std::vector<std::uint32_t> group(const Sides& sides, std::uint32_t whole, std::uint32_t at, std::uint32_t more) {
  const std::uint32_t from = std::min(at, more) - std::min(std::min(at, more), 2 * part_distance);
  const std::uint32_t to = std::min(sides.parts.size(), std::max(at, more) + 2 * part_distance + 1);
  std::vector<std::uint32_t> parts;
  for (std::uint32_t p = from; p < to; ++p) {
    if (p == more || sides.part_to_whole[p] == whole) parts.push_back(p);
  }
  return parts;
}

bool completes(Matcher& matcher, const Sides& sides, std::uint32_t whole, std::uint32_t at, std::uint32_t more) {
  std::vector<std::uint32_t> others = group(sides, whole, at, more);
  std::erase(others, more);
  const Scale::Completion completion = matcher.scale.completion(more, whole, others, sides.whole_is_before);
  return completion.contained >= part_contained && (completion.share >= part_share || completion.fresh >= part_fresh) &&
         completion.gained >= part_gain;
}

// A whole that is itself one of several parts would make a chain of splits and merges.
bool has_other_whole(const Sides& sides, std::uint32_t part, std::uint32_t whole) {
  const auto size = static_cast<std::uint32_t>(sides.whole_to_part.size());
  const std::uint32_t from = whole - std::min(whole, 2 * part_distance);
  for (std::uint32_t w = from; w < std::min(size, whole + 2 * part_distance + 1); ++w) {
    if (w != whole && sides.whole_to_part[w] == part) return true;
  }
  return false;
}

// The two parts, one behind the other, are the whole word for word: then they may be as short as they like.
bool make_up(const Matcher& matcher, const Sides& sides, std::uint32_t whole, std::uint32_t at, std::uint32_t more) {
  if (at + 1 != more && more + 1 != at) return false;
  const UnitRow& wholes = sides.whole_is_before ? matcher.before : matcher.after;
  const Ids all = wholes.ids_of(whole);
  const Ids first = sides.parts.ids_of(std::min(at, more));
  const Ids second = sides.parts.ids_of(std::max(at, more));
  return !first.empty() && !second.empty() && all.size() == first.size() + second.size() &&
         std::equal(first.begin(), first.end(), all.begin()) &&
         std::equal(second.begin(), second.end(), all.begin() + static_cast<std::ptrdiff_t>(first.size()));
}

// The part's words stand in the whole right beside the neighbour's, which has no such words there itself: a short line that was
// run together with an edited paragraph ("… as one agreement. ACME LTD.").
bool stands_beside(const Matcher& matcher, const Sides& sides, std::uint32_t whole, std::uint32_t at, std::uint32_t more) {
  if (at + 1 != more && more + 1 != at) return false;
  const UnitRow& wholes = sides.whole_is_before ? matcher.before : matcher.after;
  const Ids all = wholes.ids_of(whole), near = sides.parts.ids_of(at), words = sides.parts.ids_of(more);
  if (static_cast<std::ptrdiff_t>(near.size()) < beside_words || words.empty() || all.size() < near.size() / 2 + words.size())
    return false;
  const bool behind = at + 1 == more;
  std::vector<std::uint32_t> row(words.begin(), words.end());
  if (behind)
    row.insert(row.begin(), near.end() - beside_words, near.end());
  else
    row.insert(row.end(), near.begin(), near.begin() + beside_words);
  return std::search(all.begin(), all.end(), row.begin(), row.end()) != all.end();
}

// Makes a free unit a further part of what its neighbour `at` is a part of, where it completes it.
bool try_neighbour(Matcher& matcher, const Sides& sides, std::uint32_t free_unit, std::uint32_t at) {
  const std::uint32_t whole = sides.part_to_whole[at];
  if (sides.parts.items[at].kind == UnitKind::table || has_other_whole(sides, at, whole)) return false;
  const bool long_enough = sides.parts.items[free_unit].words >= part_words;
  if (!make_up(matcher, sides, whole, at, free_unit) && !stands_beside(matcher, sides, whole, at, free_unit) &&
      !(long_enough && completes(matcher, sides, whole, at, free_unit)))
    return false;
  sides.part_to_whole[free_unit] = whole;
  if (!sides.whole_is_before)
    matcher.m.reason[free_unit] = Reason::content, matcher.m.certainty[free_unit] = matcher.m.certainty[at];
  return true;
}

bool may_be_part(const Sides& sides, std::uint32_t u) {
  const AlignUnit& unit = sides.parts.items[u];
  return sides.part_to_whole[u] == none && unit.words > 0 && unit.kind != UnitKind::table;
}

// Forwards for parts behind a pair, then backwards for those before one, so that each part found serves the next.
void match_side(Matcher& matcher, Sides sides) {
  const std::uint32_t size = sides.parts.size();
  for (std::uint32_t u = 0; u < size; ++u) {
    bool found = !may_be_part(sides, u);
    for (std::uint32_t k = 1; !found && k <= part_distance && k <= u; ++k)
      found = in_place(matcher, sides, u - k) && try_neighbour(matcher, sides, u, u - k);
  }
  for (std::uint32_t u = size; u-- > 0;) {
    bool found = !may_be_part(sides, u);
    for (std::uint32_t k = 1; !found && k <= part_distance && u + k < size; ++k)
      found = in_place(matcher, sides, u + k) && try_neighbour(matcher, sides, u, u + k);
  }
}

}  // namespace

void match_parts(Matcher& matcher) {
  match_side(matcher, {matcher.after, matcher.m.to_before, matcher.m.to_after, true});
  match_side(matcher, {matcher.before, matcher.m.to_after, matcher.m.to_before, false});
}

}  // namespace clausediff
