// SPDX-License-Identifier: Apache-2.0
#include "text/similarity.h"

#include "catch.h"

using namespace clausediff;

TEST_CASE("what two rows share is counted as often as both have it") {
  const std::vector<std::uint32_t> none_of_it, a = {1, 2, 2, 5}, b = {2, 2, 2, 3, 5, 9};
  CHECK(shared_count(a, b) == 3);
  CHECK(shared_count(b, a) == 3);
  CHECK(shared_count(a, none_of_it) == 0);
  CHECK(dice(a, b) == 0.6);
  CHECK(dice(a, a) == 1.0);
  CHECK(dice(a, none_of_it) == 0.0);
  CHECK(dice(none_of_it, none_of_it) == 1.0);
  const std::vector<std::uint64_t> c = {1, 2, 3}, d = {3};
  CHECK(dice(c, d) == 0.5);
  CHECK(sorted_ids(std::vector<std::uint32_t>{3, 1, 2}) == std::vector<std::uint32_t>{1, 2, 3});
}
