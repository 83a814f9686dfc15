// SPDX-License-Identifier: Apache-2.0
// A sentence of very many negators: four times the words cost four times the work, not sixteen times.
#include <algorithm>
#include <chrono>
#include <string>

#include "catch.h"
#include "findings.h"

using namespace clausediff;

namespace {

double seconds_of(const std::string& before, const std::string& after) {
  double least = 1e9;
  for (int run = 0; run < 2; ++run) {
    const auto begin = std::chrono::steady_clock::now();
    const Report report = test::compare_texts(before, after);
    least = std::min(least, std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
    CHECK(!report.alignment.pairs.empty());
  }
  return least;
}

std::string holders(int count, const std::string& lead, const std::string& verb) {
  std::string text = "Use. ";
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i);
    text += (i == 0 ? "" : ", ") + lead + "holder" + number + verb + "enter yard" + number;
  }
  return text + ".";
}

}  // namespace

TEST_CASE("A sentence of many negators is read in proportion to its length") {
  const auto cost = [](int count) { return seconds_of(holders(count, "no ", " may "), holders(count, "", " shall not ")); };
  CHECK(cost(1000) < 9 * cost(250));
}
