// SPDX-License-Identifier: Apache-2.0
// A contract of a clause for each trade, for tests of what a layout does to it.
#pragma once

#include <clausediff/clausediff.h>

#include <cstddef>
#include <string>
#include <vector>

#include "in_english.h"
#include "plain/plain.h"

namespace clausediff::trades {

using Texts = std::vector<std::string>;

inline const Texts all_trades = {"roofers", "glaziers", "masons",  "plumbers", "joiners",   "painters", "tilers",  "welders",
                                 "slaters", "turners",  "weavers", "coopers",  "fletchers", "saddlers", "tanners", "farriers"};

/// A contract of a clause a trade, and a heading over every fourth.
inline Texts contract() {
  Texts paragraphs;
  for (std::size_t k = 0; k < all_trades.size(); ++k) {
    if (k % 4 == 0) paragraphs.push_back("PART " + std::string(1, static_cast<char>('A' + k / 4)) + " WORKS BY " + all_trades[k]);
    paragraphs.push_back(
        std::to_string(k + 1) + ". Work of " + all_trades[k] + ". The " + all_trades[k] +
        " shall begin their work on the day that the site manager names. They clear the site of the rubble that " +
        all_trades[k] + " leave, and hand back the keys of gate " + std::to_string(k + 20) + " to the porter.");
  }
  return paragraphs;
}

inline std::string joined(const Texts& paragraphs, const std::string& between) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += (text.empty() ? "" : between) + paragraph;
  return text + "\n";
}

inline Report report_of_layouts(const std::string& before, const std::string& after) {
  return compare(read_plain_text(before), read_plain_text(after), {});
}

}  // namespace clausediff::trades
