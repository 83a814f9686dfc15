// SPDX-License-Identifier: Apache-2.0
#include "docx/number_formats.h"

#include <array>
#include <cstdlib>

#include "docx/number_scripts.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

struct RomanStep {
  int value;
  std::string_view letters;
};

constexpr std::array roman_steps{RomanStep{1000, "M"}, RomanStep{900, "CM"}, RomanStep{500, "D"}, RomanStep{400, "CD"},
                                 RomanStep{100, "C"},  RomanStep{90, "XC"},  RomanStep{50, "L"},  RomanStep{40, "XL"},
                                 RomanStep{10, "X"},   RomanStep{9, "IX"},   RomanStep{5, "V"},   RomanStep{4, "IV"},
                                 RomanStep{1, "I"}};
constexpr int roman_most = 32767;  // what Word counts to; bounds the length of a label

std::string roman(int value) {
  if (value <= 0 || value > roman_most) return std::to_string(value);
  std::string out;
  for (const RomanStep& step : roman_steps) {
    for (; value >= step.value; value -= step.value) out += step.letters;
  }
  return out;
}

/// a … z, aa, bb …: the letter is repeated.
std::string letters(int value, char first) {
  constexpr int most = 26 * 200;  // bounds the length of a label
  if (value <= 0) return {};
  if (value > most) return std::to_string(value);
  --value;
  return std::string(static_cast<std::size_t>(value / 26 + 1), static_cast<char>(first + value % 26));
}

std::string ordinal(int value) {
  const int two = std::abs(value % 100), one = std::abs(value % 10);
  const char* ending = two >= 11 && two <= 13 ? "th" : one == 1 ? "st" : one == 2 ? "nd" : one == 3 ? "rd" : "th";
  return std::to_string(value) + ending;
}

constexpr std::array<std::string_view, 20> cardinals{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 20> ordinals{"zeroth",    "first",     "second",      "third",      "fourth",
                                                    "fifth",     "sixth",     "seventh",     "eighth",     "ninth",
                                                    "tenth",     "eleventh",  "twelfth",     "thirteenth", "fourteenth",
                                                    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> english_tens{"",      "",      "twenty",  "thirty", "forty",
                                                        "fifty", "sixty", "seventy", "eighty", "ninety"};

std::string words_below_hundred(int value, bool as_ordinal) {
  if (value < 20) return std::string((as_ordinal ? ordinals : cardinals)[static_cast<std::size_t>(value)]);
  std::string word(english_tens[static_cast<std::size_t>(value / 10)]);
  if (value % 10 != 0) return word + "-" + words_below_hundred(value % 10, as_ordinal);
  if (as_ordinal) word.replace(word.size() - 1, 1, "ieth");
  return word;
}

/// One, Twenty-two, One hundred one; First, Twenty-second, One hundredth.
std::string in_words(int value, bool as_ordinal) {
  if (value < 0 || value > 999999) return std::to_string(value);
  std::string out;
  const auto add = [&](int count, const char* unit, int rest) {
    if (count >= 100) out += words_below_hundred(count / 100, false) + " hundred" + (count % 100 != 0 ? " " : "");
    if (count % 100 != 0) out += words_below_hundred(count % 100, false);
    out += std::string(" ") + unit + (rest == 0 ? (as_ordinal ? "th" : "") : " ");
  };
  if (value >= 1000) add(value / 1000, "thousand", value % 1000);
  if (value % 1000 >= 100) add(value % 1000 / 100, "hundred", value % 100);
  if (value % 100 != 0 || value == 0) out += words_below_hundred(value % 100, as_ordinal);
  out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

/// *, †, ‡, §, then each twice …
std::string chicago(int value) {
  constexpr std::array<std::string_view, 4> signs{"*", "†", "‡", "§"};
  if (value <= 0 || value > 400) return std::to_string(value);
  std::string out;
  for (int i = 0; i <= (value - 1) / 4; ++i) out += signs[static_cast<std::size_t>((value - 1) % 4)];
  return out;
}

std::string hexadecimal(int value) {
  if (value <= 0) return std::to_string(value);
  std::string out;
  for (; value > 0; value /= 16) out.insert(out.begin(), "0123456789ABCDEF"[value % 16]);
  return out;
}

}  // namespace

std::string zero_padded(int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string format_number(std::string_view format, int value, const NumberSpeller* speller) {
  if (speller != nullptr && format == "ordinal") return speller->ordinal(value);
  if (speller != nullptr && format == "cardinalText") return speller->cardinal_in_words(value);
  if (speller != nullptr && format == "ordinalText") return speller->ordinal_in_words(value);
  if (format.empty() || format == "decimal" || format == "decimalHalfWidth") return std::to_string(value);
  if (format == "none" || format == "bullet") return {};
  if (format == "upperRoman") return roman(value);
  if (format == "lowerRoman") return ascii_lower(roman(value));
  if (format == "upperLetter") return letters(value, 'A');
  if (format == "lowerLetter") return letters(value, 'a');
  if (format == "ordinal") return ordinal(value);
  if (format == "cardinalText") return in_words(value, false);
  if (format == "ordinalText") return in_words(value, true);
  if (format == "decimalZero" || format == "01, 02, 03, ...") return zero_padded(value, 2);
  if (format == "001, 002, 003, ...") return zero_padded(value, 3);
  if (format == "0001, 0002, 0003, ...") return zero_padded(value, 4);
  if (format == "00001, 00002, 00003, ...") return zero_padded(value, 5);
  if (format == "hex") return hexadecimal(value);
  if (format == "chicago") return chicago(value);
  if (format == "numberInDash") return "- " + std::to_string(value) + " -";
  return format_in_script(format, value);
}

}  // namespace clausediff
