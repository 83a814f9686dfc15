// SPDX-License-Identifier: Apache-2.0
// What a language calls numbers, months, currencies and the parts of a contract, as constant tables: the one place for each.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/word_table.h"

namespace clausediff {

struct NumberWord {
  std::string_view word;
  double value = 0;
};

struct MonthWord {
  std::string_view word;
  int number = 0;  // 1 to 12
  bool is_short = false;
};

struct CurrencyWord {
  std::string_view word;  // a sign, a code, or an abbreviation that stands before the number
  std::string_view code;  // ISO 4217
  bool clings = false;    // may stand right before a digit without a space: "USD500"
};

enum class PointerKind : std::uint8_t { section, clause, article, paragraph, part, schedule, recital };

/// A noun by which a contract names its parts, in labels and in pointers.
struct PointerNoun {
  std::string_view word;
  PointerKind kind = PointerKind::section;
  bool plural = false;
  std::string_view title;  // of a schedule, as it is written: "Exhibit"
};

/// All words are in lower case.
struct Language {
  WordList<NumberWord> cardinals;     // "one" to "ninety"
  WordList<NumberWord> scales;        // "hundred", "million"
  WordList<NumberWord> short_scales;  // behind digits: "5k", "3bn"
  WordList<NumberWord> ordinals;      // "first"
  WordList<NumberWord> parts;         // "half" → 2, "thirds" → 3
  WordList<MonthWord> months;         // with their abbreviations
  WordList<CurrencyWord> currencies;
  WordList<PointerNoun> pointers;
};

const Language& english();

}  // namespace clausediff
