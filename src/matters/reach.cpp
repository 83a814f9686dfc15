// SPDX-License-Identifier: Apache-2.0
#include "matters/reach.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace clausediff {
namespace {

constexpr std::size_t most_links = 4;  // a longer chain is nobody's reading

using Cause = std::tuple<bool, std::uint32_t, std::string>;  // version, clause, term

std::string name_of_clause(const Side& side, std::uint32_t clause) {
  const Clause& item = side.clauses.items[clause];
  if (!item.number.empty()) return item.number;
  if (item.parent != none && !side.clauses.items[item.parent].number.empty()) return side.clauses.items[item.parent].number;
  return {};
}

std::string name_of(const Report& report, const Ripple& ripple) {
  const RippleStep& last = ripple.chain.back();
  const Side& side = last.in_before ? report.before : report.after;
  const std::string place = name_of_clause(side, last.clause);
  const std::string& term = ripple.chain[ripple.chain.size() - 2].term;
  // "Section 10.1 (10.1)" says it twice.
  if (!place.empty() && term.find(place) != std::string::npos) return term;
  if (ripple.cause == RippleCause::definition && !term.empty())
    return "\u201C" + term + "\u201D" + (place.empty() ? "" : " (" + place + ")");
  return term.empty() ? place : term;
}

Cause cause_of(const Ripple& ripple) {
  const RippleStep& last = ripple.chain.back();
  const bool term = ripple.cause == RippleCause::definition;
  return {last.in_before, last.clause, term ? ripple.chain[ripple.chain.size() - 2].term : std::string()};
}

/// Clauses by row and side, to find which matter changed a clause.
class Causes {
 public:
  Causes(const Report& report, const Matters& matters) : report_(report) {
    for (std::uint32_t m = 0; m < matters.items.size(); ++m)
      for (const std::uint32_t row : matters.items[m].rows) add(report.alignment.pairs[row], m);
  }

  std::vector<std::uint32_t> of(const RippleStep& step) const {
    const auto& map = step.in_before ? before_ : after_;
    const auto found = map.find(step.clause);
    if (found != map.end()) return found->second;
    // A changed article or schedule is changed in a clause below it.
    const Clauses& clauses = (step.in_before ? report_.before : report_.after).clauses;
    std::vector<std::uint32_t> all;
    for (auto at = map.lower_bound(step.clause); at != map.end() && at->first < clauses.items[step.clause].end; ++at)
      all.insert(all.end(), at->second.begin(), at->second.end());
    return all;
  }

 private:
  void add(const Pair& pair, std::uint32_t matter) {
    if (pair.before != none) before_[pair.before].push_back(matter);
    if (pair.after != none) after_[pair.after].push_back(matter);
  }

  const Report& report_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> before_;
  std::map<std::uint32_t, std::vector<std::uint32_t>> after_;
};

bool is_operative(const Report& report, std::uint32_t row) {
  const Pair& pair = report.alignment.pairs[row];
  if (pair.after == none) return false;
  const ClauseKind kind = report.after.clauses.items[pair.after].kind;
  return kind == ClauseKind::clause || kind == ClauseKind::text || kind == ClauseKind::cell || kind == ClauseKind::schedule;
}

}  // namespace

std::unordered_map<std::uint32_t, std::size_t> reach_counts(const Report& report) {
  std::unordered_map<std::uint32_t, std::size_t> counts;
  for (const Ripple& ripple : report.findings.ripples) {
    const bool near = ripple.chain.size() >= 2 && ripple.chain.size() <= 3 && !ripple.chain.back().in_before;
    if (ripple.same_words && near && is_operative(report, ripple.pair)) ++counts[ripple.chain.back().clause];
  }
  return counts;
}

std::unordered_set<std::uint32_t> leaning_rows(const Report& report) {
  std::unordered_set<std::uint32_t> rows;
  for (const Ripple& ripple : report.findings.ripples)
    if (!ripple.same_words && ripple.chain.size() == 2 && ripple.cause == RippleCause::definition) rows.insert(ripple.pair);
  return rows;
}

void add_reaches(const Report& report, Matters& matters) {
  const Causes causes(report, matters);
  std::map<Cause, std::size_t> known;
  const auto& ripples = report.findings.ripples;
  for (std::uint32_t r = 0; r < ripples.size(); ++r) {
    const Ripple& ripple = ripples[r];
    if (!ripple.same_words || ripple.chain.size() < 2) continue;
    if (ripple.chain.size() > 2 && (!is_operative(report, ripple.pair) || ripple.chain.size() > most_links + 1)) continue;
    const std::vector<std::uint32_t> items = causes.of(ripple.chain.back());
    // What no matter changed has changed in no substance, and reaches nothing; a stale pointer is its own cause.
    if (items.empty() && ripple.cause != RippleCause::reference) continue;
    const auto [at, fresh] = known.emplace(cause_of(ripple), matters.same_words.size());
    if (fresh) {
      NewMeaning cause;
      cause.severity = ripple.severity;
      cause.sentence = ripple.cause == RippleCause::reference
                           ? ripple.sentence
                           : name_of(report, ripple) + " has changed, and with it what these clauses mean.";
      cause.items = items;
      matters.same_words.push_back(std::move(cause));
    }
    matters.same_words[at->second].reaches.push_back({ripple.pair, ripple.chain.front().term, r});
  }
  // Direct users first, and of them those that bind somebody before definitions and the preamble.
  const auto rank = [&](const Reach& reach) {
    return std::pair(ripples[reach.ripple].chain.size(), is_operative(report, reach.pair) ? 0 : 1);
  };
  for (NewMeaning& cause : matters.same_words) {
    std::stable_sort(cause.reaches.begin(), cause.reaches.end(),
                     [&](const Reach& a, const Reach& b) { return rank(a) < rank(b); });
    for (const std::uint32_t item : cause.items) {
      auto& reaches = matters.items[item].reaches;
      reaches.insert(reaches.end(), cause.reaches.begin(), cause.reaches.end());
    }
  }
}

}  // namespace clausediff
