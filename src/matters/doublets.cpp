// SPDX-License-Identifier: Apache-2.0
#include "matters/doublets.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "language/facts/facts.h"
#include "language/words.h"
#include "matters/wording.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

constexpr std::size_t most_of_unit = 2;  // words: "Business Days"

/// What stands in a bracket that ends a quantity which begins with words: "30", "17.5%", "$1,500". Empty where it has letters, or
/// there is none.
Span bracketed_digits(const std::string& sentence, const Word& first, const Word& last) {
  const std::size_t open = sentence.find('(', first.span.end);
  const std::size_t close = open == std::string::npos ? open : sentence.find(')', open);
  if (close == std::string::npos || open >= last.span.begin || close < last.span.end) return {};
  const std::string_view inside = std::string_view(sentence).substr(open + 1, close - open - 1);
  if (std::none_of(inside.begin(), inside.end(), is_ascii_digit) || std::any_of(inside.begin(), inside.end(), is_ascii_letter))
    return {};
  return {static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close)};
}

/// A number, and the currency where it is a sum.
struct Value {
  double number = 0;
  std::string currency;
};

std::optional<Value> value_of(const std::string& text, const Stemmer& stemmer) {
  std::vector<Word> words;
  read_words(text, {0, static_cast<std::uint32_t>(text.size())}, 0, stemmer, words);
  const FactText read{words, stemmer.language()};
  if (const std::optional<Fact> sum = read_money(read, 0); sum && !sum->weak) return Value{sum->low, sum->unit};
  const std::optional<Numeral> numeral = read_numeral(read, 0);
  return numeral ? std::optional<Value>({numeral->value, {}}) : std::nullopt;
}

/// "Sixty (90) days" and "fifty dollars (EUR 50)" are a drafter's slips that nobody must lose sight of.
bool say_the_same(const std::string& sentence, const Word& first, Span digits, const Stemmer& stemmer) {
  const std::optional<Value> words = value_of(sentence.substr(first.span.begin, digits.begin - 1 - first.span.begin), stemmer);
  const std::optional<Value> figure = value_of(sentence.substr(digits.begin, digits.size()), stemmer);
  if (!words || !figure || (!figure->currency.empty() && words->currency != figure->currency)) return false;
  return std::fabs(words->number - figure->number) < 1e-9 * std::max(1.0, std::fabs(figure->number));
}

}  // namespace

/// "25% (was 40%) %": the sign that stands with the figure already.
static std::string without_lone_signs(std::string text) {
  constexpr std::string_view lone = "%) %";
  for (std::size_t at = text.find(lone); at != std::string::npos; at = text.find(lone, at + 1)) text.erase(at + 2, 2);
  return text;
}

std::string without_doublets(const std::string& sentence, const Stemmer& stemmer) {
  if (sentence.find('(') == std::string::npos) return without_lone_signs(sentence);
  std::vector<Word> words;
  read_words(sentence, {0, static_cast<std::uint32_t>(sentence.size())}, 0, stemmer, words);
  const FactText text{words, stemmer.language()};
  std::string told;
  std::size_t done = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].number || !text.may_count(at)) continue;
    const std::optional<Fact> rate = read_percentage(text, at);
    const std::optional<Numeral> numeral = read_numeral(text, at);
    const std::optional<Fact> sum = read_money(text, at);
    const std::size_t end = rate ? rate->end : sum ? sum->end : numeral ? numeral->end : at;
    if (end < at + 2) continue;
    const Span digits = bracketed_digits(sentence, words[at], words[end - 1]);
    if (digits.empty() || !say_the_same(sentence, words[at], digits, stemmer)) continue;
    // A figure that stands alone, or with its unit, needs no quotation marks.
    constexpr std::string_view open = "\u201C", close = "\u201D";
    std::size_t begin = words[at].span.begin, behind = digits.end + 1;
    const std::size_t shut = sentence.find(close, behind);
    const std::string_view unit = std::string_view(sentence).substr(behind, std::min(shut, sentence.size()) - behind);
    const bool alone = begin >= done + open.size() && sentence.compare(begin - open.size(), open.size(), open) == 0 &&
                       shut != std::string::npos && count_words(unit) <= most_of_unit &&
                       unit.find(open) == std::string_view::npos;
    if (alone) begin -= open.size();
    told += sentence.substr(done, begin - done) + sentence.substr(digits.begin, digits.size());
    if (alone) told += unit;
    done = alone ? shut + close.size() : behind;
    at = end - 1;
  }
  return without_lone_signs(told + sentence.substr(done));
}

}  // namespace clausediff
