// SPDX-License-Identifier: Apache-2.0
#include "diff/chain.h"

#include "catch.h"

using namespace clausediff;

TEST_CASE("the heaviest chain keeps the order of both sides") {
  using Row = std::vector<std::uint32_t>;
  CHECK(heaviest_chain({}).empty());
  CHECK(heaviest_chain({{0, 5, 1.0}, {1, 0, 1.0}, {2, 1, 1.0}}) == Row{1, 2});
  CHECK(heaviest_chain({{0, 5, 9.0}, {1, 0, 1.0}, {2, 1, 1.0}}) == Row{0});
}

TEST_CASE("a clause is in a chain once") {
  CHECK(heaviest_chain({{0, 0, 1.0}, {0, 1, 1.0}, {0, 2, 1.0}}).size() == 1);
  CHECK(heaviest_chain({{0, 3, 1.0}, {1, 3, 1.0}, {2, 3, 1.0}}).size() == 1);
}
