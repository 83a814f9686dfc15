// SPDX-License-Identifier: Apache-2.0
#include "diff/cycles.h"

#include "catch.h"

using namespace clausediff;

namespace {

/// References from clause to clause, `none` for one that leads nowhere; sorted by clause.
std::vector<bool> circular(std::uint32_t count, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& list) {
  Clauses clauses;
  clauses.items.resize(count);
  for (const auto& [from, to] : list) {
    Reference reference;
    reference.clause = from;
    reference.target_clause = to;
    clauses.references.push_back(reference);
  }
  return circular_references(clauses);
}

using Answers = std::vector<bool>;

}  // namespace

TEST_CASE("a reference is circular where its clause is reached again") {
  CHECK(circular(2, {{0, 1}}) == Answers{false});
  CHECK(circular(2, {{0, 0}}) == Answers{true});
  CHECK(circular(2, {{0, 1}, {1, 0}}) == Answers{true, true});
  CHECK(circular(3, {{0, 1}, {1, none}, {1, 0}, {2, 0}}) == Answers{true, false, true, false});
  CHECK(circular(4, {{0, 1}, {1, 2}, {2, 3}}) == Answers{false, false, false});
  CHECK(circular(3, {{0, 2}, {1, 2}}) == Answers{false, false});
}

TEST_CASE("a circle of four clauses is told, one of five is the ordinary web") {
  CHECK(circular(4, {{0, 1}, {1, 2}, {2, 3}, {3, 0}}) == Answers{true, true, true, true});
  CHECK(circular(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}}) == Answers{false, false, false, false, false});
  CHECK(circular(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 0}, {4, 4}}) == Answers{false, false, false, false, false, true});
}

TEST_CASE("circles that touch without leading back are told apart") {
  // 0 and 1 lead to one another, 2 and 3 too; 1 leads to 2, and nothing leads back.
  CHECK(circular(4, {{0, 1}, {1, 0}, {1, 2}, {2, 3}, {3, 2}}) == Answers{true, true, false, true, true});
  // A chord makes no larger circle.
  CHECK(circular(4, {{0, 1}, {0, 2}, {1, 2}, {2, 0}, {3, 2}}) == Answers{true, true, true, true, false});
}
