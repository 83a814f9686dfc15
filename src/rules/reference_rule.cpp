// SPDX-License-Identifier: Apache-2.0
// Pointers that lead elsewhere now, come or go. What became of each is known by Report::references; a pointer that stayed behind
// when its target was renumbered stands in a clause whose own words are the same, so this rule reads all rows and not only the
// changed ones.
#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "rules/place_findings.h"
#include "rules/rule_list.h"
#include "rules/rules_internal.h"
#include "text/spans.h"

namespace clausediff {
namespace {

const Reference* before_of(const RuleInput& input, const ReferenceChange& change) {
  return change.before == none ? nullptr : &input.before.clauses.references[change.before];
}

const Reference* after_of(const RuleInput& input, const ReferenceChange& change) {
  return change.after == none ? nullptr : &input.after.clauses.references[change.after];
}

enum class Turn { none, changed, added, removed };

Turn turn_of(const ReferenceChange& change) {
  switch (change.fate) {
    case ReferenceFate::unchanged:
    case ReferenceFate::followed:
      return Turn::none;
    case ReferenceFate::stale:
    case ReferenceFate::retargeted:
      return Turn::changed;
    case ReferenceFate::added:
      return Turn::added;
    case ReferenceFate::removed:
      return Turn::removed;
    case ReferenceFate::dangling:
    case ReferenceFate::circular:
      break;
  }
  return change.before == none ? Turn::added : change.after == none ? Turn::removed : Turn::changed;
}

std::string words_at(const Side& side, const Reference& reference) {
  return text_of(side.document, reference.clause).substr(reference.span.begin, reference.span.size());
}

std::string sentence_for(const RuleInput& input, Turn turn, const ReferenceChange& change) {
  const Reference* before = before_of(input, change);
  const Reference* after = after_of(input, change);
  const std::string old_words = before == nullptr ? "" : "“" + words_at(input.before, *before) + "”";
  const std::string new_words = after == nullptr ? "" : "“" + words_at(input.after, *after) + "”";
  if (turn == Turn::added) return "The clause now points to " + new_words + ".";
  if (turn == Turn::removed) return "The clause no longer points to " + old_words + ".";
  if (change.fate == ReferenceFate::stale)
    return "The pointer still says " + new_words + ", but another clause has that number now.";
  if (change.fate == ReferenceFate::dangling) return "The pointer says " + new_words + ", and there is no such clause any more.";
  return "The pointer leads to " + new_words + " instead of " + old_words + ".";
}

// A row that has both sides, or one of a split or merge: a clause inserted or deleted as a whole brings its pointers along.
bool stays(const RuleInput& input, std::uint32_t pair) {
  const Relation relation = input.alignment.pairs[pair].relation;
  return relation != Relation::inserted && relation != Relation::deleted;
}

// One change of a row, in the making.
struct Turned {
  Turn turn = Turn::none;
  ReferenceChange change;
  bool settled = false;
};

// In a split or merge the pointer that one part lost stands in another.
void settle_moved(const RuleInput& input, std::vector<Turned>& turned) {
  for (Turned& gone : turned) {
    if (gone.settled || gone.turn != Turn::removed) continue;
    for (Turned& come : turned) {
      if (come.settled || gone.settled || come.turn != Turn::added ||
          before_of(input, gone.change)->target != after_of(input, come.change)->target)
        continue;
      gone.settled = come.settled = true;
    }
  }
}

// A pointer gone and one come in the same change are one pointer that leads elsewhere.
void join_replaced(const RuleInput& input, std::vector<Turned>& turned) {
  for (Turned& gone : turned) {
    if (gone.settled || gone.turn != Turn::removed) continue;
    for (Turned& come : turned) {
      if (come.settled || gone.settled || come.turn != Turn::added || come.change.pair != gone.change.pair) continue;
      const Span& a = before_of(input, gone.change)->span;
      const Span& b = after_of(input, come.change)->span;
      for (std::uint32_t c = input.changes.first[gone.change.pair]; c < input.changes.first[gone.change.pair + 1]; ++c) {
        const Change& change = input.changes.items[c];
        if (change.before.begin >= a.end || a.begin >= change.before.end || change.after.begin >= b.end ||
            b.begin >= change.after.end)
          continue;
        come.turn = Turn::changed;
        come.change.before = gone.change.before;
        come.change.fate = ReferenceFate::retargeted;
        gone.settled = true;
      }
    }
  }
}

// "IV" for Roman numerals in capitals, 0 for anything else.
int roman(const std::string& text) {
  static constexpr std::array<std::pair<char, int>, 5> digits = {{{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}, {'C', 100}}};
  int total = 0;
  int last = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    const auto found = std::find_if(digits.begin(), digits.end(), [&](const auto& digit) { return digit.first == text[i]; });
    if (found == digits.end()) return 0;
    total += found->second < last ? -found->second : found->second;
    last = std::max(last, found->second);
  }
  return total;
}

// "Article IV" and "Article 4" are one number in two notations.
bool same_number(const RuleInput& input, const ReferenceChange& change) {
  const Reference* before = before_of(input, change);
  const Reference* after = after_of(input, change);
  if (before == nullptr || after == nullptr) return false;
  const auto value = [](const std::string& target) {
    const std::size_t number = target.rfind(' ') + 1;  // "Article IV"
    const int roman_number = roman(target.substr(number));
    return roman_number > 0 ? target.substr(0, number) + std::to_string(roman_number) : target;
  };
  // "§ 7.3" may be read as a law's section and "Section 7.3" as this contract's: the writing differs, not the pointer.
  return (before->target != after->target || before->kind != after->kind) && value(before->target) == value(after->target);
}

// A pointer that came, went or leads elsewhere stands in words that changed; one that stayed behind need not.
bool is_edit(const RuleInput& input, const Finding& finding) {
  for (std::uint32_t c = input.changes.first[finding.pair]; c < input.changes.first[finding.pair + 1]; ++c) {
    const Change& change = input.changes.items[c];
    const bool words =
        change.kind == ChangeKind::insertion || change.kind == ChangeKind::deletion || change.kind == ChangeKind::replacement;
    if (words && (overlap(change.before, finding.before) || overlap(change.after, finding.after))) return true;
  }
  return false;
}

Finding made(const RuleInput& input, const Turned& turned) {
  Finding finding;
  finding.rule = rule_id(FindingKind::reference, Family::nothing);
  finding.kind = FindingKind::reference;
  finding.direction = turned.turn == Turn::added     ? Direction::added
                      : turned.turn == Turn::removed ? Direction::removed
                                                     : Direction::changed;
  finding.severity = turned.turn == Turn::changed ? reference_rule.severity : reference_rule.alone;
  finding.pair = turned.change.pair;
  if (const Reference* before = before_of(input, turned.change)) finding.before = before->span;
  if (const Reference* after = after_of(input, turned.change)) finding.after = after->span;
  finding.sentence = sentence_for(input, turned.turn, turned.change);
  return finding;
}

}  // namespace

