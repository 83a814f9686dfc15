// SPDX-License-Identifier: Apache-2.0
// Which definition became which, and whether its meaning changed.
#include "rules/definitions.h"

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

#include "rules/uses.h"
#include "text/ascii.h"
#include "text/spans.h"

namespace clausediff {
namespace {

constexpr std::size_t phrase_words = 30;  // of what stands before (the "X"), how much belongs to it

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (is_ascii_alphanumeric(c))
      word += c;
    else if (!word.empty())
      words.push_back(singular(word)), word.clear();
  }
  if (!word.empty()) words.push_back(singular(word));
  return words;
}

std::string key_of(std::string_view term) {
  std::string key;
  for (const std::string& word : words_of(term)) key += word + " ";
  return key.empty() ? std::string(term) : key;
}

std::string_view meaning_of(const Side& side, const Definition& definition) {
  return std::string_view(side.document.paragraphs[definition.clause].text)
      .substr(definition.meaning.begin, definition.meaning.size());
}

/// The share of words that two meanings have in common, of the longer one.
double likeness(std::string_view before, std::string_view after) {
  const std::vector<std::string> left = words_of(before);
  const std::vector<std::string> right = words_of(after);
  if (left.empty() || right.empty()) return left.empty() && right.empty() ? 1.0 : 0.0;
  std::unordered_map<std::string, int> counts;
  for (const std::string& word : left) ++counts[word];
  std::size_t shared = 0;
  for (const std::string& word : right) shared += counts[word]-- > 0 ? 1 : 0;
  return static_cast<double>(shared) / static_cast<double>(std::max(left.size(), right.size()));
}

bool begins_clause(const Side& side, std::uint32_t definition) {
  const Definition& one = side.clauses.definitions[definition];
  return side.clauses.items[one.clause].kind == ClauseKind::definition && one.form != DefinitionForm::parenthetical &&
         (definition == 0 || side.clauses.definitions[definition - 1].clause != one.clause);
}

bool touches_place(Span change, Span meaning) {
  return change.empty() && change.begin > meaning.begin && change.begin < meaning.end;
}

class Matcher {
 public:
  explicit Matcher(const RuleInput& input) : input_(input), rows_(input) {}

  std::vector<DefinitionPair> match() {
    const auto& after = input_.after.clauses.definitions;
    partner_.assign(after.size(), none);
    taken_.assign(input_.before.clauses.definitions.size(), false);
    match_terms();
    const std::size_t named = count_matched();
    if (named < after.size()) match_renamed();
    std::vector<DefinitionPair> pairs;
    for (std::uint32_t at = 0; at < after.size(); ++at) pairs.push_back(make(partner_[at], at));
    for (std::uint32_t at = 0; at < taken_.size(); ++at) {
      if (!taken_[at]) pairs.push_back(make(at, none));
    }
    return pairs;
  }

 private:
  std::size_t count_matched() const {
    return partner_.size() - static_cast<std::size_t>(std::count(partner_.begin(), partner_.end(), none));
  }

  void take(std::uint32_t before, std::uint32_t after) {
    partner_[after] = before;
    taken_[before] = true;
  }

  bool same_row(std::uint32_t before, std::uint32_t after) const {
    const std::uint32_t left = input_.before.clauses.definitions[before].clause;
    const std::uint32_t right = input_.after.clauses.definitions[after].clause;
    return std::any_of(rows_.begin(right, false), rows_.end(right, false),
                       [&](std::uint32_t row) { return input_.alignment.pairs[row].before == left; });
  }

  /// Equal terms; where a term is defined more than once, first those that stand in one row, then in order.
  void match_terms() {
    std::unordered_map<std::string, std::deque<std::uint32_t>> waiting;
    const auto& before = input_.before.clauses.definitions;
    const auto& after = input_.after.clauses.definitions;
    for (std::uint32_t at = 0; at < before.size(); ++at) waiting[key_of(before[at].term)].push_back(at);
    for (std::uint32_t at = 0; at < after.size(); ++at) {
      auto found = waiting.find(key_of(after[at].term));
      if (found == waiting.end()) continue;
      std::deque<std::uint32_t>& open = found->second;
      if (open.empty() || (open.size() > 1 && !same_row(open.front(), at))) continue;
      take(open.front(), at);
      open.pop_front();
    }
    for (std::uint32_t at = 0; at < after.size(); ++at) {
      auto found = waiting.find(key_of(after[at].term));
      if (partner_[at] != none || found == waiting.end() || found->second.empty()) continue;
      take(found->second.front(), at);
      found->second.pop_front();
    }
  }

  /// Another term in the same row, at the same place of its paragraph, with much the same meaning.
  void match_renamed() {
    const auto& before = input_.before.clauses.definitions;
    const auto& after = input_.after.clauses.definitions;
    std::unordered_map<std::uint32_t, std::deque<std::uint32_t>> free;
    for (std::uint32_t at = 0; at < before.size(); ++at) {
      if (!taken_[at]) free[before[at].clause].push_back(at);
    }
    for (std::uint32_t at = 0; at < after.size(); ++at) {
      for (const std::uint32_t* row = rows_.begin(after[at].clause, false);
           partner_[at] == none && row != rows_.end(after[at].clause, false); ++row) {
        const auto found = free.find(input_.alignment.pairs[*row].before);
        if (found == free.end() || found->second.empty()) continue;
        const std::uint32_t candidate = found->second.front();
        const bool alike = before[candidate].form == after[at].form &&
                           likeness(meaning_of(input_.before, before[candidate]), meaning_of(input_.after, after[at])) >= 0.5;
        if (!alike) continue;
        take(candidate, at);
        found->second.pop_front();
      }
    }
  }

