// SPDX-License-Identifier: Apache-2.0
// Which link, content control or field of one version is which of the other.
#include <algorithm>
#include <unordered_map>

#include "diff/sequence.h"
#include "redline/atoms.h"

namespace clausediff::redlining {
namespace {

std::vector<std::uint32_t> by_place(const Line& line) {
  std::vector<std::uint32_t> order(line.scopes.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::uint32_t a, std::uint32_t b) { return line.scopes[a].first_atom < line.scopes[b].first_atom; });
  return order;
}

std::uint64_t key_with_content(const Line& line, const Scope& scope) {
  Hash hash;
  hash.add(scope.key);
  for (std::uint32_t i = scope.first_atom; i < scope.end_atom; ++i) hash.add(line.atoms[i].key);
  return hash.value();
}

/// 0 is the strictest.
std::uint64_t key_at(const Line& line, const Scope& scope, int round) {
  return round == 0 ? key_with_content(line, scope) : round == 1 ? scope.key : scope.weak_key;
}

struct Stretch {
  std::uint32_t before_begin, before_end, after_begin, after_end;
};

/// Pairs what has equal keys within a stretch of both orders; returns the stretches left over.
std::vector<Stretch> pair_round(Line& before, Line& after, const std::vector<std::uint32_t>& b,
                                const std::vector<std::uint32_t>& a, const Stretch& stretch, int round) {
  std::unordered_map<std::uint64_t, std::uint32_t> ids;
  const auto ids_of = [&](const Line& line, const std::vector<std::uint32_t>& order, std::uint32_t begin, std::uint32_t end) {
    std::vector<std::uint32_t> row;
    for (std::uint32_t i = begin; i < end; ++i)
      row.push_back(
          ids.try_emplace(key_at(line, line.scopes[order[i]], round), static_cast<std::uint32_t>(ids.size())).first->second);
    return row;
  };
  const std::vector<std::uint32_t> x = ids_of(before, b, stretch.before_begin, stretch.before_end);
  const std::vector<std::uint32_t> y = ids_of(after, a, stretch.after_begin, stretch.after_end);
  std::vector<Stretch> left;
  std::uint32_t i = 0, j = 0;
  const auto pair_up_to = [&](std::uint32_t end) {
    for (; i < end; ++i, ++j) {
      before.scopes[b[stretch.before_begin + i]].partner = a[stretch.after_begin + j];
      after.scopes[a[stretch.after_begin + j]].partner = b[stretch.before_begin + i];
    }
  };
  for (const Hunk& hunk : edit_script(x, y)) {
    pair_up_to(hunk.before_begin);
    if (hunk.before_begin < hunk.before_end && hunk.after_begin < hunk.after_end) {
      left.push_back({stretch.before_begin + hunk.before_begin, stretch.before_begin + hunk.before_end,
                      stretch.after_begin + hunk.after_begin, stretch.after_begin + hunk.after_end});
    }
    i = hunk.before_end;
    j = hunk.after_end;
  }
  pair_up_to(static_cast<std::uint32_t>(x.size()));
  return left;
}

/// A pair stands only where what holds the two is a pair too.
void drop_orphans(Line& before, Line& after, const std::vector<std::uint32_t>& order) {
  for (const std::uint32_t index : order) {
    Scope& scope = before.scopes[index];
    if (scope.partner == none) continue;
    Scope& other = after.scopes[scope.partner];
    const std::uint32_t wanted = scope.parent == none ? none : before.scopes[scope.parent].partner;
    const bool fits = scope.kind == other.kind && other.parent == wanted && (scope.parent == none || wanted != none);
    if (!fits) scope.partner = other.partner = none;
  }
}

void number_slots(Line& line, std::uint64_t salt) {
  std::vector<std::uint32_t> events(line.atoms.size() + 1, 0);
  for (const Scope& scope : line.scopes) {
    if (scope.partner == none) continue;
    ++events[scope.first_atom];
    ++events[scope.end_atom];
  }
  std::uint32_t slot = 0;
  for (std::uint32_t i = 0; i < line.atoms.size(); ++i) {
    Atom& atom = line.atoms[i];
    slot += events[i];
    atom.slot = slot;
    const bool alone = atom.scope != none && line.scopes[atom.scope].partner == none;
    Hash hash;
    hash.add(atom.key);
    hash.add(alone ? salt : std::uint64_t{slot} << 8);
    atom.key = hash.value();
  }
}

}  // namespace

void match_scopes(Line& before, Line& after) {
  const std::vector<std::uint32_t> b = by_place(before), a = by_place(after);
  std::vector<Stretch> stretches{{0, static_cast<std::uint32_t>(b.size()), 0, static_cast<std::uint32_t>(a.size())}};
  for (int round = 0; round < 3; ++round) {
    std::vector<Stretch> left;
    for (const Stretch& stretch : stretches) {
      for (const Stretch& rest : pair_round(before, after, b, a, stretch, round)) left.push_back(rest);
    }
    stretches = std::move(left);
  }
  drop_orphans(before, after, b);
  number_slots(before, 1);
  number_slots(after, 2);
}

}  // namespace clausediff::redlining
