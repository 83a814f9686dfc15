// SPDX-License-Identifier: Apache-2.0
#include "diff/slide.h"

#include <cstdint>
#include <vector>

namespace clausediff {
namespace {

constexpr std::uint32_t farthest_slide = 40;  // words

/// Words [begin, end) of one version that the other does not have; it has their neighbours before and behind its word `place`.
struct Lone {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t place = 0;
};

class Slider {
 public:
  Slider(const Running& side, const Running& other, std::vector<std::uint32_t>& to_other, std::vector<std::uint32_t>& to_side)
      : side_(side), other_(other), ids_(side.ids()), to_other_(to_other), to_side_(to_side) {}

  void slide_all() {
    for (std::uint32_t at = 1; at < side_.size(); ++at) {
      if (to_other_[at] != none || to_other_[at - 1] == none) continue;
      std::uint32_t end = at;
      while (end < side_.size() && to_other_[end] == none) ++end;
      const Lone lone{at, end, to_other_[at - 1] + 1};
      at = end;
      const bool only_here = end == side_.size() ? lone.place == other_.size() : to_other_[end] == lone.place;
      if (only_here) slide(lone);
    }
  }

 private:
  bool may_go_back(const Lone& lone, std::uint32_t by) const {
    return by <= lone.begin && by <= lone.place && to_other_[lone.begin - by] == lone.place - by &&
           ids_[lone.begin - by] == ids_[lone.end - by];
  }

  bool may_go_on(const Lone& lone, std::uint32_t by) const {
    const std::uint32_t word = lone.end + by;
    return word < side_.size() && to_other_[word] == lone.place + by && ids_[lone.begin + by] == ids_[word];
  }

  /// How many of the stretch's edges are paragraphs' edges.
  int score(const Lone& lone) const {
    return (side_.begins(lone.begin) ? 1 : 0) + (side_.begins(lone.end) ? 1 : 0) + (other_.begins(lone.place) ? 1 : 0);
  }

  static Lone shifted(const Lone& lone, std::int64_t by) {
    const auto moved = [by](std::uint32_t word) { return static_cast<std::uint32_t>(word + by); };
    return {moved(lone.begin), moved(lone.end), moved(lone.place)};
  }

  void slide(const Lone& lone) {
    std::int64_t best = 0;
    int best_score = score(lone);
    const auto consider = [&](std::int64_t by) {
      const int found = score(shifted(lone, by));
      if (found > best_score) best = by, best_score = found;
    };
    for (std::uint32_t by = 1; by <= farthest_slide && may_go_back(lone, by); ++by) consider(-static_cast<std::int64_t>(by));
    for (std::uint32_t by = 0; by < farthest_slide && may_go_on(lone, by); ++by) consider(by + 1);
    if (best != 0) set(lone, best);
  }

  void pair(std::uint32_t word, std::uint32_t partner) {
    to_other_[word] = partner;
    to_side_[partner] = word;
  }

  void set(const Lone& lone, std::int64_t by) {
    for (std::int64_t k = 0; k < by; ++k)
      pair(lone.begin + static_cast<std::uint32_t>(k), lone.place + static_cast<std::uint32_t>(k));
    for (std::int64_t k = 1; k <= -by; ++k)
      pair(lone.end - static_cast<std::uint32_t>(k), lone.place - static_cast<std::uint32_t>(k));
    const Lone to = shifted(lone, by);
    for (std::uint32_t word = to.begin; word < to.end; ++word) to_other_[word] = none;
  }

  const Running& side_;
  const Running& other_;
  std::vector<std::uint32_t> ids_;
  std::vector<std::uint32_t>& to_other_;
  std::vector<std::uint32_t>& to_side_;
};

/// What moved is as long as the words are equal: those at its ends may have been taken by what stands around it until the slide.
void extend_moved(const Running& before, const Running& after, WordMap& map) {
  const std::vector<std::uint32_t> left = before.ids(), right = after.ids();
  const auto pair = [&](std::uint32_t b, std::uint32_t a) {
    const bool free = b < left.size() && a < right.size() && map.to_after[b] == none && map.to_before[a] == none &&
                      map.moved_to_after[b] == none && map.moved_to_before[a] == none;
    if (!free || left[b] != right[a]) return;
    map.moved_to_after[b] = a;
    map.moved_to_before[a] = b;
  };
  for (std::uint32_t b = 0; b < left.size(); ++b) {
    if (map.moved_to_after[b] != none) pair(b + 1, map.moved_to_after[b] + 1);
  }
  for (std::uint32_t b = before.size(); b > 1; --b) {
    const std::uint32_t place = map.moved_to_after[b - 1];
    if (place != none && place > 0) pair(b - 2, place - 1);
  }
}

}  // namespace

void slide_to_paragraphs(const Running& before, const Running& after, WordMap& map) {
  Slider(before, after, map.to_after, map.to_before).slide_all();
  Slider(after, before, map.to_before, map.to_after).slide_all();
  extend_moved(before, after, map);
}

}  // namespace clausediff
