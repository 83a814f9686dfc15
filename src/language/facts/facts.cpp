// SPDX-License-Identifier: Apache-2.0
// The recognisers in the order in which they may claim a word.
#include "language/facts/facts.h"

#include <array>
#include <cmath>

#include "text/decimal.h"

namespace clausediff {
namespace {

using Recogniser = std::optional<Fact> (*)(const FactText&, std::size_t);
constexpr std::array<Recogniser, 6> recognisers = {read_pointer,    read_date,     read_money,
                                                   read_percentage, read_duration, read_count};

}  // namespace

std::vector<Fact> find_facts(const std::vector<Word>& all, const Language& language) {
  const FactText words{all, language};
  std::vector<Fact> facts;
  std::size_t at = 0;
  while (at < words.size()) {
    std::optional<Fact> found;
    for (const Recogniser read : recognisers)
      if ((found = read(words, at))) break;
    if (found) {
      at = found->end;
      facts.push_back(std::move(*found));
    } else {
      ++at;
    }
  }
  return facts;
}

std::string plain_value(double value) { return write_decimal(value, 4); }

}  // namespace clausediff
