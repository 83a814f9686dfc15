// SPDX-License-Identifier: Apache-2.0
// What a change elsewhere does to a clause: from each change outwards over the uses of defined terms, breadth first, so that
// each clause gets the shortest chain.
#include "rules/ripple.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

#include "rules/clause_names.h"
#include "rules/ripple_roots.h"
#include "rules/stakes.h"
#include "rules/uses.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

/// Beyond so many, only the clauses that use a changed term itself are told, not those that do so through others.
constexpr std::size_t most_chained = 100000;

/// Of a longer chain the steps nearest to the clause are told, then the change: nobody reads more, and a chain of all terms
/// for each clause would grow with their square.
constexpr std::size_t most_steps = 7;

struct Link {
  RippleStep step;
  std::int32_t next = -1;   // towards the change
  bool term = true;         // `step.term` is a defined term; else a pointer
  std::uint32_t depth = 0;  // links between this one and the change
};

class Spreader {
 public:
  Spreader(const RuleInput& input, const RowIndex& rows)
      : input_(input),
        rows_(rows),
        names_(input.after),
        index_(input.after.clauses.definitions),
        uses_(find_term_uses(input.after, index_)) {
    sort_uses();
    find_owners();
    reached_.assign(input.after.clauses.items.size(), 0);
    spread_.assign(index_.terms().size(), 0);
    changed_.assign(index_.terms().size(), false);
    stakes_.resize(input.after.clauses.items.size());
    known_.assign(input.after.clauses.items.size(), false);
  }

  std::vector<Ripple> spread(const std::vector<RippleRoot>& roots) {
    for (const RippleRoot& root : roots) {
      if (root.definition != none && index_.term_of(root.definition) != none) changed_[index_.term_of(root.definition)] = true;
    }
    for (const RippleRoot& root : roots) spread_one(root);
    sort();
    std::vector<Ripple> ripples;
    for (Ranked& ranked : ranked_) ripples.push_back(std::move(ranked.ripple));
    return ripples;
  }

 private:
  struct Ranked {
    Ripple ripple;
    std::uint32_t weight = 0;
  };

  const std::vector<Definition>& definitions() const { return input_.after.clauses.definitions; }

  void sort_uses() {
    first_use_.assign(index_.terms().size() + 1, 0);
    for (const TermUse& use : uses_) ++first_use_[use.term + 1];
    for (std::size_t at = 0; at + 1 < first_use_.size(); ++at) first_use_[at + 1] += first_use_[at];
    by_term_.resize(uses_.size());
    std::vector<std::uint32_t> next(first_use_.begin(), first_use_.end());
    for (std::uint32_t at = 0; at < uses_.size(); ++at) by_term_[next[uses_[at].term]++] = at;
  }

  /// For each clause the definition that it is a part of, and where its own definitions begin.
  void find_owners() {
    const auto& items = input_.after.clauses.items;
    owner_.assign(items.size(), none);
    first_definition_.assign(items.size() + 1, 0);
    for (std::uint32_t at = 0; at < definitions().size(); ++at) {
      ++first_definition_[definitions()[at].clause + 1];
      const ClauseRange extent = extent_of(input_.after, at);
      for (std::uint32_t clause = extent.begin + 1; clause < extent.end; ++clause) owner_[clause] = at;
    }
    for (std::size_t at = 0; at < items.size(); ++at) first_definition_[at + 1] += first_definition_[at];
  }

  void spread_one(const RippleRoot& root) {
    ++round_;
    links_.clear();
    queue_.clear();
    links_.push_back({root.step, -1, true});
    if (!root.step.in_before) reached_[root.step.clause] = round_;
    if (root.definition != none) start_definition(root);
    for (const RippleEntry& entry : root.entries) enter(root, entry);
    for (std::size_t at = 0; at < queue_.size(); ++at) {
      if (at > 0 && ranked_.size() > most_chained) return;
      const auto [term, link] = queue_[at];
      for (std::uint32_t use = first_use_[term]; use < first_use_[term + 1]; ++use) reach(root, uses_[by_term_[use]], link);
    }
  }

  void start_definition(const RippleRoot& root) {
    const std::uint32_t term = index_.term_of(root.definition);
    if (term == none) return;
    const ClauseRange extent = extent_of(input_.after, root.definition);
    for (std::uint32_t clause = extent.begin; clause < extent.end; ++clause) reached_[clause] = round_;
    push(term, 0);
  }

  void push(std::uint32_t term, std::int32_t link) {
    if (spread_[term] == round_) return;
    spread_[term] = round_;
    queue_.emplace_back(term, link);
  }

  void enter(const RippleRoot& root, const RippleEntry& entry) {
    pass_on(entry.clause, entry.span, entry.words, 0, entry.term);
    if (reached_[entry.clause] == round_) return;
    reached_[entry.clause] = round_;
    tell(root, entry.clause, entry.words, 0, entry.term);
  }

  void reach(const RippleRoot& root, const TermUse& use, std::int32_t link) {
    const std::string& term = definitions()[index_.terms()[use.term].front()].term;
    pass_on(use.clause, use.span, term, link, true);
    if (reached_[use.clause] == round_) return;
    reached_[use.clause] = round_;
    tell(root, use.clause, term, link, true);
  }

