// SPDX-License-Identifier: Apache-2.0
// Lengths of time, bounded in days: a month has 28 to 31, a business day stands for 1.2 to 1.6 calendar days.
#include <algorithm>
#include <array>
#include <string_view>

#include "language/facts/facts.h"
#include "text/word_table.h"

namespace clausediff {
namespace {

struct Unit {
  std::string_view word;
  std::string_view base;  // what equal lengths are counted in
  double count;           // how many of the base
};

constexpr WordTable units(std::array{Unit{"second", "s", 1},
                                     Unit{"seconds", "s", 1},
                                     Unit{"minute", "s", 60},
                                     Unit{"minutes", "s", 60},
                                     Unit{"hour", "s", 3600},
                                     Unit{"hours", "s", 3600},
                                     Unit{"hr", "s", 3600},
                                     Unit{"hrs", "s", 3600},
                                     Unit{"day", "s", 86400},
                                     Unit{"days", "s", 86400},
                                     Unit{"night", "s", 86400},
                                     Unit{"nights", "s", 86400},
                                     Unit{"week", "s", 604800},
                                     Unit{"weeks", "s", 604800},
                                     Unit{"fortnight", "s", 1209600},
                                     Unit{"fortnights", "s", 1209600},
                                     Unit{"month", "m", 1},
                                     Unit{"months", "m", 1},
                                     Unit{"quarter", "m", 3},
                                     Unit{"quarters", "m", 3},
                                     Unit{"year", "m", 12},
                                     Unit{"years", "m", 12},
                                     Unit{"yr", "m", 12},
                                     Unit{"yrs", "m", 12},
                                     Unit{"annum", "m", 12},
                                     Unit{"anniversary", "m", 12},
                                     Unit{"decade", "m", 120},
                                     Unit{"decades", "m", 120}});

constexpr WordTable paces(std::array{Unit{"daily", "s", 86400}, Unit{"weekly", "s", 604800}, Unit{"fortnightly", "s", 1209600},
                                     Unit{"biweekly", "s", 1209600}, Unit{"monthly", "m", 1}, Unit{"bimonthly", "m", 2},
                                     Unit{"quarterly", "m", 3}, Unit{"semiannually", "m", 6}, Unit{"semiannual", "m", 6},
                                     Unit{"biannually", "m", 6}, Unit{"annually", "m", 12}, Unit{"annual", "m", 12},
                                     Unit{"yearly", "m", 12}});

constexpr std::array<std::string_view, 14> adjectives = {"calendar",   "consecutive", "full",       "clear", "complete",
                                                         "additional", "further",     "successive", "whole", "more",
                                                         "continuous", "contract",    "lease",      "civil"};

bool is_business(const FactText& words, std::size_t at) {
  const std::string& norm = words[at].norm;
  return norm == "business" || norm == "working" || norm == "banking" || norm == "trading";
}

Fact made(std::size_t begin, std::size_t end, double value, const Unit& unit, bool business) {
  Fact fact;
  fact.kind = FindingKind::duration;
  fact.begin = begin;
  fact.end = end;
  fact.unit = business ? "business" : "calendar";
  const double count = value * unit.count;
  if (unit.base == "m") {
    fact.low = count * 365.0 / 12 - (count < 12 ? 2.5 : 0.0);
    fact.high = count * 366.0 / 12 + (count < 12 ? 1.0 : 0.0);
  } else {
    fact.low = count / 86400 * (business ? 1.2 : 1.0);
    fact.high = count / 86400 * (business ? 1.6 : 1.0);
  }
  fact.key = plain_value(count) + (business ? "b" : "") + std::string(unit.base);
  return fact;
}

// "business days", "consecutive calendar months", "-day": the unit after a number. end == 0 where there is none.
struct Tail {
  const Unit* unit = nullptr;
  std::size_t end = 0;
  bool business = false;
};

Tail unit_at(const FactText& words, std::size_t at) {
  Tail tail;
  while (at < words.size() && at < words.size() && words[at].marks.find_first_of(".;:(\n") == std::string::npos) {
    if (const Unit* unit = units.find(words[at].norm)) return {unit, at + 1, tail.business};
    if (is_business(words, at))
      tail.business = true;
    else if (std::find(adjectives.begin(), adjectives.end(), words[at].norm) == adjectives.end())
      break;
    ++at;
  }
  return {};
}

// "15 or more consecutive days": behind "or more", "or fewer".
std::size_t past_or_more(const FactText& words, std::size_t at) {
  if (at + 1 >= words.size() || words[at].norm != "or") return at;
  const std::string& norm = words[at + 1].norm;
  return norm == "more" || norm == "fewer" || norm == "less" || norm == "greater" ? at + 2 : at;
}

std::optional<Fact> counted(const FactText& words, std::size_t at) {
  const auto numeral = read_numeral(words, at);
  if (!numeral) return std::nullopt;
  const Tail tail = unit_at(words, past_or_more(words, numeral->end));
  if (tail.unit == nullptr || tail.unit->word == "anniversary") return std::nullopt;
  if (tail.unit->word.ends_with("quarter") || tail.unit->word == "second") return std::nullopt;
  Fact fact = made(at, tail.end, numeral->value, *tail.unit, tail.business);
  fact.weak = numeral->value == 1 && numeral->in_words && numeral->end == at + 1 && tail.unit->word == "day";
  return fact;
}

// "the fifth Business Day after", "third anniversary of", "10th day of each month".
std::optional<Fact> ranked(const FactText& words, std::size_t at) {
  const auto rank = read_ordinal(words, at);
  if (!rank) return std::nullopt;
  const Tail tail = unit_at(words, rank->end);
  if (tail.unit == nullptr || tail.unit->word.ends_with("s") || tail.unit->word == "second") return std::nullopt;
  return made(at, tail.end, rank->value, *tail.unit, tail.business);
}

// "a fortnight", "a year", "per annum", "each month": weak, for they often name a rate.
std::optional<Fact> single(const FactText& words, std::size_t at) {
  const std::string& norm = words[at].norm;
  if (norm == "net" && at + 1 < words.size() && words[at + 1].number) {
    if (const auto numeral = read_numeral(words, at + 1)) {
      const Tail tail = unit_at(words, numeral->end);
      return made(at, tail.end != 0 ? tail.end : numeral->end, numeral->value, *units.find("days"), tail.business);
    }
  }
  if (const Unit* pace = paces.find(norm)) {
    const bool half = at > 0 && words[at].hyphen && (words[at - 1].norm == "semi" || words[at - 1].norm == "bi");
    Fact fact = made(at, at + 1, half ? 0.5 : 1, *pace, false);
    fact.weak = true;
    return fact;
  }
  if (norm != "a" && norm != "an" && norm != "each" && norm != "every" && norm != "per" && norm != "calendar")
    return std::nullopt;
  const Tail tail = unit_at(words, at + 1);
  if (tail.unit == nullptr || tail.unit->word.ends_with("s") || tail.unit->word == "second" || tail.unit->word == "anniversary")
    return std::nullopt;
  Fact fact = made(at, tail.end, 1, *tail.unit, tail.business);
  fact.weak = tail.unit->word != "fortnight";
  return fact;
}

}  // namespace

std::optional<Fact> read_duration(const FactText& words, std::size_t at) {
  if (auto fact = counted(words, at)) return fact;
  if (auto fact = ranked(words, at)) return fact;
  return single(words, at);
}

}  // namespace clausediff
