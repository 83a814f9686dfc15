// SPDX-License-Identifier: Apache-2.0
// Any other number that counts something. Labels, years of statutes, names such as "ISO 9001" and list marks do not.
#include <string_view>

#include "language/facts/facts.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {


// A number at the start of a clause with a mark behind it is its label; one in brackets with one or two digits is a list mark.
bool is_label(const FactText& words, std::size_t at, std::size_t end) {
  const Word& word = words[at];
  const std::string_view next = end < words.size() ? words[end].marks : std::string_view();
  const bool first = at == 0 || words[at - 1].clause != word.clause || word.marks.find('\n') != std::string::npos;
  if (first && word.number) return true;
  if (word.marks.find('(') != std::string::npos && next.starts_with(')') && end == at + 1 && word.number && word.norm.size() <= 2)
    return true;
  if (word.number && word.norm.find('.') != word.norm.rfind('.')) return true;
  if (at > 0 && !first && words[at - 1].is(Cue::number_labels)) return true;
  // "BS 5839", "COVID-19", "Windows 11": a capitalised name that the number belongs to.
  return at > 0 && word.number && words[at - 1].upper && !word.joined;
}

bool ends_in_letters(const FactText& words, std::size_t end) {
  return end < words.size() && words[end].joined && !words[end].hyphen && words[end].marks.empty() && !words[end].number;
}

// "5 p.m.", "17:00": a time of day counts nothing.
bool is_clock(const FactText& words, std::size_t at, std::size_t end) {
  const auto colon = [&](std::size_t i) {
    return i > 0 && i < words.size() && words[i].number && words[i].marks == ":" &&
           words[i].span.begin == words[i - 1].span.end + 1;
  };
  if (colon(at) || colon(end)) return true;
  if (end >= words.size()) return false;
  if (words[end].is(Cue::number_half_day) && end + 1 < words.size() && words[end + 1].is(Cue::word_m)) return true;
  return words[end].is(Cue::number_clock);
}

bool is_year(const Word& word) {
  return word.norm.size() == 4 && (word.norm[0] == '1' || word.norm[0] == '2') &&
         word.norm.find_first_not_of("0123456789") == std::string::npos &&
         (word.norm.starts_with("19") || word.norm.starts_with("20"));
}

}  // namespace

std::optional<Fact> read_count(const FactText& words, std::size_t at) {
  const auto numeral = read_numeral(words, at);
  const Word& first = words[at];
  const double adverb = first.is(Cue::number_once)     ? 1
                        : first.is(Cue::number_twice)  ? 2
                        : first.is(Cue::number_thrice) ? 3
                                                       : 0;
  Fact fact;
  fact.kind = FindingKind::number;
  fact.begin = at;
  if (numeral && !numeral->fraction) {
    fact.end = numeral->end;
    fact.low = fact.high = numeral->value;
    if (is_label(words, at, fact.end) || is_clock(words, at, fact.end)) fact.unit = "label";
    if (words[at].number && fact.end == at + 1 && (is_year(words[at]) || ends_in_letters(words, fact.end))) fact.unit = "label";
    fact.weak = (numeral->in_words && numeral->value <= 1 && numeral->end == at + 1) || !fact.unit.empty();
    if (numeral->in_words && numeral->end == at + 1 && fact.end < words.size() && words[fact.end].hyphen) fact.weak = true;
  } else if (adverb > 0) {
    fact.end = at + 1;
    fact.low = fact.high = adverb;
    const bool rate = fact.end + 1 < words.size() && (words[fact.end].is(Cue::word_a) || words[fact.end].is(Cue::word_per)) &&
                      words.language.time_units.find(words[fact.end + 1].norm) != nullptr;  // "once a year"
    fact.weak = adverb == 1 && !rate;
    if (fact.end < words.size() && words[fact.end].is(Cue::word_times)) ++fact.end;
  } else {
    return std::nullopt;
  }
  if (fact.end < words.size() && words[fact.end].is(Cue::word_times) && numeral) ++fact.end;
  fact.key = plain_value(fact.low) + (fact.unit.empty() ? "" : "#");
  return fact;
}

}  // namespace clausediff
