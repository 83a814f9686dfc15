// SPDX-License-Identifier: Apache-2.0
// Calendar dates in all usual notations, the month of a year, and a day of a month.
#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "language/facts/facts.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

int month_of(const FactText& words, std::size_t at) {
  if (at >= words.size() || !words[at].capital) return 0;
  const MonthWord* month = words.language.months.find(words[at].norm);
  return month == nullptr ? 0 : month->number;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int year_of(const FactText& words, std::size_t at) {
  if (at >= words.size() || words[at].norm.size() != 4 || !all_digits(words[at].norm)) return 0;
  if (words[at].marks.find_first_of(";:(\n") != std::string::npos) return 0;
  const int year = std::atoi(words[at].entry->norm.c_str());
  return year >= 1800 && year < 2200 ? year : 0;
}

struct Day {
  int day = 0;
  std::size_t end = 0;
};

Day day_of(const FactText& words, std::size_t at) {
  if (const auto rank = read_ordinal(words, at); rank && rank->value <= 31) return {static_cast<int>(rank->value), rank->end};
  if (at < words.size() && words[at].norm.size() <= 2 && all_digits(words[at].norm)) {
    const int day = std::atoi(words[at].entry->norm.c_str());
    if (day >= 1 && day <= 31) return {day, at + 1};
  }
  return {};
}

std::string padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return std::string(digits - std::min(digits, text.size()), '0') + text;
}

Fact made(std::size_t begin, std::size_t end, int year, int month, int day) {
  Fact fact;
  fact.kind = FindingKind::date;
  fact.begin = begin;
  fact.end = end;
  fact.key = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
  return fact;
}

std::size_t past(const FactText& words, std::size_t at, Cue cue) {
  return at < words.size() && words[at].is(cue) ? at + 1 : at;
}

// "31 December 2025", "1st day of May, 2003", "the 5th of June".
std::optional<Fact> day_first(const FactText& words, std::size_t at) {
  const Day day = day_of(words, at);
  if (day.day == 0) return std::nullopt;
  std::size_t next = past(words, day.end, Cue::word_day);
  next = past(words, past(words, next, Cue::word_of), Cue::word_of);
  const int month = month_of(words, next);
  if (month == 0 || (words[next].marks.find_first_of(".;:(") != std::string::npos)) return std::nullopt;
  std::size_t end = next + 1;
  const std::size_t before_year = past(words, past(words, end, Cue::word_in), Cue::word_of);
  const int year = year_of(words, before_year);
  if (year != 0) end = before_year + 1;
  return made(at, end, year, month, day.day);
}

// "December 31st 2025", "June 30, 2026", "March 2026", "May 1".
std::optional<Fact> month_first(const FactText& words, std::size_t at) {
  const int month = month_of(words, at);
  if (month == 0) return std::nullopt;
  if (const int year = year_of(words, at + 1)) return made(at, at + 2, year, month, 0);
  const Day day = day_of(words, at + 1);
  if (day.day == 0 || words[at + 1].marks.find_first_of(";:(\n") != std::string::npos) return std::nullopt;
  const int year = year_of(words, day.end);
  // "March 3 directors": a day alone needs the end of a phrase behind it where its month may be a verb.
  if (year == 0 && (month == 3 || month == 5) && !begins_phrase(words.words, day.end) && !is_function_word(words[day.end]))
    return std::nullopt;
  return made(at, day.end + (year != 0 ? 1 : 0), year, month, day.day);
}

bool joined_number(const FactText& words, std::size_t at) {
  return at < words.size() && words[at].number && words[at].joined && all_digits(words[at].norm) &&
         (words[at].hyphen || words[at].marks == "/");
}

int two_digit_year(int year, std::size_t digits) { return digits <= 2 ? (year < 70 ? 2000 + year : 1900 + year) : year; }

// "2025-12-31", "31/12/2025", "12/31/2025", "31.12.2025". Where both readings are possible the day is taken first; the same on
// both sides.
std::optional<Fact> in_digits(const FactText& words, std::size_t at) {
  int a = 0, b = 0, c = 0;
  std::size_t end = at + 1;
  std::size_t year_digits = 4;
  if (at >= words.size() || !words[at].number) return std::nullopt;
  if (all_digits(words[at].norm) && joined_number(words, at + 1) && joined_number(words, at + 2)) {
    a = std::atoi(words[at].entry->norm.c_str());
    b = std::atoi(words[at + 1].entry->norm.c_str());
    c = std::atoi(words[at + 2].entry->norm.c_str());
    year_digits = words[at].norm.size() == 4 ? 4 : words[at + 2].norm.size();
    end = at + 3;
  } else if (std::sscanf(words[at].entry->norm.c_str(), "%2d.%2d.%4d", &a, &b, &c) == 3 && c > 1800) {
  } else {
    return std::nullopt;
  }
  if (a > 1800 && b >= 1 && b <= 12 && c >= 1 && c <= 31) return made(at, end, a, b, c);
  c = two_digit_year(c, year_digits);
  if (c < 1800 || c > 2200 || a < 1 || b < 1) return std::nullopt;
  if (b <= 12 && a <= 31) return made(at, end, c, b, a);
  if (a <= 12 && b <= 31) return made(at, end, c, a, b);
  return std::nullopt;
}

}  // namespace

std::optional<Fact> read_date(const FactText& words, std::size_t at) {
  if (auto fact = in_digits(words, at)) return fact;
  if (auto fact = day_first(words, at)) return fact;
  return month_first(words, at);
}

}  // namespace clausediff
