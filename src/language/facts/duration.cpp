// SPDX-License-Identifier: Apache-2.0
// Lengths of time, bounded in days: a month has 28 to 31, a business day stands for 1.2 to 1.6 calendar days.
#include <string_view>

#include "language/facts/facts.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {


constexpr TimeUnit counted_in_days{"", "s", 86400};

Fact made(std::size_t begin, std::size_t end, double value, const TimeUnit& unit, bool business) {
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
  const TimeUnit* unit = nullptr;
  std::size_t end = 0;
  bool business = false;
};

Tail unit_at(const FactText& words, std::size_t at) {
  Tail tail;
  while (at < words.size() && at < words.size() && words[at].marks.find_first_of(".;:(\n") == std::string::npos) {
    if (const TimeUnit* unit = words.language.time_units.find(words[at].norm)) return {unit, at + 1, tail.business};
    if (words[at].is(Cue::time_business))
      tail.business = true;
    else if (!words[at].is(Cue::time_adjectives))
      break;
    ++at;
  }
  return {};
}

bool unit_is(const FactText& words, const Tail& tail, Cue cue) { return words.language.cues.has(cue, tail.unit->word); }

// "15 or more consecutive days": behind "or more", "or fewer".
std::size_t past_or_more(const FactText& words, std::size_t at) {
  if (at + 1 >= words.size() || !words[at].is(Cue::word_or)) return at;
  return words[at + 1].is(Cue::time_more) ? at + 2 : at;
}

std::optional<Fact> counted(const FactText& words, std::size_t at) {
  const auto numeral = read_numeral(words, at);
  if (!numeral) return std::nullopt;
  const Tail tail = unit_at(words, past_or_more(words, numeral->end));
  if (tail.unit == nullptr || unit_is(words, tail, Cue::time_not_counted)) return std::nullopt;
  Fact fact = made(at, tail.end, numeral->value, *tail.unit, tail.business);
  fact.weak = numeral->value == 1 && numeral->in_words && numeral->end == at + 1 && unit_is(words, tail, Cue::word_day);
  return fact;
}

// "the fifth Business Day after", "third anniversary of", "10th day of each month".
std::optional<Fact> ranked(const FactText& words, std::size_t at) {
  const auto rank = read_ordinal(words, at);
  if (!rank) return std::nullopt;
  const Tail tail = unit_at(words, rank->end);
  if (tail.unit == nullptr || unit_is(words, tail, Cue::time_plurals) || unit_is(words, tail, Cue::time_not_ranked)) return std::nullopt;
  return made(at, tail.end, rank->value, *tail.unit, tail.business);
}

// "a fortnight", "a year", "per annum", "each month": weak, for they often name a rate.
std::optional<Fact> single(const FactText& words, std::size_t at) {
  if (words[at].is(Cue::word_net) && at + 1 < words.size() && words[at + 1].number) {
    if (const auto numeral = read_numeral(words, at + 1)) {
      const Tail tail = unit_at(words, numeral->end);
      return made(at, tail.end != 0 ? tail.end : numeral->end, numeral->value, counted_in_days, tail.business);
    }
  }
  if (const TimeUnit* pace = words.language.paces.find(words[at].norm)) {
    const bool half = at > 0 && words[at].hyphen && words[at - 1].is(Cue::time_halving);
    Fact fact = made(at, at + 1, half ? 0.5 : 1, *pace, false);
    fact.weak = true;
    return fact;
  }
  if (!words[at].is(Cue::time_single_leads)) return std::nullopt;
  const Tail tail = unit_at(words, at + 1);
  if (tail.unit == nullptr || unit_is(words, tail, Cue::time_plurals) || unit_is(words, tail, Cue::time_not_single))
    return std::nullopt;
  Fact fact = made(at, tail.end, 1, *tail.unit, tail.business);
  fact.weak = !unit_is(words, tail, Cue::time_strong);
  return fact;
}

}  // namespace

std::optional<Fact> read_duration(const FactText& words, std::size_t at) {
  if (auto fact = counted(words, at)) return fact;
  if (auto fact = ranked(words, at)) return fact;
  return single(words, at);
}

}  // namespace clausediff