void drop_doubles(const RuleInput& input, std::vector<Finding>& findings) {
  const auto same_change = [&](const Finding& a, const Finding& b) {
    for (std::uint32_t c = input.changes.first[a.pair]; c < input.changes.first[a.pair + 1]; ++c) {
      const Change& change = input.changes.items[c];
      if ((overlap(change.before, a.before) && overlap(change.before, b.before)) ||
          (overlap(change.after, a.after) && overlap(change.after, b.after)))
        return true;
    }
    return false;
  };
  std::vector<bool> dropped(findings.size(), false);
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_row;
  for (std::size_t i = 0; i < findings.size(); ++i) by_row[findings[i].pair].push_back(i);
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& a = findings[i];
    if (a.kind != FindingKind::reference) continue;
    for (const std::size_t j : by_row[a.pair]) {
      const Finding& b = findings[j];
      if (i == j || a.direction != b.direction || dropped[j]) continue;
      const bool twice = b.kind == FindingKind::reference && (overlap(a.before, b.before) || overlap(a.after, b.after));
      const bool carried = b.kind == FindingKind::exception && a.direction != Direction::changed && same_change(a, b);
      dropped[i] = dropped[i] || twice || carried;
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < findings.size(); ++i)
    if (!dropped[i]) findings[kept++] = findings[i];
  findings.resize(kept);
}

void check_references(const RuleInput& input, std::vector<Finding>& findings) {
  const auto& all = input.references;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    std::vector<Turned> turned;
    for (; end < all.size() && all[end].pair == all[begin].pair; ++end)
      if (const Turn turn = turn_of(all[end]); turn != Turn::none && stays(input, all[end].pair))
        turned.push_back({turn, all[end], false});
    settle_moved(input, turned);
    join_replaced(input, turned);
    for (const Turned& one : turned) {
      if (one.settled) continue;
      Finding finding = made(input, one);
      const bool stayed = one.change.before != none && one.change.after != none &&
                          (one.change.fate == ReferenceFate::stale || one.change.fate == ReferenceFate::dangling);
      if ((stayed || is_edit(input, finding)) && !same_number(input, one.change)) findings.push_back(std::move(finding));
    }
    begin = end;
  }
}

}  // namespace clausediff
