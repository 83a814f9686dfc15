// SPDX-License-Identifier: Apache-2.0
// Numbers in words, in digits with any grouping, and in both.
#include <algorithm>
#include <cmath>
#include <string_view>

#include "language/facts/facts.h"
#include "text/cue_names.h"
#include "text/decimal.h"
#include "text/language.h"

namespace clausediff {
namespace {

// The last of two different marks is the decimal one; a single mark groups where three digits follow it ("1,000", "10,00,000")
// and is decimal otherwise ("7.5", "1,5"). A lone point with three digits behind it is decimal, but for "1.000.000".
double value_of_digits(std::string_view text) {
  const std::size_t last = text.find_last_of(".,");
  std::size_t decimal = std::string::npos;
  if (last != std::string::npos) {
    const char mark = text[last];
    const bool other = text.find(mark == '.' ? ',' : '.') != std::string::npos;
    const bool repeated = text.find(mark) != last;
    const bool three = text.size() - last - 1 == 3;
    if (!repeated && (other || !three || mark == '.')) decimal = last;
  }
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == decimal)
      plain += '.';
    else if (text[i] >= '0' && text[i] <= '9')
      plain += text[i];
  }
  const std::optional<Decimal> read = read_decimal(plain);
  return read ? read->value : 0;
}

bool breaks(const Word& word) { return word.marks.find_first_of(".;:()\n") != std::string::npos; }

double scale_at(const FactText& words, std::size_t at, bool after_digits) {
  if (at >= words.size() || breaks(words[at])) return 0;
  if (const NumberWord* scale = words.language.scales.find(words[at].norm)) return scale->value;
  if (after_digits && words[at].joined && !words[at].hyphen)
    if (const NumberWord* scale = words.language.short_scales.find(words[at].norm)) return scale->value;
  return 0;
}

std::optional<Numeral> read_in_digits(const FactText& words, std::size_t at) {
  if (at >= words.size() || !words[at].number) return std::nullopt;
  const std::string_view text = words[at].norm;
  if (std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a'; })) return std::nullopt;
  Numeral numeral{value_of_digits(text), at + 1, false, false};
  if (at + 1 < words.size() && words[at + 1].number && words[at + 1].marks == "/" && words[at + 1].joined &&
      words[at + 1].norm.size() <= 2) {
    const double below = value_of_digits(words[at + 1].norm);
    if (below > 0 && numeral.value < 100) return Numeral{numeral.value / below, at + 2, false, true};
  }
  if (numeral.end < words.size() && words[numeral.end].joined && words[numeral.end].marks.empty()) {
    const std::string_view sign = words[numeral.end].norm;
    const double part = sign == "½" ? 0.5 : sign == "¼" ? 0.25 : sign == "¾" ? 0.75 : 0;
    if (part > 0) numeral.value += part, ++numeral.end;
  }
  for (double scale = scale_at(words, numeral.end, true); scale > 0; scale = scale_at(words, numeral.end, true))
    numeral.value *= scale, ++numeral.end;
  return numeral;
}

// "one hundred and twenty-five thousand": `group` is what the next scale multiplies.
std::optional<Numeral> read_in_words(const FactText& words, std::size_t at) {
  double total = 0;
  double group = 0;
  double last = 1e18;  // the smallest value added to the group: twenty may be followed by three, not by thirty
  std::size_t end = at;
  while (end < words.size()) {
    if (end > at && breaks(words[end])) break;
    const std::string_view norm = words[end].norm;
    if (const NumberWord* unit = words.language.cardinals.find(norm)) {
      if (unit->value >= last || (last < 100 && (last < 20 || unit->value >= 10))) break;
      group += unit->value;
      last = unit->value;
    } else if (const NumberWord* scale = words.language.scales.find(norm)) {
      if (end == at && !(at > 0 && words[at - 1].is(Cue::word_a))) return std::nullopt;
      group = (group == 0 ? 1 : group) * scale->value;
      if (scale->value >= 1e3) total += group, group = 0;
      last = scale->value;
    } else if (words[end].is(Cue::word_and) && end > at && last >= 100 && end + 1 < words.size() &&
               words.language.cardinals.find(words[end + 1].norm) != nullptr) {
      // "one hundred and five"
    } else {
      break;
    }
    ++end;
  }
  if (end == at) return std::nullopt;
  return Numeral{total + group, end, true, false};
}

// "one-half", "two thirds", "half".
std::optional<Numeral> with_part(const FactText& words, const Numeral& count) {
  if (count.end >= words.size() || breaks(words[count.end])) return std::nullopt;
  const NumberWord* part = words.language.parts.find(words[count.end].norm);
  if (part == nullptr || count.value >= part->value || !count.in_words) return std::nullopt;
  const bool plural = words[count.end].is(Cue::number_plural_parts);
  if (plural != (count.value > 1)) return std::nullopt;
  const bool of = count.end + 1 < words.size() && words[count.end + 1].is(Cue::rate_half_links);  // "one third of the price"
  if (!plural && !of && !words[count.end].hyphen && !words[count.end].is(Cue::number_single_parts)) return std::nullopt;
  return Numeral{count.value / part->value, count.end + 1, true, true};
}

// "seventeen and one-half", "two and a half".
Numeral with_fraction(const FactText& words, const Numeral& count) {
  const std::size_t next = count.end + 1;
  if (next >= words.size() || !words[count.end].is(Cue::word_and) || breaks(words[count.end]) || breaks(words[next])) return count;
  if (words[next].is(Cue::word_a) && next + 1 < words.size() && words[next + 1].is(Cue::word_half))
    return {count.value + 0.5, next + 2, true, false};
  const std::optional<Numeral> above = read_in_words(words, next);
  const std::optional<Numeral> part = above ? with_part(words, *above) : std::nullopt;
  return part ? Numeral{count.value + part->value, part->end, true, false} : count;
}

// "One Million and No/100 Dollars": one past "No/100".
std::size_t past_no_cents(const FactText& words, std::size_t end) {
  if (end + 2 >= words.size() || !words[end].is(Cue::word_and) || !words[end + 1].is(Cue::number_no_cents)) return end;
  return words[end + 2].norm == "100" && words[end + 2].marks == "/" ? end + 3 : end;
}

}  // namespace

