// SPDX-License-Identifier: Apache-2.0
#include "rules/hits.h"

#include <algorithm>
#include <utility>

namespace clausediff {

Hits::Hits(std::vector<Hit> items, std::size_t words) : items_(std::move(items)) {
  if (items_.empty()) return;
  first_.assign(words, none);
  for (std::size_t index = items_.size(); index-- > 0;)
    std::fill(first_.begin() + static_cast<std::ptrdiff_t>(items_[index].begin),
              first_.begin() + static_cast<std::ptrdiff_t>(items_[index].end), static_cast<std::uint32_t>(index));
}

const Hit* Hits::at(std::size_t word) const {
  return word >= first_.size() || first_[word] == none ? nullptr : &items_[first_[word]];
}

bool Hits::touch(std::size_t begin, std::size_t end) const {
  for (std::size_t word = begin; word < end; ++word) {
    const Hit* first = at(word);
    if (first == nullptr) continue;
    for (std::size_t index = index_of(*first); index < items_.size() && items_[index].begin < end; ++index)
      if (!items_[index].counterpart && items_[index].end > begin) return true;
  }
  return false;
}

}  // namespace clausediff