  DefinitionPair make(std::uint32_t before, std::uint32_t after) const {
    DefinitionPair pair;
    pair.before = before;
    pair.after = after;
    pair.pair = after != none ? rows_.row(input_.after.clauses.definitions[after].clause, false)
                              : rows_.row(input_.before.clauses.definitions[before].clause, true);
    if (before == none || after == none) return pair;
    pair.renamed = key_of(input_.before.clauses.definitions[before].term) != key_of(input_.after.clauses.definitions[after].term);
    pair.changed = own_changed(before, after) || parts_changed(before, after);
    return pair;
  }

  bool own_changed(std::uint32_t before, std::uint32_t after) const {
    const Definition& left = input_.before.clauses.definitions[before];
    const Definition& right = input_.after.clauses.definitions[after];
    if (!same_row(before, after)) return words_of(meaning_of(input_.before, left)) != words_of(meaning_of(input_.after, right));
    const Span left_span = named_by(input_.before, left);
    const Span right_span = named_by(input_.after, right);
    return std::any_of(rows_.begin(right.clause, false), rows_.end(right.clause, false), [&](std::uint32_t row) {
      if (input_.alignment.pairs[row].before != left.clause) return false;
      for (std::uint32_t at = input_.changes.first[row]; at < input_.changes.first[row + 1]; ++at) {
        const Change& change = input_.changes.items[at];
        const bool inside = overlap(change.after, right_span) || overlap(change.before, left_span) ||
                            touches_place(change.after, right_span) || touches_place(change.before, left_span);
        if (changes_words(change) && inside && has_words(change)) return true;
      }
      return false;
    });
  }

  bool has_words(const Change& change) const {
    const Pair& pair = input_.alignment.pairs[change.pair];
    const auto words = [](const Side& side, std::uint32_t clause, Span span) {
      return clause != none &&
             !words_of(std::string_view(side.document.paragraphs[clause].text).substr(span.begin, span.size())).empty();
    };
    return words(input_.before, pair.before, change.before) || words(input_.after, pair.after, change.after);
  }

  bool parts_changed(std::uint32_t before, std::uint32_t after) const {
    const ClauseRange left = extent_of(input_.before, before);
    const ClauseRange right = extent_of(input_.after, after);
    for (std::uint32_t clause = right.begin; clause < right.end; ++clause) {
      if (clause != input_.after.clauses.definitions[after].clause && rows_.has_changed_words(input_, clause)) return true;
    }
    for (std::uint32_t clause = left.begin; clause < left.end; ++clause) {
      const std::uint32_t row = rows_.row(clause, true);
      if (row != none && input_.alignment.pairs[row].after == none && clause != input_.before.clauses.definitions[before].clause)
        return true;
    }
    return false;
  }

  const RuleInput& input_;
  RowIndex rows_;
  std::vector<std::uint32_t> partner_;  // by definition of after
  std::vector<bool> taken_;             // by definition of before
};

}  // namespace

Span named_by(const Side& side, const Definition& definition) {
  if (definition.form != DefinitionForm::parenthetical) return definition.meaning;
  const std::string& text = side.document.paragraphs[definition.clause].text;
  Span span = definition.meaning;
  std::size_t words = 0;
  for (std::uint32_t at = span.end; at > span.begin && words < phrase_words; --at) {
    const char c = text[at - 1];
    const std::string_view from = std::string_view(text).substr(at - 1);
    const bool verb = from.substr(0, 7) == " shall " || from.substr(0, 6) == " will " || from.substr(0, 6) == " must " ||
                      from.substr(0, 5) == " may ";
    words += c == ' ' ? 1 : 0;
    span.begin = verb || c == ';' ? at : at - 1;
    if (verb || c == ';') break;
  }
  return span;
}

ClauseRange extent_of(const Side& side, std::uint32_t definition) {
  const Definition& one = side.clauses.definitions[definition];
  if (one.form != DefinitionForm::table)
    return {one.clause, begins_clause(side, definition) ? side.clauses.items[one.clause].end : one.clause + 1};
  const auto& paragraphs = side.document.paragraphs;
  std::uint32_t end = one.clause + 1;
  const Cell& own = side.document.cells[paragraphs[one.clause].cell];
  while (end < paragraphs.size() && paragraphs[end].cell != none && side.document.cells[paragraphs[end].cell].row == own.row &&
         side.document.cells[paragraphs[end].cell].table == own.table)
    ++end;
  return {one.clause, end};
}

std::vector<DefinitionPair> match_definitions(const RuleInput& input) { return Matcher(input).match(); }

}  // namespace clausediff
