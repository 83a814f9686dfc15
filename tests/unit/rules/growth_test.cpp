// SPDX-License-Identifier: Apache-2.0
// A sentence of very many negators: four times the words cost four times the work, not sixteen times.
#include <algorithm>
#include <ctime>
#include <string>

#include "catch.h"
#include "findings.h"

using namespace clausediff;

namespace {

double seconds_of(const std::string& before, const std::string& after) {
  double least = 1e9;
  for (int run = 0; run < 2; ++run) {
    const std::clock_t begin = std::clock();  // processor time: other tests run beside this one
    const Report report = test::compare_texts(before, after);
    least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
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
