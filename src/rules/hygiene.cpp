// SPDX-License-Identifier: Apache-2.0
// Drafting faults that only the after version has.
#include "rules/hygiene.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "rules/clause_names.h"
#include "rules/definitions.h"
#include "rules/new_names.h"
#include "rules/uses.h"

namespace clausediff {
namespace {

constexpr std::size_t fewest_numbers = 3;  // clauses with a number: with fewer, a text is a clause and no contract

/// Forms that say what a term means; a pointer to the meaning or a name in brackets is no second definition.
bool is_full(const Definition& definition) {
  return definition.form != DefinitionForm::meaning_given_in && definition.form != DefinitionForm::parenthetical;
}

class Checker {
 public:
  explicit Checker(const RuleInput& input)
      : input_(input),
        names_(input.after),
        before_terms_(input.before.clauses.definitions),
        after_terms_(input.after.clauses.definitions) {}

  std::vector<Hygiene> check() {
    check_uses();
    check_doubles();
    check_lost_terms();
    for (const NewName& name : find_new_names(input_)) add_undefined(name.clause, name.span, name.term);
    check_pointers();
    std::stable_sort(found_.begin(), found_.end(), [](const Hygiene& a, const Hygiene& b) {
      return std::tie(a.clause, a.span.begin) < std::tie(b.clause, b.span.begin);
    });
    return std::move(found_);
  }

 private:
  void add(HygieneKind kind, std::uint32_t clause, Span span, const std::string& term, std::string sentence) {
    Hygiene one;
    one.kind = kind;
    one.clause = clause;
    one.span = span;
    one.term = term;
    one.sentence = std::move(sentence);
    found_.push_back(std::move(one));
  }

  void add_undefined(std::uint32_t clause, Span span, const std::string& term) {
    add(HygieneKind::undefined_term, clause, span, term, names_.subject(clause) + " uses “" + term + "”, which is not defined.");
  }

  /// Defined and used nowhere, where before it was used or not defined.
  void check_uses() {
    const std::vector<bool> after = used_terms(input_.after, after_terms_);
    if (std::find(after.begin(), after.end(), false) == after.end()) return;
    const std::vector<bool> before = used_terms(input_.before, before_terms_);
    for (std::uint32_t term = 0; term < after.size(); ++term) {
      const Definition& definition = input_.after.clauses.definitions[after_terms_.terms()[term].front()];
      if (after[term] || definition.form == DefinitionForm::parenthetical) continue;
      const std::uint32_t old = before_terms_.find(definition.term);
      if (old != none && !before[old]) continue;
      add(HygieneKind::unused_definition, definition.clause, definition.term_span, definition.term,
          "“" + definition.term + "” is defined in " + names_.name(definition.clause) + " and used nowhere.");
    }
  }

  static std::size_t count_full(const TermIndex& index, std::uint32_t term, const std::vector<Definition>& definitions) {
    std::unordered_set<std::uint32_t> clauses;
    if (term == none) return 0;
    for (const std::uint32_t at : index.terms()[term]) {
      if (is_full(definitions[at])) clauses.insert(definitions[at].clause);
    }
    return clauses.size();
  }

  void check_doubles() {
    const auto& after = input_.after.clauses.definitions;
    for (std::uint32_t term = 0; term < after_terms_.terms().size(); ++term) {
      const std::size_t now = count_full(after_terms_, term, after);
      if (now < 2) continue;
      const std::vector<std::uint32_t>& all = after_terms_.terms()[term];
      const std::size_t old =
          count_full(before_terms_, before_terms_.find(after[all.front()].term), input_.before.clauses.definitions);
      if (now <= old) continue;
      const auto first = std::find_if(all.begin(), all.end(), [&](std::uint32_t at) { return is_full(after[at]); });
      const auto last = std::find_if(all.rbegin(), all.rend(), [&](std::uint32_t at) { return is_full(after[at]); });
      const Definition& one = after[*first];
      const Definition& other = after[*last];
      add(HygieneKind::defined_twice, other.clause, other.term_span, other.term,
          "“" + other.term + "” is defined in " + names_.name(one.clause) + " and again in " + names_.name(other.clause) + ".");
    }
  }

  /// Terms whose definition went while clauses still use them: each told once, where it is first used.
  void check_lost_terms() {
    std::vector<Definition> lost;
    for (const Definition& definition : input_.before.clauses.definitions) {
      if (after_terms_.find(definition.term) == none) lost.push_back(definition);
    }
    const TermIndex index(lost);
    for (const TermUse& use : first_uses(input_.after, index))
      add_undefined(use.clause, use.span, lost[index.terms()[use.term].front()].term);
  }

  static std::string words_of(const Side& side, const Reference& reference) {
    return text_of(side.document, reference.clause).substr(reference.span.begin, reference.span.size());
  }

  static bool dangles(const Reference& reference) {
    return reference.target_clause == none &&
           (reference.kind == ReferenceKind::internal || reference.kind == ReferenceKind::schedule);
  }

  /// Pointers that lead nowhere, where before the same words led somewhere or did not stand.
  void check_pointers() {
    const auto& items = input_.after.clauses.items;
    const auto numbered = std::count_if(items.begin(), items.end(), [](const Clause& clause) { return !clause.number.empty(); });
    if (static_cast<std::size_t>(numbered) < fewest_numbers) return;
    std::unordered_map<std::string, std::size_t> before;
    for (const Reference& reference : input_.before.clauses.references) {
      if (dangles(reference)) ++before[reference.target];
    }
    for (const Reference& reference : input_.after.clauses.references) {
      if (!dangles(reference) || before.count(reference.target) > 0) continue;
      const std::string words = words_of(input_.after, reference);
      add(HygieneKind::dangling_reference, reference.clause, reference.span, words,
          names_.subject(reference.clause) + " points to " + words + ", which is not there.");
    }
  }

  const RuleInput& input_;
  ClauseNames names_;
  TermIndex before_terms_;
  TermIndex after_terms_;
  std::vector<Hygiene> found_;
};

}  // namespace

std::vector<Hygiene> check_hygiene(const RuleInput& input) { return Checker(input).check(); }

}  // namespace clausediff
