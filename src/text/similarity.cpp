// SPDX-License-Identifier: Apache-2.0
#include "text/similarity.h"

#include <algorithm>

namespace clausediff {

std::vector<std::uint32_t> sorted_ids(std::span<const std::uint32_t> ids) {
  std::vector<std::uint32_t> sorted(ids.begin(), ids.end());
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

namespace {

template <class Element>
std::size_t count_shared(std::span<const Element> a, std::span<const Element> b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++shared, ++i, ++j;
    else if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return shared;
}

template <class Element>
double dice_of(std::span<const Element> a, std::span<const Element> b) {
  const std::size_t sum = a.size() + b.size();
  return sum == 0 ? 1.0 : 2.0 * static_cast<double>(count_shared(a, b)) / static_cast<double>(sum);
}

}  // namespace

std::size_t shared_count(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) { return count_shared(a, b); }

double dice(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) { return dice_of(a, b); }

double dice(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) { return dice_of(a, b); }

}  // namespace clausediff
