// SPDX-License-Identifier: Apache-2.0
#include "diff/sequence.h"

#include <random>

#include "catch.h"

using namespace clausediff;

namespace {

using WordIds = std::vector<std::uint32_t>;

// Applies a script and checks that it leaves nothing out.
WordIds applied(const WordIds& before, const WordIds& after, const std::vector<Hunk>& hunks) {
  WordIds out;
  std::uint32_t i = 0;
  for (const Hunk& h : hunks) {
    while (i < h.before_begin) out.push_back(before[i++]);
    out.insert(out.end(), after.begin() + h.after_begin, after.begin() + h.after_end);
    i = h.before_end;
  }
  while (i < before.size()) out.push_back(before[i++]);
  return out;
}

std::uint32_t cost(const std::vector<Hunk>& hunks) {
  std::uint32_t sum = 0;
  for (const Hunk& h : hunks) sum += h.before_end - h.before_begin + h.after_end - h.after_begin;
  return sum;
}

// The length of the shortest script, the slow and plain way.
std::uint32_t shortest(const WordIds& a, const WordIds& b) {
  std::vector<std::uint32_t> line(b.size() + 1);
  for (std::uint32_t j = 0; j <= b.size(); ++j) line[j] = j;
  for (std::uint32_t i = 1; i <= a.size(); ++i) {
    std::uint32_t corner = line[0]++;
    for (std::uint32_t j = 1; j <= b.size(); ++j) {
      const std::uint32_t up = line[j];
      line[j] = a[i - 1] == b[j - 1] ? corner : std::min(up, line[j - 1]) + 1;
      corner = up;
    }
  }
  return line[b.size()];
}

WordIds random_row(std::mt19937& random, std::size_t size, std::uint32_t vocabulary) {
  WordIds row(size);
  for (std::uint32_t& id : row) id = static_cast<std::uint32_t>(random() % vocabulary);
  return row;
}

}  // namespace

TEST_CASE("a script is shortest and turns before into after") {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    const WordIds before = random_row(random, random() % 40, static_cast<std::uint32_t>(1 + random() % 8));
    const WordIds after = random_row(random, random() % 40, static_cast<std::uint32_t>(1 + random() % 8));
    const auto hunks = edit_script(before, after);
    CHECK(applied(before, after, hunks) == after);
    CHECK(cost(hunks) == shortest(before, after));
  }
}

TEST_CASE("large rows that hardly differ are cut at what occurs once") {
  std::mt19937 random(2);
  const WordIds before = random_row(random, 60000, 5000);
  WordIds after = before;
  for (std::size_t k = 100; k < after.size(); k += 3000) after[k] = 9000 + static_cast<std::uint32_t>(k);
  const auto hunks = edit_script(before, after);
  CHECK(applied(before, after, hunks) == after);
  CHECK(cost(hunks) == 2 * 20);
}

TEST_CASE("large rows without anything in common are replaced whole") {
  WordIds before(20000);
  WordIds after(20000);
  for (std::uint32_t k = 0; k < before.size(); ++k) before[k] = k % 7, after[k] = 10 + k % 5;
  const auto hunks = edit_script(before, after);
  REQUIRE(hunks.size() == 1);
  CHECK(cost(hunks) == 40000);
}

TEST_CASE("a longest increasing row is found") {
  CHECK(longest_increasing(WordIds{5, 1, 2, 9, 3, 4}) == WordIds{1, 2, 4, 5});
  CHECK(longest_increasing(WordIds{}).empty());
  CHECK(longest_increasing(WordIds{3, 2, 1}).size() == 1);
}
