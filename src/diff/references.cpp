// SPDX-License-Identifier: Apache-2.0
// What became of each cross-reference: it followed its target, stayed behind, points elsewhere, or at nothing.
#include <algorithm>
#include <string_view>
#include <tuple>
#include <unordered_set>

#include "diff/cycles.h"
#include "diff/stages.h"

namespace clausediff {
namespace {

constexpr std::size_t script_bound = 64;  // references of one clause that are told apart by more than their order

struct Pointers {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The references that stand in a part of a clause.
Pointers pointers_in(const Clauses& clauses, std::uint32_t clause, Span part) {
  const auto& all = clauses.references;
  const auto less = [](const Reference& r, std::pair<std::uint32_t, std::uint32_t> at) {
    return std::pair(r.clause, r.span.begin) < at;
  };
  const auto from = std::lower_bound(all.begin(), all.end(), std::pair(clause, part.begin), less);
  const auto to = std::lower_bound(from, all.end(), std::pair(clause, std::max(part.end, part.begin + 1)), less);
  return {static_cast<std::uint32_t>(from - all.begin()), static_cast<std::uint32_t>(to - all.begin())};
}

class Follower {
 public:
  Follower(const Side& before, const Side& after, const Alignment& alignment)
      : before_side_(before),
        after_side_(after),
        before_(before.clauses),
        after_(after.clauses),
        was_circular_(circular_references(before.clauses)),
        is_circular_(circular_references(after.clauses)) {
    for (const Pair& pair : alignment.pairs) {
      if (pair.before != none && pair.after != none) partners_.insert(key(pair.before, pair.after));
    }
  }

  void pair(const Pair& row, std::uint32_t number) {
    row_ = number;
    const Pointers b = row.before == none ? Pointers{} : pointers_in(before_, row.before, row.before_span);
    const Pointers a = row.after == none ? Pointers{} : pointers_in(after_, row.after, row.after_span);
    std::uint32_t i = b.begin;
    std::uint32_t j = a.begin;
    for (const auto& [x, y] : common(b, a)) {
      between({i, x}, {j, y});
      add(x, y);
      i = x + 1;
      j = y + 1;
    }
    between({i, b.end}, {j, a.end});
  }

  std::vector<ReferenceChange> take() { return std::move(changes_); }

 private:
  static std::uint64_t key(std::uint32_t i, std::uint32_t j) { return std::uint64_t{i} << 32 | j; }

  bool same_target(const Reference& b, const Reference& a) const {
    return b.target_clause != none && a.target_clause != none && partners_.count(key(b.target_clause, a.target_clause)) > 0;
  }
  static bool same_words(const Reference& b, const Reference& a) { return b.kind == a.kind && b.target == a.target; }

  // "this Section" points at another number as soon as its clause has one.
  bool relative(const Reference& b, const Reference& a) const {
    const auto bytes = [](const Side& side, const Reference& r) {
      return std::string_view(text_of(side.document, r.clause)).substr(r.span.begin, r.span.size());
    };
    return b.target != a.target && bytes(before_side_, b) == bytes(after_side_, a);
  }

  int likeness(std::uint32_t x, std::uint32_t y) const {
    const Reference& b = before_.references[x];
    const Reference& a = after_.references[y];
    return (b.kind == a.kind && same_target(b, a) ? 3 : 0) + (same_words(b, a) || relative(b, a) ? 2 : 0);
  }

  // Pairs that share their target or their words, in order, as many and as like as can be.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> common(Pointers b, Pointers a) const {
    const std::size_t rows = b.end - b.begin;
    const std::size_t columns = a.end - a.begin;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
    if (rows == 0 || columns == 0 || rows > script_bound || columns > script_bound) return found;
    std::vector<std::vector<int>> best(rows + 1, std::vector<int>(columns + 1, 0));
    for (std::size_t i = rows; i-- > 0;) {
      for (std::size_t j = columns; j-- > 0;) {
        const int like = likeness(b.begin + static_cast<std::uint32_t>(i), a.begin + static_cast<std::uint32_t>(j));
        best[i][j] = std::max({best[i + 1][j], best[i][j + 1], like > 0 ? like + best[i + 1][j + 1] : 0});
      }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
      const std::uint32_t x = b.begin + static_cast<std::uint32_t>(i);
      const std::uint32_t y = a.begin + static_cast<std::uint32_t>(j);
      const int like = likeness(x, y);
      if (like > 0 && best[i][j] == like + best[i + 1][j + 1])
        found.emplace_back(x, y), ++i, ++j;
      else if (best[i][j] == best[i + 1][j])
        ++i;
      else
        ++j;
    }
    return found;
  }

  // References between two that were paired: one for one where they are as many, else gone and come.
  void between(Pointers b, Pointers a) {
    if (b.end - b.begin == a.end - a.begin) {
      while (b.begin < b.end) add(b.begin++, a.begin++);
      return;
    }
    while (b.begin < b.end) add(b.begin++, none);
    while (a.begin < a.end) add(none, a.begin++);
  }

  ReferenceFate fate(std::uint32_t x, std::uint32_t y) const {
    if (y == none) return ReferenceFate::removed;
    const Reference& a = after_.references[y];
    const bool inside = a.kind == ReferenceKind::internal || a.kind == ReferenceKind::schedule;
    if (x == none) return inside && a.target_clause == none ? ReferenceFate::dangling : ReferenceFate::added;
    const Reference& b = before_.references[x];
    if (relative(b, a)) return ReferenceFate::unchanged;
    const bool words = same_words(b, a);
    if (b.target_clause == none || a.target_clause == none) {
      if (inside && b.target_clause != none) return ReferenceFate::dangling;
      return words ? ReferenceFate::unchanged : ReferenceFate::retargeted;
    }
    if (same_target(b, a)) return words ? ReferenceFate::unchanged : ReferenceFate::followed;
    return words ? ReferenceFate::stale : ReferenceFate::retargeted;
  }

  void add(std::uint32_t x, std::uint32_t y) {
    ReferenceFate what = fate(x, y);
    const bool turned = what == ReferenceFate::added || what == ReferenceFate::retargeted;
    if (turned && is_circular_[y] && (x == none || !was_circular_[x])) what = ReferenceFate::circular;
    changes_.push_back({what, row_, x, y});
  }

  const Side& before_side_;
  const Side& after_side_;
  const Clauses& before_;
  const Clauses& after_;
  std::vector<bool> was_circular_;
  std::vector<bool> is_circular_;
  std::unordered_set<std::uint64_t> partners_;
  std::vector<ReferenceChange> changes_;
  std::uint32_t row_ = 0;
};

}  // namespace

std::vector<ReferenceChange> follow_references(const Side& before, const Side& after, const Alignment& alignment) {
  Follower follower(before, after, alignment);
  for (std::uint32_t p = 0; p < alignment.pairs.size(); ++p) follower.pair(alignment.pairs[p], p);
  return follower.take();
}

}  // namespace clausediff
