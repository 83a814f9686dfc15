// SPDX-License-Identifier: Apache-2.0
#include "row_groups.h"

#include "catch.h"

using namespace clausediff;

namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

Alignment rows_of(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
  Alignment alignment;
  for (const auto& [before, after] : pairs) {
    Pair pair;
    pair.before = before;
    pair.after = after;
    alignment.pairs.push_back(pair);
  }
  return alignment;
}

}  // namespace

TEST_CASE("the rows of a split, of a merge and of a chain of both are one group") {
  CHECK(row_groups(rows_of({})).empty());
  CHECK(row_groups(rows_of({{0, 0}, {1, 1}})) == Groups{{0}, {1}});
  CHECK(row_groups(rows_of({{0, 0}, {1, 1}, {0, 2}})) == Groups{{0, 2}, {1}});                        // 0 was split
  CHECK(row_groups(rows_of({{0, 0}, {1, 1}, {2, 0}})) == Groups{{0, 2}, {1}});                        // 0 was merged
  CHECK(row_groups(rows_of({{0, 0}, {5, 5}, {0, 1}, {2, 1}, {2, 3}})) == Groups{{0, 2, 3, 4}, {1}});  // 0 and 2 through 1
}

TEST_CASE("rows of one version alone belong to no other") {
  CHECK(row_groups(rows_of({{0, none}, {none, 0}, {1, none}, {none, 1}})) == Groups{{0}, {1}, {2}, {3}});
}
