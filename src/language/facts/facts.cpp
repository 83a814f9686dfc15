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

bool is_counting(const Word& word, const Language& language) {
  return word.number || language.cardinals.find(word.norm) != nullptr || language.scales.find(word.norm) != nullptr ||
         language.ordinals.find(word.norm) != nullptr;
}

}  // namespace

FactText::FactText(const std::vector<Word>& read, const Language& in) : words(read), language(in) {
  counting.reserve(words.size());
  for (const Word& word : words) counting.push_back(is_counting(word, language));
}

std::vector<Fact> find_facts(const std::vector<Word>& all, const Language& language) {
  const FactText words(all, language);
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
