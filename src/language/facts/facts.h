// SPDX-License-Identifier: Apache-2.0
// Quantities and pointers in a clause, with their values. Equal values are equal however they are written.
#pragma once

#include <clausediff/finding.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/words.h"
#include "text/language.h"

namespace clausediff {

/// `low` and `high` bound the value: days for a duration (a month has 28 to 31), per cent for a percentage, units of currency for
/// an amount, a plain count for a number; both 0 for a date or a reference. `weak` quantities count only against another
/// quantity.
struct Fact {
  FindingKind kind = FindingKind::number;
  std::size_t begin = 0;  // index of its first word
  std::size_t end = 0;    // one past its last word
  double low = 0;
  double high = 0;
  std::string unit;  // currency; "business" or "calendar"; kind of pointer; what a ratio is of
  std::string key;   // equal keys are equal values
  bool weak = false;
};

/// What the recognisers read: words, and the language in which they are written.
struct FactText {
  const std::vector<Word>& words;
  const Language& language;

  /// Nothing but digits and words of numbers begins a numeral or a rank, and few words are either.
  bool may_count(std::size_t at) const { return at < words.size() && (words[at].leads & lead::numeral) != 0; }

  std::size_t size() const { return words.size(); }
  const Word& operator[](std::size_t at) const { return words[at]; }
};

/// A number in words, in digits, or in both ("thirty (30)").
struct Numeral {
  double value = 0;
  std::size_t end = 0;  // one past its last word
  bool in_words = false;
  bool fraction = false;  // "one-half", "3/4"
};

std::optional<Numeral> read_numeral(const FactText& words, std::size_t at);
/// "first", "twenty-first", "21st", "3rd": its rank.
std::optional<Numeral> read_ordinal(const FactText& words, std::size_t at);

std::optional<Fact> read_date(const FactText& words, std::size_t at);
std::optional<Fact> read_money(const FactText& words, std::size_t at);
std::optional<Fact> read_percentage(const FactText& words, std::size_t at);
std::optional<Fact> read_duration(const FactText& words, std::size_t at);
std::optional<Fact> read_pointer(const FactText& words, std::size_t at);
std::optional<Fact> read_count(const FactText& words, std::size_t at);

/// Bits of `lead`: whether a word can begin a fact, or a number in words.
std::uint16_t fact_leads(std::string_view norm, const CueSet& cues, const Language& language);

/// All facts of a clause, in order, none overlapping another.
std::vector<Fact> find_facts(const std::vector<Word>& words, const Language& language);

/// A value without noise: "12", "0.5".
std::string plain_value(double value);

}  // namespace clausediff
