// SPDX-License-Identifier: Apache-2.0
#include "diff/candidates.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

#include "text/similarity.h"

namespace clausediff {
namespace {

// A feature in more places than these says little, and their product bounds the work.
constexpr std::size_t rare_places = 4;
constexpr std::size_t rare_product = 8;
constexpr std::size_t kept_per_unit = 6;

struct Feature {
  std::uint64_t key = 0;
  std::uint64_t place = 0;  // the unit, and above it the side: before sorts first

  bool after() const { return place >> 32 != 0; }
  std::uint32_t unit() const { return static_cast<std::uint32_t>(place); }
};

struct Vote {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  float weight = 0;
};

void add_features(const UnitRow& row, const std::vector<std::uint32_t>& partners, bool after, std::vector<Feature>& features) {
  for (std::uint32_t u = 0; u < row.size(); ++u) {
    if (partners[u] != none) continue;
    const Ids ids = row.ids_of(u);
    const std::uint64_t place = std::uint64_t{after ? 1U : 0U} << 32 | u;
    for (std::size_t i = 0; i < ids.size(); ++i) {
      features.push_back({ids[i], place});
      if (i + 1 < ids.size()) features.push_back({(std::uint64_t{ids[i]} << 32 | ids[i + 1]) + (1ULL << 63), place});
    }
  }
}

void vote(const std::vector<Feature>& features, std::vector<Vote>& votes) {
  for (std::size_t i = 0; i < features.size();) {
    std::size_t middle = i;
    while (middle < features.size() && features[middle].key == features[i].key && !features[middle].after()) ++middle;
    std::size_t end = middle;
    while (end < features.size() && features[end].key == features[i].key) ++end;
    const std::size_t left = middle - i;
    const std::size_t right = end - middle;
    if (left <= rare_places && right <= rare_places && left * right > 0 && left * right <= rare_product) {
      for (std::size_t a = i; a < middle; ++a) {
        for (std::size_t b = middle; b < end; ++b)
          votes.push_back({features[a].unit(), features[b].unit(), 1.0F / static_cast<float>(left * right)});
      }
    }
    i = end;
  }
}

// One vote for each pair, with the sum of its weights.
void add_up(std::vector<Vote>& votes) {
  std::sort(votes.begin(), votes.end(),
            [](const Vote& a, const Vote& b) { return std::tie(a.before, a.after) < std::tie(b.before, b.after); });
  std::size_t out = 0;
  for (std::size_t i = 0; i < votes.size(); ++i) {
    if (out > 0 && votes[out - 1].before == votes[i].before && votes[out - 1].after == votes[i].after)
      votes[out - 1].weight += votes[i].weight;
    else
      votes[out++] = votes[i];
  }
  votes.resize(out);
}

}  // namespace

Scale::Scale(const UnitRow& before, const UnitRow& after)
    : before_(before), after_(after), sorted_before_(before.size()), sorted_after_(after.size()) {}

// Made when first asked for: most rows of cells and notes are equal, and never ask.
void Scale::weigh() {
  std::uint32_t vocabulary = 1;
  for (const UnitRow* row : {&before_, &after_}) {
    for (const std::uint32_t id : row->ids) vocabulary = std::max(vocabulary, id + 1);
  }
  std::vector<std::uint32_t> places(vocabulary, 0);
  std::vector<std::uint32_t> last(vocabulary, none);
  std::uint32_t number = 0;
  for (const UnitRow* row : {&before_, &after_}) {
    for (std::uint32_t u = 0; u < row->size(); ++u, ++number) {
      for (const std::uint32_t id : row->ids_of(u)) {
        if (last[id] != number) last[id] = number, ++places[id];
      }
    }
  }
  weights_.assign(vocabulary, 0);
  for (std::uint32_t id = 0; id < vocabulary; ++id) {
    if (places[id] > 0) weights_[id] = std::log2(1.0 + (1.0 + number) / (1.0 + places[id]));
  }
}

const Scale::Sorted& Scale::sorted(const UnitRow& row, std::vector<Sorted>& cache, std::uint32_t unit) {
  Sorted& entry = cache[unit];
  if (entry.weight >= 0) return entry;
  if (weights_.empty()) weigh();
  const Ids ids = row.ids_of(unit);
  entry.ids.assign(ids.begin(), ids.end());
  std::sort(entry.ids.begin(), entry.ids.end());
  entry.weight = 0;
  for (const std::uint32_t id : entry.ids) entry.weight += weight_of(id);
  return entry;
}

double Scale::shared(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) const {
  double weight = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      weight += weight_of(a[i]), ++i, ++j;
    else if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return weight;
}

Likeness Scale::compare(std::uint32_t before, std::uint32_t after) {
  const Sorted& a = sorted(before_, sorted_before_, before);
  const Sorted& b = sorted(after_, sorted_after_, after);
  const double sum = a.weight + b.weight;
  const double least = std::min(a.weight, b.weight);
  if (least <= 0) return {sum <= 0 ? 1.0 : 0.0, 0.0};
  const double common = shared(a.ids, b.ids);
  return {2 * common / sum, common / least};
}

Scale::Completion Scale::completion(std::uint32_t part, std::uint32_t whole, const std::vector<std::uint32_t>& others,
                                    bool whole_is_before) {
  const UnitRow& parts = whole_is_before ? after_ : before_;
  const AlignUnit& unit = parts.items[part];
  const std::vector<std::uint32_t> body = sorted_ids(Ids(parts.ids).subspan(unit.body, unit.end - unit.body));
  const std::vector<std::uint32_t>& all =
      (whole_is_before ? sorted(before_, sorted_before_, whole) : sorted(after_, sorted_after_, whole)).ids;
  std::vector<std::uint32_t> known;
  for (const std::uint32_t other : others) {
    const Ids ids = parts.ids_of(other);
    known.insert(known.end(), ids.begin(), ids.end());
  }
  std::sort(known.begin(), known.end());
  std::vector<std::uint32_t> lacking;
  std::set_difference(all.begin(), all.end(), known.begin(), known.end(), std::back_inserter(lacking));
  const double gained = shared(body, lacking);
  const double lacked = shared(lacking, lacking);
  const double weight = shared(body, body);
  return {weight > 0 ? shared(body, all) / weight : 0, gained, lacked > 0 ? gained / lacked : 0,
          weight > 0 ? gained / weight : 0};
}

std::vector<Edge> likely_pairs(const UnitRow& before, const UnitRow& after, const std::vector<std::uint32_t>& to_after,
                               const std::vector<std::uint32_t>& to_before, Scale& scale) {
  std::vector<Feature> features;
  add_features(before, to_after, false, features);
  add_features(after, to_before, true, features);
  const auto less = [](const Feature& a, const Feature& b) { return a.key != b.key ? a.key < b.key : a.place < b.place; };
  std::sort(features.begin(), features.end(), less);
  const auto equal = [](const Feature& a, const Feature& b) { return a.key == b.key && a.place == b.place; };
  features.erase(std::unique(features.begin(), features.end(), equal), features.end());
  std::vector<Vote> votes;
  vote(features, votes);
  add_up(votes);
  std::vector<Edge> edges;
  for (std::size_t i = 0; i < votes.size();) {
    std::size_t end = i;
    while (end < votes.size() && votes[end].before == votes[i].before) ++end;
    const auto first = votes.begin() + static_cast<std::ptrdiff_t>(i);
    const std::size_t keep = std::min(kept_per_unit, end - i);
    const auto more = [](const Vote& a, const Vote& b) { return a.weight != b.weight ? a.weight > b.weight : a.after < b.after; };
    std::partial_sort(first, first + static_cast<std::ptrdiff_t>(keep), votes.begin() + static_cast<std::ptrdiff_t>(end), more);
    for (std::size_t k = i; k < i + keep; ++k)
      edges.push_back({votes[k].before, votes[k].after, scale.compare(votes[k].before, votes[k].after)});
    i = end;
  }
  std::sort(edges.begin(), edges.end(),
            [](const Edge& a, const Edge& b) { return std::tie(a.before, a.after) < std::tie(b.before, b.after); });
  return edges;
}

}  // namespace clausediff
