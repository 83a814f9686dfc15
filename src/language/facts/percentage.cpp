// SPDX-License-Identifier: Apache-2.0
// Rates, percentages, basis points, fractions and multiples: all in per cent.
#include <string_view>

#include "language/facts/facts.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

Fact made(std::size_t begin, std::size_t end, double value) {
  Fact fact;
  fact.kind = FindingKind::percentage;
  fact.begin = begin;
  fact.end = end;
  fact.low = fact.high = value;
  fact.key = plain_value(value) + "%";
  return fact;
}

bool is(const FactText& words, std::size_t at, Cue cue) {
  return at < words.size() && words[at].is(cue) && words[at].marks.find_first_of(".;:\n") == std::string::npos;
}

// One past "%", "percent", "per cent", "per centum", "basis points"; `at` where there is none. `factor` is per cent for one.
std::size_t past_unit(const FactText& words, std::size_t at, double& factor) {
  factor = 1;
  if (is(words, at, Cue::rate_percent)) return at + 1;
  if (is(words, at, Cue::word_percentage)) return is(words, at + 1, Cue::rate_points) ? at + 2 : at;
  if (is(words, at, Cue::word_per) && is(words, at + 1, Cue::rate_cent)) return at + 2;
  factor = 0.01;
  if (is(words, at, Cue::rate_basis_points)) return at + 1;
  if (is(words, at, Cue::word_basis) && is(words, at + 1, Cue::rate_points)) return at + 2;
  return at;
}

// The same rate again in brackets: "five percent (5%)".
std::size_t past_repeat(const FactText& words, std::size_t at, double& value) {
  if (at >= words.size() || words[at].marks.find('(') == std::string::npos) return at;
  const auto again = read_numeral(words, at);
  if (!again) return at;
  double factor = 1;
  const std::size_t end = past_unit(words, again->end, factor);
  if (end == again->end && !again->fraction) return at;
  value = end == again->end ? again->value * 100 : again->value * factor;
  return end;
}

std::optional<Fact> read_rate(const FactText& words, std::size_t at) {
  const auto numeral = read_numeral(words, at);
  if (!numeral) return std::nullopt;
  double factor = 1;
  std::size_t end = past_unit(words, numeral->end, factor);
  double value = numeral->value * factor;
  if (end == numeral->end) {
    // "five (5%) percent" and "five (5) percent": the number's own brackets are read already.
    if (!numeral->fraction) {
      const std::size_t repeat = past_repeat(words, numeral->end, value);
      if (repeat == numeral->end) return std::nullopt;
      end = past_unit(words, repeat, factor);
      return made(at, end, value);
    }
    value = numeral->value * 100;
    // "half (1/2)" is a share; "1/2" of a day or an hour is not.
    if (is(words, end, Cue::rate_measures)) return std::nullopt;
  }
  end = past_repeat(words, end, value);
  return made(at, end, value);
}

// What the multiple is of stands behind it: "the fees", "Base Salary". Behind a frequency stands a time: "in a year", "per week".
bool base_follows(const FactText& words, std::size_t at) {
  if (begins_phrase(words.words, at) || words[at].marks.find('(') != std::string::npos) return false;
  return !words[at].is(Cue::rate_no_base);
}

// "twice the fees", "two times (2x) the fees", "150x". "Twice in a year" counts and is no multiple.
std::optional<Fact> read_multiple(const FactText& words, std::size_t at) {
  const double named = words[at].is(Cue::rate_double) ? 2 : words[at].is(Cue::rate_triple) ? 3 : 0;
  if (named > 0)
    return base_follows(words, at + 1) && (!words[at].is(Cue::rate_with_article) || is(words, at + 1, Cue::word_the))
               ? std::optional(made(at, at + 1, named * 100))
               : std::nullopt;
  const auto numeral = read_numeral(words, at);
  if (!numeral || numeral->fraction) return std::nullopt;
  const std::size_t next = numeral->end;
  if (is(words, next, Cue::word_x) && words[next].joined) return made(at, next + 1, numeral->value * 100);
  if (!is(words, next, Cue::word_times)) return std::nullopt;
  std::size_t end = next + 1;
  if (end < words.size() && words[end].marks.find('(') != std::string::npos && words[end].number)
    end = end + (is(words, end + 1, Cue::word_x) ? 2 : 1);
  return base_follows(words, end) ? std::optional(made(at, end, numeral->value * 100)) : std::nullopt;
}

// "half of the fees", "half the price".
std::optional<Fact> read_half(const FactText& words, std::size_t at) {
  if (!words[at].is(Cue::word_half) || (at > 0 && words[at].hyphen)) return std::nullopt;
  if (at > 0 && words[at - 1].is(Cue::rate_half_of_time)) return std::nullopt;
  if (is(words, at + 1, Cue::rate_half_links)) return made(at, at + 1, 50);
  return std::nullopt;
}

}  // namespace

std::optional<Fact> read_percentage(const FactText& words, std::size_t at) {
  if (auto fact = read_rate(words, at)) return fact;
  if (auto fact = read_multiple(words, at)) return fact;
  return read_half(words, at);
}

}  // namespace clausediff
