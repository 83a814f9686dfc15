// SPDX-License-Identifier: Apache-2.0
// Strongly connected components of the references, by Tarjan's algorithm (1972) with a stack of its own.
#include "diff/cycles.h"

#include <algorithm>

namespace clausediff {
namespace {

constexpr std::uint32_t small_circle = 4;  // clauses

struct Visit {
  std::uint32_t clause = 0;
  std::uint32_t next = 0;  // the reference to follow next
};

class Components {
 public:
  explicit Components(const Clauses& clauses)
      : references_(clauses.references),
        order_(clauses.items.size(), none),
        low_(clauses.items.size(), none),
        component(clauses.items.size(), none) {
    for (std::uint32_t c = 0; c < clauses.items.size(); ++c) {
      if (order_[c] == none && first(c) < references_.size() && references_[first(c)].clause == c) walk(c);
    }
  }

 private:
  std::uint32_t first(std::uint32_t clause) const {
    const auto less = [](const Reference& r, std::uint32_t c) { return r.clause < c; };
    return static_cast<std::uint32_t>(std::lower_bound(references_.begin(), references_.end(), clause, less) -
                                      references_.begin());
  }

  void enter(std::uint32_t clause) {
    order_[clause] = low_[clause] = counter_++;
    open_.push_back(clause);
    visits_.push_back({clause, first(clause)});
  }

  void leave(std::uint32_t clause) {
    if (low_[clause] == order_[clause]) {
      while (component[clause] == none) {
        component[open_.back()] = clause;
        open_.pop_back();
      }
    }
    visits_.pop_back();
    if (!visits_.empty()) low_[visits_.back().clause] = std::min(low_[visits_.back().clause], low_[clause]);
  }

  void walk(std::uint32_t root) {
    enter(root);
    while (!visits_.empty()) {
      Visit& visit = visits_.back();
      if (visit.next >= references_.size() || references_[visit.next].clause != visit.clause) {
        leave(visit.clause);
        continue;
      }
      const std::uint32_t target = references_[visit.next++].target_clause;
      if (target == none) continue;
      if (order_[target] == none)
        enter(target);
      else if (component[target] == none)
        low_[visit.clause] = std::min(low_[visit.clause], order_[target]);
    }
  }

  const std::vector<Reference>& references_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> low_;
  std::vector<std::uint32_t> open_;
  std::vector<Visit> visits_;
  std::uint32_t counter_ = 0;

 public:
  std::vector<std::uint32_t> component;
};

}  // namespace

std::vector<bool> circular_references(const Clauses& clauses) {
  const Components components(clauses);
  std::vector<std::uint32_t> size(clauses.items.size(), 0);
  for (const std::uint32_t c : components.component) {
    if (c != none) ++size[c];
  }
  std::vector<bool> circular;
  for (const Reference& r : clauses.references) {
    const std::uint32_t from = components.component[r.clause];
    const bool inside = r.target_clause != none && from == components.component[r.target_clause] && from != none;
    circular.push_back(r.target_clause == r.clause || (inside && size[from] <= small_circle));
  }
  return circular;
}

}  // namespace clausediff