  /// Words inside a meaning carry the change on to the term that they define.
  void pass_on(std::uint32_t clause, Span span, const std::string& words, std::int32_t link, bool term) {
    for (std::uint32_t at = first_definition_[clause]; at < first_definition_[clause + 1]; ++at) {
      const Span meaning = named_by(input_.after, definitions()[at]);
      if (span.begin >= meaning.begin && span.end <= meaning.end && !span.empty()) carry(at, clause, words, link, term);
    }
    if (owner_[clause] != none) carry(owner_[clause], clause, words, link, term);
  }

  /// The contract and its parties stand in every clause: their names carry nothing on.
  bool names_contract(std::uint32_t definition) const {
    const Definition& one = definitions()[definition];
    const ClauseKind kind = input_.after.clauses.items[one.clause].kind;
    const bool front = one.form == DefinitionForm::parenthetical &&
                       (kind == ClauseKind::preamble || kind == ClauseKind::title || kind == ClauseKind::recital);
    return front || input_.language.cues.has(Cue::ripple_everywhere, singular(one.term));
  }

  void carry(std::uint32_t definition, std::uint32_t clause, const std::string& words, std::int32_t link, bool term) {
    const std::uint32_t next = index_.term_of(definition);
    // A term whose own definition changed tells its clauses of that change; one reason is enough for each.
    if (next == none || spread_[next] == round_ || changed_[next] || names_contract(definition)) return;
    links_.push_back({{clause, words, false}, link, term, links_[static_cast<std::size_t>(link)].depth + 1});
    push(next, static_cast<std::int32_t>(links_.size() - 1));
  }

  void tell(const RippleRoot& root, std::uint32_t clause, const std::string& words, std::int32_t link, bool term) {
    const std::uint32_t row = rows_.row(clause, false);
    if (row == none) return;
    Ranked ranked;
    Ripple& ripple = ranked.ripple;
    ripple.cause = root.cause;
    ripple.pair = row;
    ripple.same_words = !rows_.has_changed_words(input_, clause);
    ripple.chain.push_back({clause, words, false});
    ripple.sentence = names_.subject(clause) + (term ? " uses “" + words + "”" : " points to " + words);
    add_links(link, ripple);
    if (root.whole_sentence && ripple.chain.size() == 2)
      ripple.sentence = names_.subject(clause) + root.tail + ".";
    else
      ripple.sentence += root.whole_sentence ? ", which is stale." : ", " + root.tail + ".";
    const Stakes& stakes = stakes_at(clause);
    ripple.severity = stakes.severity;
    // A schedule is reached as a whole: which of its words bear on the clause cannot be told.
    if (root.cause == RippleCause::schedule) ripple.severity = std::max(ripple.severity, Severity::medium);
    ranked.weight = stakes.weight;
    ranked_.push_back(std::move(ranked));
  }

  void add_links(std::int32_t link, Ripple& ripple) const {
    for (std::int32_t at = link; at >= 0; at = links_[static_cast<std::size_t>(at)].next) {
      const Link& one = links_[static_cast<std::size_t>(at)];
      if (one.next >= 0 && ripple.chain.size() > most_steps) {
        ripple.sentence += ", and so on through " + std::to_string(one.depth) + (one.depth == 1 ? " more term" : " more terms");
        ripple.chain.push_back(links_.front().step);
        return;
      }
      ripple.chain.push_back(one.step);
      if (one.next >= 0) ripple.sentence += ", which depends on " + (one.term ? "“" + one.step.term + "”" : one.step.term);
    }
  }

  const Stakes& stakes_at(std::uint32_t clause) {
    if (!known_[clause]) stakes_[clause] = stakes_of(input_.after, clause, input_.language);
    known_[clause] = true;
    return stakes_[clause];
  }

  void sort() {
    const auto rank = [](const Ranked& r) {
      return std::make_tuple(!r.ripple.same_words, r.ripple.severity, -static_cast<int>(r.weight), r.ripple.pair,
                             r.ripple.chain.size());
    };
    std::stable_sort(ranked_.begin(), ranked_.end(), [&](const Ranked& a, const Ranked& b) { return rank(a) < rank(b); });
  }

  const RuleInput& input_;
  const RowIndex& rows_;
  ClauseNames names_;
  TermIndex index_;
  std::vector<TermUse> uses_;
  std::vector<std::uint32_t> first_use_;         // by term, into by_term_
  std::vector<std::uint32_t> by_term_;           // uses, by term, then by place
  std::vector<std::uint32_t> owner_;             // by clause
  std::vector<std::uint32_t> first_definition_;  // by clause
  std::vector<std::uint32_t> reached_;           // by clause: the round in which it was reached
  std::vector<std::uint32_t> spread_;            // by term
  std::vector<bool> changed_;                    // by term: its definition is a root itself
  std::vector<Stakes> stakes_;
  std::vector<bool> known_;
  std::uint32_t round_ = 0;
  std::vector<Link> links_;
  std::vector<std::pair<std::uint32_t, std::int32_t>> queue_;
  std::vector<Ranked> ranked_;
};

}  // namespace

std::vector<Ripple> find_ripples(const RuleInput& input, const std::vector<Finding>& findings) {
  const RowIndex rows(input);
  const std::vector<RippleRoot> roots = find_roots(input, rows, findings);
  if (roots.empty()) return {};
  return Spreader(input, rows).spread(roots);
}

}  // namespace clausediff
