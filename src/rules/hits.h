// SPDX-License-Identifier: Apache-2.0
// Where phrases of the lexicon and the grammar stand in the words of a reading.
#pragma once

#include <clausediff/document.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "language/symbols.h"

namespace clausediff {

/// A phrase at words [begin, end).
struct Hit {
  Family family = Family::nothing;
  Term term = Term::nothing;  // equal terms say the same
  std::size_t begin = 0;
  std::size_t end = 0;
  bool counterpart = false;  // counts only in the place of a term
};

/// The hits of one kind, in the order of their first word, and which of them stands at each word: a lookup for each word keeps a
/// clause of many hits linear.
class Hits {
 public:
  Hits() = default;
  /// `words` is how many words the reading has.
  Hits(std::vector<Hit> items, std::size_t words);

  auto begin() const { return items_.begin(); }
  auto end() const { return items_.end(); }
  std::size_t size() const { return items_.size(); }
  const Hit& operator[](std::size_t index) const { return items_[index]; }
  std::size_t index_of(const Hit& hit) const { return static_cast<std::size_t>(&hit - items_.data()); }

  /// The first hit that covers a word; nullptr where none does.
  const Hit* at(std::size_t word) const;
  /// True where a hit that is no counterpart shares a word with [begin, end).
  bool touch(std::size_t begin, std::size_t end) const;
  bool touch(const Hit& hit) const { return touch(hit.begin, hit.end); }

 private:
  std::vector<Hit> items_;
  std::vector<std::uint32_t> first_;  // by word: index of the first hit that covers it, or `none`; empty where there are no hits
};

/// A hit of one side that the other side does not have at its place.
struct LooseHit {
  const Hit* hit = nullptr;
  std::uint32_t group = none;  // of the edit it stands in
  bool settled = false;
};

/// Settles each of `gone` with the first of `come` that fits it and is free, and hands both to `met`.
template <class Fits, class Met>
void settle_loose(std::vector<LooseHit>& gone, std::vector<LooseHit>& come, Fits fits, Met met) {
  for (LooseHit& a : gone) {
    for (LooseHit& b : come) {
      if (a.settled || b.settled || !fits(a, b)) continue;
      a.settled = b.settled = true;
      met(a, b);
    }
  }
}

/// Those that are on both sides after all.
template <class Same>
void settle_loose(std::vector<LooseHit>& gone, std::vector<LooseHit>& come, Same same) {
  settle_loose(gone, come, same, [](const LooseHit&, const LooseHit&) {});
}

}  // namespace clausediff
