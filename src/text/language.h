// SPDX-License-Identifier: Apache-2.0
// All that is known of a language: what it calls numbers, months, currencies and the parts of a contract, its lists of words, and
// behind pointers what src/language alone looks into. Every stage is handed one; src/language/english.cpp holds the only one.
#pragma once

#include <clausediff/language.h>
#include <clausediff/statement.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "text/cue.h"
#include "text/phrase_list.h"
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

enum class PointerUse : std::uint8_t { both, pointer, label };

/// A noun by which a contract names its parts, in labels and in pointers.
struct PointerNoun {
  std::string_view word;
  PointerKind kind = PointerKind::section;
  bool plural = false;
  std::string_view title;  // of a schedule, an article and a part, as it is written: "Exhibit"
  PointerUse use = PointerUse::both;
};

/// A word for a sum's currency that is no code: "dollars", the "A" of "A$", the "canadian" of "Canadian dollars".
struct CurrencyName {
  std::string_view word;
  std::string_view code;
};

/// A length of time, or how often something comes: "weeks", "weekly".
struct TimeUnit {
  std::string_view word;
  std::string_view base;  // what equal lengths are counted in: "s" for seconds, "m" for months
  double count = 0;       // how many of the base
};

/// A regular ending of a verb or noun and what its base form has instead.
struct Ending {
  std::string_view from;
  std::string_view to;
  std::uint8_t inflections = 0;  // bits of `inflection` in language/dictionary.h
  std::string_view behind = {};  // one of these letters must stand before it; empty: any
  std::string_view not_behind = {};
};

enum class Measured : std::uint8_t { time, mass, data, length, volume, area, energy, number };

/// A unit by which something is counted or paid, in the singular.
struct MeasureUnit {
  std::string_view word;
  Measured measure = Measured::number;
  double size = 0;  // in days, kilograms, bytes, metres, litres, square metres, kilowatt-hours, pieces
};

/// A phrase in lower case, one blank between its words, and the form of all that say the same; empty: it says nothing.
struct EqualPhrase {
  std::string_view words;
  std::string_view form;
};

/// A verb in the one that stands for all that say the same deed.
struct EqualWord {
  std::string_view word;
  std::string_view form;
};

/// What a word does for the question whether a sentence was only worded anew.
enum class NearSense : std::uint8_t {
  content,
  idle,        // says nothing by itself
  light,       // a verb that says nothing with a deed behind it: "make a payment"
  pronoun,
  permission,
  duty,
  negation,
  exception,
  only
};

/// A phrase in lower case, and of content the form of all that say nearly the same.
struct NearPhrase {
  std::string_view words;
  NearSense sense = NearSense::content;
  std::string_view form = {};
};

/// What opens a term of a statement, and what kind of term it is then.
struct TermOpening {
  std::string_view words;
  TermKind kind = TermKind::condition;
};

/// What a name's word is short for.
struct ShortForm {
  std::string_view word;
  std::string_view whole;
};

struct Lexicon;     // language/lexicon.h
struct Dictionary;  // language/dictionary.h

/// All words are in lower case. Lists that are left out are empty: such a language knows nothing of what they hold.
struct Language {
  WordList<NumberWord> cardinals;     // "one" to "ninety"
  WordList<NumberWord> scales;        // "hundred", "million"
  WordList<NumberWord> short_scales;  // behind digits: "5k", "3bn"
  WordList<NumberWord> ordinals;      // "first"
  WordList<NumberWord> parts;         // "half" → 2, "thirds" → 3
  WordList<MonthWord> months;         // with their abbreviations
  WordList<CurrencyWord> currencies;
  WordList<CurrencyName> currency_prefixes;  // before a dollar sign: "A$"
  WordList<CurrencyName> currency_names;     // "dollars"
  WordList<CurrencyName> nations;            // before a name: "Canadian dollars"
  WordList<TimeUnit> time_units;
  WordList<TimeUnit> paces;  // "weekly"
  WordList<PointerNoun> pointers;
  WordList<MeasureUnit> units;
  PhraseList<EqualPhrase> equal_phrases;  // of two that fit the longer one counts
  WordList<EqualWord> equal_verbs;        // lemmas
  PhraseList<NearPhrase> near_phrases;    // of two that fit the longer one counts
  PhraseList<TermOpening> term_openings;  // the longest that fits counts
  std::span<const ShortForm> regions;     // postal codes of states
  std::span<const ShortForm> name_ends;   // only behind a name: "Harrow St.", "Acme Corp."
  CueTable cues;
  const Lexicon* lexicon = nullptr;                         // phrases and grammar; nullptr: none
  const Dictionary* dictionary = nullptr;                   // parts of speech; nullptr: no word is known
  std::span<const Ending> endings;                          // tried in this order
  const char* stems = nullptr;                              // libstemmer's name of the language; nullptr: a word is its own stem
  std::string (*one_spelling)(std::string_view) = nullptr;  // a word in lower case in its one spelling; nullptr: as it stands
};

}  // namespace clausediff
