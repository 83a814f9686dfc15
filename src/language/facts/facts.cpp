// SPDX-License-Identifier: Apache-2.0
// The recognisers in the order in which they may claim a word.
#include "language/facts/facts.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "text/cue_names.h"
#include "text/decimal.h"

namespace clausediff {
namespace {

using Recogniser = std::optional<Fact> (*)(const FactText&, std::size_t);
constexpr std::array<Recogniser, 6> recognisers = {read_pointer,    read_date,     read_money,
                                                   read_percentage, read_duration, read_count};

bool is_numeral(std::string_view norm, const Language& language) {
  return language.cardinals.find(norm) != nullptr || language.scales.find(norm) != nullptr || language.ordinals.find(norm) != nullptr;
}

/// Stands in one of the lists by whose words a recogniser may begin: one that begins with other words than these adds its list.
bool begins_fact(std::string_view norm, const CueSet& cues, const Language& language) {
  static constexpr std::array<Cue, 10> lists = {Cue::pointer_other_nouns, Cue::money_name_beginnings, Cue::rate_double,
                                                Cue::rate_triple,         Cue::word_half,             Cue::word_net,
                                                Cue::time_single_leads,   Cue::number_once,           Cue::number_twice,
                                                Cue::number_thrice};
  return std::any_of(lists.begin(), lists.end(), [&](Cue list) { return cues.has(list); }) ||
         language.pointers.find(norm) != nullptr || language.months.find(norm) != nullptr ||
         language.currencies.find(norm) != nullptr || language.currency_prefixes.find(norm) != nullptr ||
         language.currency_names.find(norm) != nullptr || language.nations.find(norm) != nullptr ||
         language.paces.find(norm) != nullptr;
}

std::optional<Fact> fact_at(const FactText& words, std::size_t at) {
  const Word& word = words[at];
  // A name in capitals may be an enactment's.
  if ((word.leads & lead::fact) == 0) return word.capital ? read_pointer(words, at) : std::nullopt;
  for (const Recogniser read : recognisers)
    if (std::optional<Fact> found = read(words, at)) return found;
  return std::nullopt;
}

}  // namespace

std::uint16_t fact_leads(std::string_view norm, const CueSet& cues, const Language& language) {
  if (is_numeral(norm, language)) return lead::fact | lead::numeral;
  return begins_fact(norm, cues, language) ? lead::fact : std::uint16_t{0};
}

std::vector<Fact> find_facts(const std::vector<Word>& all, const Language& language) {
  const FactText words{all, language};
  std::vector<Fact> facts;
  std::size_t at = 0;
  while (at < words.size()) {
    std::optional<Fact> found = fact_at(words, at);
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
