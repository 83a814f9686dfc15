// SPDX-License-Identifier: Apache-2.0
#include "diff/sequence.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <tuple>

namespace clausediff {
namespace {

// dtl is linear in the sizes times the differences; two unrelated rows whose sizes multiply to this cost about 20 ms.
constexpr std::uint64_t product_bound = 2'000'000;

// Cutting at anchors halves the work at the least in any but a built input; this stops the built ones.
constexpr int depth_bound = 24;

struct Range {
  Hunk part;
  int depth = 0;
};

struct Anchor {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
};

struct Keyed {
  std::uint64_t key = 0;
  std::uint32_t at = 0;
  bool after = false;
};

bool trim(Ids before, Ids after, Hunk& h) {
  while (h.before_begin < h.before_end && h.after_begin < h.after_end && before[h.before_begin] == after[h.after_begin]) {
    ++h.before_begin, ++h.after_begin;
  }
  while (h.before_begin < h.before_end && h.after_begin < h.after_end && before[h.before_end - 1] == after[h.after_end - 1]) {
    --h.before_end, --h.after_end;
  }
  return h.before_begin < h.before_end || h.after_begin < h.after_end;
}

void add(std::vector<Hunk>& hunks, const Hunk& h) {
  if (!hunks.empty() && hunks.back().before_end == h.before_begin && hunks.back().after_end == h.after_begin) {
    hunks.back().before_end = h.before_end;
    hunks.back().after_end = h.after_end;
  } else {
    hunks.push_back(h);
  }
}

// dtl's own indices are wrong on large differences, so only the kind of each element is taken and positions are counted here.
void shortest(Ids before, Ids after, const Hunk& part, std::vector<Hunk>& hunks) {
  const std::vector<std::uint32_t> a(before.begin() + part.before_begin, before.begin() + part.before_end);
  const std::vector<std::uint32_t> b(after.begin() + part.after_begin, after.begin() + part.after_end);
  dtl::Diff<std::uint32_t, std::vector<std::uint32_t>> diff(a, b, true);
  diff.compose();
  const auto script = diff.getSes().getSequence();
  std::uint32_t i = part.before_begin;
  std::uint32_t j = part.after_begin;
  for (const auto& element : script) {
    Hunk h{i, i, j, j};
    if (element.second.type == dtl::SES_COMMON) {
      ++i, ++j;
      continue;
    }
    if (element.second.type == dtl::SES_DELETE)
      h.before_end = ++i;
    else
      h.after_end = ++j;
    add(hunks, h);
  }
}

void add_keys(Ids ids, std::uint32_t begin, std::uint32_t end, std::uint32_t width, bool after, std::vector<Keyed>& keys) {
  for (std::uint32_t i = begin; i + width <= end; ++i) {
    std::uint64_t key = 0;
    for (std::uint32_t k = 0; k < width; ++k) key = (key ^ ids[i + k]) * 0x9E3779B97F4A7C15ULL + (key >> 31);
    keys.push_back({key, i, after});
  }
}

// Where `width` elements in a row occur once on each side, in an order that both sides share.
std::vector<Anchor> anchors(Ids before, Ids after, const Hunk& part, std::uint32_t width) {
  std::vector<Keyed> keys;
  add_keys(before, part.before_begin, part.before_end, width, false, keys);
  add_keys(after, part.after_begin, part.after_end, width, true, keys);
  std::sort(keys.begin(), keys.end(),
            [](const Keyed& a, const Keyed& b) { return std::tie(a.key, a.after, a.at) < std::tie(b.key, b.after, b.at); });
  std::vector<Anchor> unique;
  for (std::size_t i = 0; i < keys.size();) {
    std::size_t end = i + 1;
    while (end < keys.size() && keys[end].key == keys[i].key) ++end;
    if (end == i + 2 && !keys[i].after && keys[i + 1].after && before[keys[i].at] == after[keys[i + 1].at]) {
      unique.push_back({keys[i].at, keys[i + 1].at});
    }
    i = end;
  }
  std::sort(unique.begin(), unique.end(), [](const Anchor& a, const Anchor& b) { return a.before < b.before; });
  std::vector<std::uint32_t> places;
  for (const Anchor& anchor : unique) places.push_back(anchor.after);
  std::vector<Anchor> chain;
  for (const std::uint32_t i : longest_increasing(places)) chain.push_back(unique[i]);
  return chain;
}

std::vector<Anchor> best_anchors(Ids before, Ids after, const Hunk& part) {
  for (const std::uint32_t width : {1U, 4U, 16U}) {
    std::vector<Anchor> found = anchors(before, after, part, width);
    if (!found.empty()) return found;
  }
  return {};
}

void push_between(const Range& range, const std::vector<Anchor>& found, std::vector<Range>& work) {
  Hunk rest = range.part;
  for (auto anchor = found.rbegin(); anchor != found.rend(); ++anchor) {
    work.push_back({{anchor->before + 1, rest.before_end, anchor->after + 1, rest.after_end}, range.depth + 1});
    rest.before_end = anchor->before;
    rest.after_end = anchor->after;
  }
  work.push_back({rest, range.depth + 1});
}

}  // namespace

std::vector<std::uint32_t> longest_increasing(Ids values) {
  std::vector<std::uint32_t> tails;  // tails[k]: where the smallest last value of an increasing row of k + 1 stands
  std::vector<std::uint32_t> previous(values.size(), 0);
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    const auto at =
        std::lower_bound(tails.begin(), tails.end(), values[i], [&](std::uint32_t t, std::uint32_t v) { return values[t] < v; });
    if (at != tails.begin()) previous[i] = *(at - 1);
    if (at == tails.end())
      tails.push_back(i);
    else
      *at = i;
  }
  std::vector<std::uint32_t> row(tails.size());
  std::uint32_t i = tails.empty() ? 0 : tails.back();
  for (std::size_t k = tails.size(); k-- > 0; i = previous[i]) row[k] = i;
  return row;
}

std::vector<Hunk> edit_script(Ids before, Ids after) {
  std::vector<Hunk> hunks;
  std::vector<Range> work = {{{0, static_cast<std::uint32_t>(before.size()), 0, static_cast<std::uint32_t>(after.size())}, 0}};
  while (!work.empty()) {
    Range range = work.back();
    work.pop_back();
    Hunk& part = range.part;
    if (!trim(before, after, part)) continue;
    const std::uint64_t product = std::uint64_t{part.before_end - part.before_begin} * (part.after_end - part.after_begin);
    if (product == 0) {
      add(hunks, part);
    } else if (product <= product_bound) {
      shortest(before, after, part, hunks);
    } else {
      const std::vector<Anchor> found = range.depth < depth_bound ? best_anchors(before, after, part) : std::vector<Anchor>();
      if (found.empty())
        add(hunks, part);
      else
        push_between(range, found, work);
    }
  }
  return hunks;
}

}  // namespace clausediff