std::optional<Numeral> read_numeral(const FactText& words, std::size_t at) {
  if (!words.may_count(at)) return std::nullopt;
  std::optional<Numeral> first = read_in_words(words, at);
  if (first) {
    const auto part = with_part(words, *first);
    first = part ? *part : with_fraction(words, *first);
  }
  if (first) first->end = past_no_cents(words, first->end);
  const bool in_words = first.has_value();
  if (!first) first = read_in_digits(words, at);
  if (!first) return std::nullopt;
  // The same number again in brackets; where the two differ the digits are taken.
  if (first->end < words.size() && words[first->end].marks.find('(') != std::string::npos) {
    std::optional<Numeral> again = in_words ? read_in_digits(words, first->end) : read_in_words(words, first->end);
    if (again && in_words) {
      again->in_words = false;
      if (again->end < words.size() && words[again->end].norm == "%") return first;
      return again;
    }
    if (again && again->value == first->value) first->end = again->end;
  }
  return first;
}

std::optional<Numeral> read_ordinal(const FactText& words, std::size_t at) {
  if (!words.may_count(at)) return std::nullopt;
  const Word& word = words[at];
  std::optional<Numeral> found;
  if (word.number && at + 1 < words.size() && words[at + 1].joined && words[at + 1].marks.empty()) {
    if (words[at + 1].is(Cue::number_ordinal_endings))
      found = Numeral{value_of_digits(word.norm), at + 2, false, false};
  } else if (const NumberWord* rank = words.language.ordinals.find(word.norm)) {
    found = Numeral{rank->value, at + 1, true, false};
  } else if (const NumberWord* tens = words.language.cardinals.find(word.norm);
             tens != nullptr && tens->value >= 20 && at + 1 < words.size() && words[at + 1].hyphen) {
    if (const NumberWord* rank2 = words.language.ordinals.find(words[at + 1].norm); rank2 != nullptr && rank2->value < 10)
      found = Numeral{tens->value + rank2->value, at + 2, true, false};
  }
  // "(10th) tenth day"
  if (found && !found->in_words && found->end < words.size() && words[found->end].marks.starts_with(')'))
    if (const NumberWord* again = words.language.ordinals.find(words[found->end].norm); again != nullptr && again->value == found->value)
      ++found->end;
  if (found && found->in_words && found->end < words.size() && words[found->end].marks == "(")
    if (const auto again = read_ordinal(words, found->end)) found->end = again->end;
  return found;
}

}  // namespace clausediff
