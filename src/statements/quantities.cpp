// SPDX-License-Identifier: Apache-2.0
// Reads the facts of a range of tokens, and gives each its unit, its role and what it is measured by.
#include "statements/quantities.h"

#include <array>
#include <optional>
#include <string_view>

#include "language/facts/facts.h"
#include "text/cue_names.h"

namespace clausediff {
namespace {

struct RoleCue {
  Cue words;
  AmountRole role;
};

constexpr std::array role_cues = {RoleCue{Cue::amount_role_cap, AmountRole::cap},
                                  RoleCue{Cue::amount_role_threshold, AmountRole::threshold},
                                  RoleCue{Cue::amount_role_minimum, AmountRole::minimum},
                                  RoleCue{Cue::amount_role_price, AmountRole::price},
                                  RoleCue{Cue::amount_role_fee, AmountRole::fee},
                                  RoleCue{Cue::amount_role_rate, AmountRole::rate},
                                  RoleCue{Cue::amount_role_deductible, AmountRole::deductible}};

// "no more than", "not less than", "no fewer than": `at` is one past "than".
std::optional<AmountRole> bound_before(const Tokens& tokens, std::size_t begin, std::size_t at) {
  if (at < begin + 3 || !tokens[at - 1].is(Cue::word_than)) return std::nullopt;
  const bool more = tokens[at - 2].is(Cue::amount_more);
  const bool less = tokens[at - 2].is(Cue::amount_less);
  if (!more && !less) return std::nullopt;
  for (std::size_t i = at - 2; i > begin && i + 4 > at - 1; --i)
    if (tokens[i - 1].is(Cue::amount_no)) return more ? AmountRole::cap : AmountRole::minimum;
  return more ? AmountRole::threshold : AmountRole::cap;  // "more than 30", "less than 30"
}

AmountRole role_before(const Tokens& tokens, std::size_t begin, std::size_t at, AmountRole otherwise) {
  if (at >= begin + 2 && tokens[at - 1].is(Cue::word_to) && tokens[at - 2].is(Cue::word_up)) return AmountRole::cap;
  for (std::size_t i = at; i > begin && i + 10 > at; --i) {
    if (const auto bound = bound_before(tokens, begin, i)) return *bound;
    for (const RoleCue& cue : role_cues)
      if (tokens[i - 1].is(cue.words)) return cue.role;
  }
  return otherwise;
}

// "a TB", "per month", "each year", "in any calendar year", "per square foot" behind it.
std::string per_of(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (at < end && tokens[at].is(Cue::word_in) && !tokens[at].comma) ++at;
  if (at + 1 >= end || tokens[at].comma) return {};
  if (!tokens[at].is(Cue::amount_each)) return {};
  std::size_t unit = at + 1;
  if (unit + 1 < end && tokens[unit].is(Cue::amount_whole)) ++unit;
  const bool area = tokens[unit].is(Cue::amount_areas) && unit + 1 < end;
  return area ? std::string(tokens[unit].norm()) + " " + std::string(tokens[unit + 1].norm()) : std::string(tokens[unit].norm());
}

bool is_amount(FindingKind kind) {
  return kind == FindingKind::amount || kind == FindingKind::percentage || kind == FindingKind::number;
}

// "four times", "twice": how often.
bool is_frequency(const Tokens& tokens, std::size_t begin, std::size_t end) {
  return tokens[end - 1].is(Cue::amount_often) || tokens[begin].is(Cue::word_twice);
}

// "1.25:1.0"
bool is_ratio(const Tokens& tokens, std::size_t begin, std::size_t end, std::size_t stop) {
  return end < stop && tokens[end].word->number && tokens[end].word->marks == ":" &&
         (tokens[begin].norm().find('.') != std::string_view::npos || tokens[end].norm().find('.') != std::string_view::npos);
}

Quantity quantity_of(const Fact& fact, const Tokens& tokens, std::size_t begin, std::size_t end, std::size_t stop) {
  Quantity quantity;
  quantity.low = fact.low;
  quantity.high = fact.high;
  if (fact.kind == FindingKind::amount) quantity.unit = fact.unit;
  if (fact.kind == FindingKind::percentage) quantity.unit = "%";
  if (fact.kind == FindingKind::duration) quantity.unit = fact.unit == "business" ? "business day" : "day";
  if (fact.kind == FindingKind::number && is_frequency(tokens, begin, end))
    quantity.unit = "time";
  else if (fact.kind == FindingKind::number && is_ratio(tokens, begin, end, stop))
    quantity.unit = "to";
  else if (fact.kind == FindingKind::number)
    quantity.unit = end < stop ? std::string(tokens[end].norm()) : std::string("number");
  if (quantity.unit.empty()) quantity.unit = "number";
  quantity.per = per_of(tokens, end, stop);
  return quantity;
}

// "for two harvests", "for three seasons": as long as they last.
bool is_lasting(const Fact& fact, const Tokens& tokens, std::size_t begin, std::size_t end) {
  if (fact.kind != FindingKind::number || begin == 0 || end >= tokens.size() || !tokens[begin - 1].is(Cue::word_for))
    return false;
  return tokens[end].is(Cue::amount_lasting);
}

// How many words part the ends of a range: "between 5 and 10", "at least 3 but not more than 7", "10 to 15"; 0 where it is none.
std::size_t link_length(const Tokens& tokens, std::size_t begin, std::size_t at, std::size_t next) {
  if (next <= at || next > at + 6 || tokens[at].word->marks.find_first_of(";:") != std::string::npos) return 0;
  const auto led_by = [&](Cue cue) { return begin > 0 && tokens[begin - 1].is(cue); };
  if (next == at + 1) return tokens[at].is(Cue::word_to) || (tokens[at].is(Cue::word_and) && led_by(Cue::word_between)) ? 1 : 0;
  const bool floor = led_by(Cue::amount_floors);
  if (!floor || !tokens[at].is(Cue::amount_joints)) return 0;
  for (std::size_t i = at + 1; i < next; ++i)
    if (!tokens[i].is(Cue::amount_bounds)) return 0;
  const bool ceiling = tokens[next - 1].is(Cue::amount_ceilings);
  return ceiling ? next - at : 0;
}

// What one of the unit is in the measure of the fact: 1 for dollars, 7 for weeks.
double size_of_one(const FactText& text, const Fact& fact) {
  const auto numeral = read_numeral(text, fact.begin);
  return numeral && numeral->value > 0 ? fact.low / numeral->value : 0;
}

// A bare number before another quantity that is the upper end of the same range takes its unit.
std::vector<Fact> with_ranges(const FactText& text, const std::vector<Fact>& facts, const Tokens& tokens, Phrase range) {
  std::vector<Fact> all;
  for (const Fact& fact : facts) {
    const bool follows = !all.empty() && link_length(tokens, range.begin + all.back().begin, range.begin + all.back().end,
                                                     range.begin + fact.begin) > 0;
    const bool counts = follows && fact.kind != FindingKind::date && fact.kind != FindingKind::reference && fact.low > 0;
    if (counts && (all.back().kind == fact.kind || all.back().kind == FindingKind::number)) {
      Fact whole = fact;
      const bool bare = all.back().kind == FindingKind::number && fact.kind != FindingKind::number;
      whole.low = bare ? all.back().low * size_of_one(text, fact) : all.back().low;
      whole.begin = all.back().begin;
      if (whole.low > 0 && whole.low <= whole.high) {
        all.back() = whole;
        continue;
      }
    }
    all.push_back(fact);
  }
  return all;
}

constexpr std::uint32_t furthest_length = 60;  // bytes between a time's cue and its length

// Which time the length belongs to: the one that opens shortly before it.
StatementTerm* time_around(std::vector<StatementTerm>& terms, std::uint32_t clause, Span span) {
  for (StatementTerm& term : terms) {
    if (term.kind != TermKind::time || term.clause != clause || term.quantity.is_present()) continue;
    // "after the approvals are obtained, and in all cases no later than 60 days": a time of its own.
    if (span.begin > term.cue.end + furthest_length) continue;
    if (term.span.begin <= span.begin && span.end <= term.span.end) return &term;
  }
  return nullptr;
}

}  // namespace

void add_quantities(const Tokens& tokens, Phrase range, std::vector<StatementTerm>& terms) {
  if (range.empty()) return;
  std::vector<Word> words;
  words.reserve(range.end - range.begin);
  for (std::size_t i = range.begin; i < range.end; ++i) words.push_back(*tokens[i].word);
  const FactText text{words, *tokens.language};
  for (const Fact& fact : with_ranges(text, find_facts(words, *tokens.language), tokens, range)) {
    const std::size_t begin = range.begin + fact.begin;
    const std::size_t end = range.begin + fact.end;
    const bool time =
        fact.kind == FindingKind::duration || fact.kind == FindingKind::date || is_lasting(fact, tokens, begin, end);
    if (!time && !is_amount(fact.kind)) continue;
    // "once the tide has turned" counts nothing.
    if (fact.kind == FindingKind::number && tokens[begin].is(Cue::word_once) && per_of(tokens, end, range.end).empty()) continue;
    StatementTerm term;
    term.kind = time ? TermKind::time : TermKind::amount;
    term.clause = tokens[begin].word->clause;
    term.span = span_of(tokens, begin, end);
    if (fact.kind != FindingKind::date) term.quantity = quantity_of(fact, tokens, begin, end, range.end);
    if (time) {
      if (StatementTerm* around = time_around(terms, term.clause, term.span)) {
        around->quantity = term.quantity;
        continue;
      }
    } else {
      const AmountRole plain = fact.kind == FindingKind::percentage ? AmountRole::share
                               : fact.kind == FindingKind::number   ? AmountRole::count
                                                                    : AmountRole::sum;
      term.role = role_before(tokens, range.begin, begin, plain);
    }
    terms.push_back(term);
  }
}

}  // namespace clausediff
