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

namespace clausediff {
namespace {

/// The digits in brackets that end a quantity which begins with words: "30", "17.5%". Empty where there are none.
Span bracketed_digits(const std::string& sentence, const Word& first, const Word& last) {
  const std::size_t open = sentence.find('(', first.span.end);
  const std::size_t close = open == std::string::npos ? open : sentence.find(')', open);
  if (close == std::string::npos || open >= last.span.begin || close < last.span.end) return {};
  const std::string_view inside = std::string_view(sentence).substr(open + 1, close - open - 1);
  if (inside.empty() || inside.find_first_not_of("0123456789.,% ") != std::string_view::npos) return {};
  return {static_cast<std::uint32_t>(open + 1), static_cast<std::uint32_t>(close)};
}

std::optional<double> value_of(const std::string& number, const Stemmer& stemmer) {
  std::vector<Word> words;
  read_words(number, {0, static_cast<std::uint32_t>(number.size())}, 0, stemmer, words);
  const std::optional<Numeral> numeral = read_numeral({words, stemmer.language()}, 0);
  return numeral ? std::optional<double>(numeral->value) : std::nullopt;
}

/// "Sixty (90) days" is a drafter's slip that nobody must lose sight of.
bool say_the_same(const std::string& sentence, const Word& first, Span digits, const Stemmer& stemmer) {
  const std::optional<double> words = value_of(sentence.substr(first.span.begin, digits.begin - 1 - first.span.begin), stemmer);
  const std::optional<double> figure = value_of(sentence.substr(digits.begin, digits.size()), stemmer);
  return words && figure && std::fabs(*words - *figure) < 1e-9 * std::max(1.0, std::fabs(*figure));
}

}  // namespace

/// "25% (was 40%) %": the sign that stands with the figure already.
static std::string without_lone_signs(std::string text) {
  constexpr std::string_view lone = "%) %";
  for (std::size_t at = text.find(lone); at != std::string::npos; at = text.find(lone, at + 1)) text.erase(at + 2, 2);
  return text;
}

std::string without_doublets(const std::string& sentence, const Stemmer& stemmer) {
  std::vector<Word> words;
  read_words(sentence, {0, static_cast<std::uint32_t>(sentence.size())}, 0, stemmer, words);
  const FactText text{words, stemmer.language()};
  std::string told;
  std::size_t done = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at].number || !text.may_count(at)) continue;
    const std::optional<Fact> rate = read_percentage(text, at);
    const std::optional<Numeral> numeral = read_numeral(text, at);
    const std::size_t end = rate ? rate->end : numeral ? numeral->end : at;
    if (end < at + 2) continue;
    const Span digits = bracketed_digits(sentence, words[at], words[end - 1]);
    if (digits.empty() || !say_the_same(sentence, words[at], digits, stemmer)) continue;
    // A figure that stands alone needs no quotation marks.
    constexpr std::string_view open = "\u201C", close = "\u201D";
    std::size_t begin = words[at].span.begin, behind = digits.end + 1;
    const bool alone = begin >= done + open.size() && sentence.compare(begin - open.size(), open.size(), open) == 0 &&
                       sentence.compare(behind, close.size(), close) == 0;
    if (alone) begin -= open.size(), behind += close.size();
    told += sentence.substr(done, begin - done) + sentence.substr(digits.begin, digits.size());
    done = behind;
    at = end - 1;
  }
  return without_lone_signs(told + sentence.substr(done));
}

}  // namespace clausediff
