// SPDX-License-Identifier: Apache-2.0
// Sums of money: currency sign, code or name, before or behind the number.
#include <cmath>
#include <string_view>

#include "language/facts/facts.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

template <typename Table>
std::string_view code_of(const Table& table, std::string_view word) {
  const auto* found = table.find(word);
  return found == nullptr ? std::string_view{} : found->code;
}

struct Sign {
  std::string_view code;
  std::size_t end = 0;
};

// "US$", "A$", "USD", "$", "Rs.": what may stand before the number.
Sign sign_at(const FactText& words, std::size_t at) {
  if (at >= words.size()) return {};
  if (at + 1 < words.size() && words[at + 1].norm == "$" && words[at + 1].joined)
    if (const auto code = code_of(words.language.currency_prefixes, words[at].norm); !code.empty()) return {code, at + 2};
  const Word& word = words[at];
  const CurrencyWord* found = words.language.currencies.find(word.norm);
  if (found == nullptr) return {};
  const std::string_view code = found->code;
  const bool lower_word = word.norm.size() <= 3 && word.norm[0] >= 'a' && word.norm[0] <= 'z' && !word.capital;
  if (lower_word) return {};
  std::size_t end = at + 1;
  if (end < words.size() && (words[end].norm == "$" || words[end].norm == "€" || words[end].norm == "£")) ++end;
  return {code, end};
}

// Whether the sign's number stands behind it: not in "DKK/500 GB", where the sum is for what stands behind the stroke.
bool has_number(const FactText& words, const Sign& sign) {
  return sign.end < words.size() && words[sign.end].number && words[sign.end].marks.find('/') == std::string::npos;
}

// "dollars", "US Dollars", "pounds sterling", "USD", "€": what may stand behind it.
Sign name_at(const FactText& words, std::size_t at) {
  if (at >= words.size() || words[at].marks.find_first_of(".;:)\n") != std::string::npos) return {};
  std::size_t next = at;
  std::string_view nation;
  while (next < words.size() && next < at + 3) {
    const auto code = code_of(words.language.nations, words[next].norm);
    if (code.empty() && !words[next].is(Cue::money_name_beginnings)) break;
    if (!code.empty()) nation = code;
    ++next;
  }
  if (next >= words.size()) return {};
  if (const auto code = code_of(words.language.currency_names, words[next].norm); !code.empty()) {
    std::size_t end = next + 1;
    if (end < words.size() && words[end].is(Cue::word_sterling)) ++end;
    return {code == "USD" && !nation.empty() ? nation : code, end};
  }
  if (next != at) return {};
  if (const Sign sign = sign_at(words, at);
      !sign.code.empty() && (words[at].joined || words[at].upper) && !has_number(words, sign))
    return sign;
  return {};
}

// "and 50/100", "and No/100" between a sum in words and its currency: what it adds to the sum. end == 0 where there is none.
struct Hundredths {
  double value = 0;
  std::size_t end = 0;
};

Hundredths hundredths_at(const FactText& words, std::size_t at) {
  std::size_t over = at;
  if (over < words.size() && words[over].is(Cue::word_and)) ++over;
  const std::size_t below = over + 1;
  if (below >= words.size() || words[below].norm != "100" || words[below].marks != "/") return {};
  if (words[over].marks.find_first_of(".;:(\n") != std::string::npos) return {};
  if (!words[over].number) return {0, below + 1};  // "No/100", "xx/100"
  const auto count = read_numeral(words, over);
  if (!count || count->end != below || count->value >= 100) return {};
  return {count->value / 100, below + 1};
}

// Cents, paise and "only" after the sum in words.
std::size_t past_tail(const FactText& words, std::size_t at) {
  if (at < words.size() && words[at].is(Cue::word_only)) return at + 1;
  return at;
}

Fact made(std::size_t begin, std::size_t end, double value, std::string_view code) {
  Fact fact;
  fact.kind = FindingKind::amount;
  fact.begin = begin;
  fact.end = end;
  fact.low = fact.high = value;
  fact.unit = code;
  fact.key = fact.unit + " " + plain_value(value);
  return fact;
}

// "$25,000 CAD": the code says which dollars.
Fact with_code_behind(const FactText& words, Fact fact) {
  if (fact.end >= words.size() || !words[fact.end].upper || !words[fact.end].marks.empty()) return fact;
  const std::string_view code = code_of(words.language.currencies, words[fact.end].norm);
  if (code.empty() || words[fact.end].norm.size() != 3 || (fact.end + 1 < words.size() && words[fact.end + 1].number))
    return fact;
  return made(fact.begin, fact.end + 1, fact.low, code);
}

std::optional<Fact> read_one(const FactText& words, std::size_t at) {
  const Sign sign = sign_at(words, at);
  if (!sign.code.empty()) {
    const auto numeral = read_numeral(words, sign.end);
    if (!numeral || numeral->fraction || words[sign.end].marks.find_first_of("/;:\n") != std::string::npos) return std::nullopt;
    return with_code_behind(words, made(at, past_tail(words, numeral->end), numeral->value, sign.code));
  }
  const auto numeral = read_numeral(words, at);
  if (!numeral || numeral->fraction) return std::nullopt;
  const Hundredths cents = numeral->in_words ? hundredths_at(words, numeral->end) : Hundredths{};
  const Sign name = name_at(words, cents.end > 0 ? cents.end : numeral->end);
  if (name.code.empty()) return std::nullopt;
  return made(at, past_tail(words, name.end), numeral->value + cents.value, name.code);
}

// "stated in euros": a currency without a sum counts only against another one.
std::optional<Fact> read_currency(const FactText& words, std::size_t at) {
  const Sign name = name_at(words, at);
  if (name.code.empty() || !code_of(words.language.currencies, words[at].norm).empty()) return std::nullopt;
  Fact fact = made(at, name.end, 0, name.code);
  fact.weak = true;
  return fact;
}

}  // namespace

std::optional<Fact> read_money(const FactText& words, std::size_t at) {
  auto fact = read_one(words, at);
  if (!fact) return read_currency(words, at);
  // "One Hundred Dollars ($100)": the same sum again; the figure is taken where they differ.
  if (fact->end < words.size() && words[fact->end].marks.find('(') != std::string::npos) {
    if (auto again = read_one(words, fact->end)) {
      again->begin = at;
      again->key = again->unit + " " + plain_value(again->low);
      return again;
    }
  }
  return fact;
}

}  // namespace clausediff
