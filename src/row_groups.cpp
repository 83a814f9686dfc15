// SPDX-License-Identifier: Apache-2.0
#include "row_groups.h"

#include <algorithm>
#include <numeric>

namespace clausediff {
namespace {

/// The row that stands for a row's group; the way to it is halved, so that the next look is short.
std::uint32_t root_of(std::vector<std::uint32_t>& parent, std::uint32_t at) {
  while (parent[at] != at) at = parent[at] = parent[parent[at]];
  return at;
}

void join_by(const std::vector<Pair>& pairs, std::uint32_t Pair::*side, std::vector<std::uint32_t>& parent) {
  std::vector<std::uint32_t> first;  // by clause: the first of its rows
  for (std::uint32_t p = 0; p < pairs.size(); ++p) {
    const std::uint32_t clause = pairs[p].*side;
    if (clause == none) continue;
    if (clause >= first.size()) first.resize(std::max<std::size_t>(clause + std::size_t{1}, 2 * first.size()), none);
    if (first[clause] == none)
      first[clause] = p;
    else
      parent[root_of(parent, p)] = root_of(parent, first[clause]);
  }
}

}  // namespace

std::vector<std::vector<std::uint32_t>> row_groups(const Alignment& alignment) {
  const auto& pairs = alignment.pairs;
  std::vector<std::uint32_t> parent(pairs.size());
  std::iota(parent.begin(), parent.end(), 0U);
  join_by(pairs, &Pair::before, parent);
  join_by(pairs, &Pair::after, parent);
  std::vector<std::uint32_t> slot(pairs.size(), none);
  std::vector<std::vector<std::uint32_t>> groups;
  for (std::uint32_t p = 0; p < pairs.size(); ++p) {
    const std::uint32_t root = root_of(parent, p);
    if (slot[root] == none) {
      slot[root] = static_cast<std::uint32_t>(groups.size());
      groups.emplace_back();
    }
    groups[slot[root]].push_back(p);
  }
  return groups;
}

}  // namespace clausediff
