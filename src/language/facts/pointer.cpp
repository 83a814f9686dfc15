// SPDX-License-Identifier: Apache-2.0
// Pointers as they stand in the text: sections, exhibits, statutes. Where they lead is known by Report::references.
#include <string_view>

#include "language/facts/facts.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

// "section" for whatever is numbered in the body, "schedule" for what hangs on it; empty where the word points at nothing.
std::string_view unit_of(const Language& language, std::string_view word) {
  if (language.cues.has(Cue::pointer_other_nouns, word)) return "section";
  const PointerNoun* noun = language.pointers.find(word);
  if (noun == nullptr || noun->use == PointerUse::label || noun->kind == PointerKind::recital || noun->kind == PointerKind::part)
    return {};
  return noun->kind == PointerKind::schedule ? "schedule" : "section";
}

constexpr std::size_t no_place = static_cast<std::size_t>(-1);

bool is_roman(std::string_view norm) {
  return !norm.empty() && norm.size() <= 6 && norm.find_first_not_of("ivxlc") == std::string_view::npos;
}

bool is_target(const Word& word) {
  if (word.number) return true;
  if (word.norm.size() == 1 && word.norm[0] >= 'a' && word.norm[0] <= 'z' &&
      (word.capital || word.marks.find('(') != std::string::npos))
    return true;
  return is_roman(word.norm) && (word.upper || word.capital || word.marks.find('(') != std::string::npos);
}

// "(a)", "(iii)", ".1" and letters that cling to the target: "4.2(b)(iii)", "A-1", "12A".
std::size_t past_target(const FactText& words, std::size_t at, std::string& key) {
  key += words[at].norm;
  std::size_t next = at + 1;
  while (next < words.size()) {
    const Word& word = words[next];
    const bool bracket = word.marks == "(" || word.marks == ")(";
    const bool clings = (word.marks.empty() || word.marks == ".") && word.joined && (word.number || word.norm.size() <= 2);
    if (!clings && !(bracket && (word.norm.size() <= 4) && is_target(word))) break;
    key.append(bracket ? "(" : "").append(word.norm).append(bracket ? ")" : "");
    ++next;
  }
  return next;
}

// "Section 9 (Limitation of Liability)": the title in brackets belongs to the pointer.
std::size_t past_title(const FactText& words, std::size_t at) {
  if (at >= words.size() || words[at].marks != "(" || !words[at].capital || words[at].joined) return at;
  for (std::size_t i = at + 1; i < words.size() && i <= at + 9; ++i) {
    if (words[i].marks.starts_with(')')) return i;
    if (!words[i].capital && !is_function_word(words[i])) return at;
  }
  return words.size() <= at + 9 ? words.size() : at;
}

bool is_year_of_law(const Word& word) {
  return word.number && word.norm.size() == 4 &&
         (word.norm.starts_with("19") || word.norm.starts_with("20") || word.norm.starts_with("18"));
}

// "Data Protection Act 2018", "Companies Act, 2013", "Securities Exchange Act of 1934", "Regulation (EU) 2016/679": a name in
// capitals that ends in the kind of enactment. "Code" and "Order" alone name no law, so those need a year.
std::optional<Fact> read_enactment(const FactText& words, std::size_t at) {
  if (!words[at].capital || is_function_word(words[at])) return std::nullopt;
  std::size_t end = at;
  std::size_t last = no_place;
  while (end < words.size() && end < at + 12 && (end == at || !begins_phrase(words.words, end) || words[end].marks == "(")) {
    if (words[end].capital && words[end].is(Cue::enactment_kinds)) last = end;
    if (!words[end].capital && !words[end].is(Cue::enactment_links)) break;
    ++end;
  }
  if (last == no_place) return std::nullopt;
  std::size_t next = last + 1;
  if (next < words.size() && words[next].is(Cue::word_of) && next + 1 < words.size() && is_year_of_law(words[next + 1])) ++next;
  while (next < words.size() && words[next].is(Cue::word_eu)) ++next;
  const bool year =
      next < words.size() && is_year_of_law(words[next]) && words[next].marks.find_first_of(".;:\n") == std::string::npos;
  if (!year && (last == at || !words[last].is(Cue::enactment_sure))) return std::nullopt;
  if (year) ++next;
  while (year && next < words.size() && words[next].number && words[next].joined && words[next].marks == "/") ++next;
  Fact fact;
  fact.kind = FindingKind::reference;
  fact.begin = at;
  fact.end = next;
  fact.unit = "statute";
  fact.key = "statute";
  for (std::size_t i = at; i < next; ++i)
    if (!is_function_word(words[i])) fact.key.append(" ").append(words[i].norm);
  return fact;
}

}  // namespace

std::optional<Fact> read_pointer(const FactText& words, std::size_t at) {
  if (auto fact = read_enactment(words, at)) return fact;
  const std::string_view unit = unit_of(words.language, words[at].norm);
  if (unit.empty() || at + 1 >= words.size()) return std::nullopt;
  if (words[at + 1].marks.find_first_of(";:\n\"") != std::string::npos || !is_target(words[at + 1])) return std::nullopt;
  if (words[at + 1].is(Cue::word_a) && words[at + 1].marks.empty() && !words[at].capital) return std::nullopt;
  if (words[at + 1].is(Cue::word_i) && words[at + 1].marks.empty() && unit == "schedule" && !words[at].capital)
    return std::nullopt;
  Fact fact;
  fact.kind = FindingKind::reference;
  fact.begin = at;
  fact.unit = unit;
  std::string target;
  fact.end = past_target(words, at + 1, target);
  fact.key = fact.unit + " " + target;
  fact.end = past_title(words, fact.end);
  return fact;
}

}  // namespace clausediff
