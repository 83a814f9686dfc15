// SPDX-License-Identifier: Apache-2.0
#include "diff/word_map.h"

#include <clausediff/document.h>

#include <numeric>

#include "catch.h"

using namespace clausediff;

namespace {

using Words = std::vector<std::uint32_t>;

/// `count` words from `first` on, each once.
Words words(std::uint32_t first, std::uint32_t count) {
  Words row(count);
  std::iota(row.begin(), row.end(), first);
  return row;
}

Words joined(std::initializer_list<Words> parts) {
  Words row;
  for (const Words& part : parts) row.insert(row.end(), part.begin(), part.end());
  return row;
}

/// How many words have a partner; each must be an equal word that has this one, and partners in the chain must rise.
std::size_t partners(const Words& before, const Words& after, const Words& to_after, const Words& to_before, bool rising) {
  std::size_t count = 0;
  std::uint32_t last = none;
  for (std::uint32_t b = 0; b < before.size(); ++b) {
    const std::uint32_t a = to_after[b];
    if (a == none) continue;
    ++count;
    CHECK(before[b] == after[a]);
    CHECK(to_before[a] == b);
    if (rising && last != none) CHECK(a > last);
    last = a;
  }
  return count;
}

struct Mapped {
  std::size_t chain = 0;
  std::size_t moved = 0;
};

Mapped mapped(const Words& before, const Words& after) {
  const WordMap map = map_words(before, after);
  REQUIRE(map.to_after.size() == before.size());
  REQUIRE(map.moved_to_before.size() == after.size());
  return {partners(before, after, map.to_after, map.to_before, true),
          partners(before, after, map.moved_to_after, map.moved_to_before, false)};
}

}  // namespace

TEST_CASE("equal texts are partners word by word, whatever words stand more than once") {
  const Words repeated = {1, 2, 1, 2, 1, 2, 3};
  CHECK(mapped({}, {}).chain == 0);
  CHECK(mapped(repeated, repeated).chain == 7);
  CHECK(mapped(words(1, 500), words(1, 500)).chain == 500);
  CHECK(mapped(words(1, 20), words(100, 20)).chain == 0);
}

TEST_CASE("eight words in a row that stand once have moved, seven are no sign") {
  const Words head = words(100, 30), tail = words(200, 60);
  for (const std::uint32_t count : {7U, 8U, 12U}) {
    const Words run = words(1, count);
    const Mapped map = mapped(joined({run, head, tail}), joined({head, tail, run}));
    INFO(count);
    CHECK(map.chain == 90);
    CHECK(map.moved == (count < 8 ? 0 : count));
  }
}

TEST_CASE("what moved in two pieces is told piece by piece") {
  const Words stays = words(100, 80), first = words(1, 10), second = words(20, 9);
  const Mapped map = mapped(joined({first, second, stays}), joined({second, stays, first}));
  CHECK(map.chain == 89);
  CHECK(map.moved == 10);
}

TEST_CASE("between anchors three equal words are partners, two are an accident, and in a short gap each counts") {
  const Words left = words(100, 20), right = words(200, 20);
  const auto gap = [&](std::uint32_t strange, std::uint32_t equal) {
    const Words shared = words(1, equal);
    return mapped(joined({left, words(1000, strange), shared, words(2000, strange), right}),
                  joined({left, words(3000, strange), shared, words(4000, strange), right}))
               .chain -
           40;
  };
  CHECK(gap(20, 3) == 3);
  CHECK(gap(20, 2) == 0);
  CHECK(gap(5, 2) == 2);  // twelve words
  CHECK(gap(5, 1) == 1);
  CHECK(gap(6, 1) == 0);  // thirteen
}
