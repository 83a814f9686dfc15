// SPDX-License-Identifier: Apache-2.0
#include "diff/chain.h"

#include <clausediff/document.h>

#include <algorithm>
#include <numeric>

namespace clausediff {
namespace {

// A Fenwick tree over the after side: the heaviest chain that ends at or before a place.
class BestEnds {
 public:
  explicit BestEnds(std::size_t size) : nodes_(size + 1) {}

  std::pair<double, std::uint32_t> up_to(std::size_t place) const {
    Node best;
    for (std::size_t i = place; i > 0; i &= i - 1) {
      if (nodes_[i].weight > best.weight) best = nodes_[i];
    }
    return {best.weight, best.link};
  }

  void add(std::size_t place, double weight, std::uint32_t link) {
    for (std::size_t i = place + 1; i < nodes_.size(); i += i & (~i + 1)) {
      if (weight > nodes_[i].weight) nodes_[i] = {weight, link};
    }
  }

 private:
  struct Node {
    double weight = 0;
    std::uint32_t link = none;
  };
  std::vector<Node> nodes_;
};

}  // namespace

std::vector<std::uint32_t> heaviest_chain(const std::vector<ChainLink>& links) {
  if (links.empty()) return {};
  // Of links from one clause the later ones come first, so that none can follow another of the same clause.
  std::vector<std::uint32_t> order(links.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return links[a].before != links[b].before ? links[a].before < links[b].before : links[a].after > links[b].after;
  });
  const auto by_after = [](const ChainLink& a, const ChainLink& b) { return a.after < b.after; };
  const std::uint32_t low = std::min_element(links.begin(), links.end(), by_after)->after;
  const std::uint32_t high = std::max_element(links.begin(), links.end(), by_after)->after;
  BestEnds ends(high - low + 1);
  std::vector<std::uint32_t> previous(links.size(), none);
  double heaviest = -1;
  std::uint32_t last = none;
  for (const std::uint32_t k : order) {
    const auto [weight, link] = ends.up_to(links[k].after - low);
    previous[k] = link;
    const double total = weight + links[k].weight;
    ends.add(links[k].after - low, total, k);
    if (total > heaviest) heaviest = total, last = k;
  }
  std::vector<std::uint32_t> chain;
  for (std::uint32_t k = last; k != none; k = previous[k]) chain.push_back(k);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

}  // namespace clausediff
