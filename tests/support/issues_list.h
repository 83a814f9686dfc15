// SPDX-License-Identifier: Apache-2.0
// What holds for the issues list of any two versions.
#pragma once

#include <clausediff/report.h>

#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"

namespace clausediff::tests {

inline std::size_t count_words(const std::string& text) {
  std::istringstream in(text);
  std::size_t count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

/// Every change belongs to one matter or to no substance.
inline void check_told_once(const Report& report) {
  std::vector<int> owners(report.changes.items.size(), 0);
  for (const Matter& matter : report.matters.items)
    for (const std::uint32_t change : matter.changes) ++owners.at(change);
  for (const NoSubstance& one : report.matters.no_substance)
    for (const std::uint32_t change : one.changes) ++owners.at(change);
  for (const int count : owners) CHECK(count == 1);
}

/// Each entry has one sentence of at most thirty words, rows that exist, and says what no other entry of the same rows says.
inline void check_entries(const Report& report) {
  std::set<std::pair<std::vector<std::uint32_t>, std::string>> told;
  for (const Matter& matter : report.matters.items) {
    INFO(matter.sentence);
    CHECK_FALSE(matter.sentence.empty());
    CHECK(count_words(matter.sentence) <= 30);
    CHECK_FALSE(matter.rows.empty());
    for (const std::uint32_t row : matter.rows) CHECK(row < report.alignment.pairs.size());
    CHECK(told.emplace(matter.rows, matter.sentence).second);
  }
}

/// The list's sentences, one below the other; none is longer than a line of the list.
inline std::string lines_told(const Report& report) {
  std::string all;
  for (const Matter& matter : report.matters.items) {
    CHECK(count_words(matter.sentence) <= 30);
    all += matter.sentence + "\n";
  }
  return all;
}

}  // namespace clausediff::tests
