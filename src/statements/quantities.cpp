// SPDX-License-Identifier: Apache-2.0
// Reads the facts of a range of tokens, and gives each its unit, its role and what it is measured by.
#include "statements/quantities.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/facts/facts.h"

namespace clausediff {
namespace {

struct RoleCue {
  std::string_view word;
  AmountRole role;
};

// What stands before the amount says what it is; the nearest word counts.
constexpr std::array cues = {RoleCue{"exceed", AmountRole::cap},
                             RoleCue{"exceeding", AmountRole::cap},
                             RoleCue{"limited", AmountRole::cap},
                             RoleCue{"maximum", AmountRole::cap},
                             RoleCue{"most", AmountRole::cap},
                             RoleCue{"than", AmountRole::cap},
                             RoleCue{"excess", AmountRole::threshold},
                             RoleCue{"cap", AmountRole::cap},
                             RoleCue{"least", AmountRole::minimum},
                             RoleCue{"minimum", AmountRole::minimum},
                             RoleCue{"less", AmountRole::minimum},
                             RoleCue{"price", AmountRole::price},
                             RoleCue{"fee", AmountRole::fee},
                             RoleCue{"fees", AmountRole::fee},
                             RoleCue{"charge", AmountRole::fee},
                             RoleCue{"rate", AmountRole::rate},
                             RoleCue{"interest", AmountRole::rate},
                             RoleCue{"deductible", AmountRole::deductible},
                             RoleCue{"retention", AmountRole::deductible},
                             RoleCue{"exceeds", AmountRole::threshold},
                             RoleCue{"salary", AmountRole::fee}};

AmountRole role_before(const Tokens& tokens, std::size_t begin, std::size_t at, AmountRole otherwise) {
  for (std::size_t i = at; i > begin && i + 10 > at; --i)
    for (const RoleCue& cue : cues)
      if (tokens[i - 1].norm() == cue.word) return cue.role;
  return otherwise;
}

// "a TB", "per month", "each year", "/month" behind it.
std::string per_of(const Tokens& tokens, std::size_t at, std::size_t end) {
  if (at + 1 >= end || tokens[at].comma) return {};
  static constexpr std::array<std::string_view, 5> words = {"a", "an", "per", "each", "every"};
  const bool found = std::find(words.begin(), words.end(), tokens[at].norm()) != words.end();
  return found ? std::string(tokens[at + 1].norm()) : std::string();
}

Span span_of(const Tokens& tokens, std::size_t begin, std::size_t end) {
  const std::uint32_t clause = tokens[begin].word->clause;
  std::size_t last = begin;
  while (last + 1 < end && tokens[last + 1].word->clause == clause) ++last;
  return {tokens[begin].word->span.begin, tokens[last].word->span.end};
}

bool is_amount(FindingKind kind) {
  return kind == FindingKind::amount || kind == FindingKind::percentage || kind == FindingKind::number;
}

Quantity quantity_of(const Fact& fact, const Tokens& tokens, std::size_t end, std::size_t stop) {
  Quantity quantity;
  quantity.low = fact.low;
  quantity.high = fact.high;
  if (fact.kind == FindingKind::amount) quantity.unit = fact.unit;
  if (fact.kind == FindingKind::percentage) quantity.unit = "%";
  if (fact.kind == FindingKind::duration) quantity.unit = fact.unit == "business" ? "business day" : "day";
  if (fact.kind == FindingKind::number) quantity.unit = end < stop ? std::string(tokens[end].norm()) : std::string("number");
  if (quantity.unit.empty()) quantity.unit = "number";
  quantity.per = per_of(tokens, end, stop);
  return quantity;
}

// Which time the length belongs to: the one that opens shortly before it.
StatementTerm* time_around(std::vector<StatementTerm>& terms, std::uint32_t clause, Span span) {
  for (StatementTerm& term : terms) {
    if (term.kind != TermKind::time || term.clause != clause || term.quantity.is_present()) continue;
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
  for (const Fact& fact : find_facts(words, *tokens.language)) {
    const std::size_t begin = range.begin + fact.begin;
    const std::size_t end = range.begin + fact.end;
    const bool time = fact.kind == FindingKind::duration || fact.kind == FindingKind::date;
    if (!time && !is_amount(fact.kind)) continue;
    StatementTerm term;
    term.kind = time ? TermKind::time : TermKind::amount;
    term.clause = tokens[begin].word->clause;
    term.span = span_of(tokens, begin, end);
    if (fact.kind != FindingKind::date) term.quantity = quantity_of(fact, tokens, end, range.end);
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
