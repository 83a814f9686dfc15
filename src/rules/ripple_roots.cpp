// SPDX-License-Identifier: Apache-2.0
// Where ripples start: what changed that other clauses lean on.
#include "rules/ripple_roots.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "rules/clause_names.h"
#include "rules/uses.h"
#include "text/ascii.h"
#include "text/cue_names.h"
#include "text/language.h"

namespace clausediff {
namespace {

/// A meaning of so few words that points at a clause is what that clause says: "the period described in Section 8.1".
constexpr std::size_t most_words_of_a_pointer = 16;

/// Lower case words with one space around each, so that "all" is not found in "shall".
std::string spaced_words(std::string_view text) {
  std::string result = " ";
  for (const char c : text) {
    const bool in_word = is_ascii_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80;
    if (in_word)
      result += ascii_lower(c);
    else if (result.back() != ' ')
      result += ' ';
  }
  return result.back() == ' ' ? result : result + " ";
}

int count_of(std::span<const std::string_view> list, const std::string& text) {
  int count = 0;
  for (const std::string_view word : list) count += text.find(word) != std::string::npos ? 1 : 0;
  return count;
}

std::size_t words_in(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + (text.empty() ? 0 : 1);
}

class RootFinder {
 public:
  RootFinder(const RuleInput& input, const RowIndex& rows, const std::vector<Finding>& findings)
      : input_(input), rows_(rows), findings_(findings), before_names_(input.before), after_names_(input.after) {}

  std::vector<RippleRoot> find() {
    const std::vector<DefinitionPair> pairs = match_definitions(input_);
    find_undefined_uses(pairs);
    for (const DefinitionPair& pair : pairs) add_definition(pair);
    if (!gone_.empty()) add_gone_uses();
    find_changed_clauses();
    add_given_meanings(pairs);
    add_schedules();
    add_references();
    add_precedence();
    return std::move(roots_);
  }

 private:
  const Definition& after(std::uint32_t definition) const { return input_.after.clauses.definitions[definition]; }

  /// Terms that only the after version defines, where the before version used them without a definition.
  void find_undefined_uses(const std::vector<DefinitionPair>& pairs) {
    std::vector<Definition> added;
    for (const DefinitionPair& pair : pairs) {
      if (pair.added()) added.push_back(after(pair.after));
    }
    if (added.empty()) return;
    const TermIndex index(added);
    const std::vector<bool> used = used_terms(input_.before, index);
    std::vector<Definition> known;
    for (std::uint32_t term = 0; term < used.size(); ++term) {
      if (used[term]) known.push_back(added[index.terms()[term].front()]);
    }
    used_before_ = TermIndex(known);
  }

  /// Parties and dates named at the head of the contract are told by their own change; every clause names them.
  bool is_front(const Side& side, const Definition& definition) const {
    const ClauseKind kind = side.clauses.items[definition.clause].kind;
    return kind == ClauseKind::preamble || kind == ClauseKind::title || kind == ClauseKind::signature;
  }

  void add_definition(const DefinitionPair& pair) {
    RippleRoot root;
    if (pair.removed()) {
      const Definition& gone = input_.before.clauses.definitions[pair.before];
      if (is_front(input_.before, gone)) return;
      root.step = {gone.clause, "", true};
      root.tail = "which is no longer defined";
      gone_.push_back(gone);
      gone_roots_.push_back(roots_.size());
    } else {
      const Definition& definition = after(pair.after);
      const bool capital = std::any_of(definition.term.begin(), definition.term.end(), is_ascii_upper);
      const bool given = pair.added() && capital && used_before_.find(definition.term) != none;
      // "you" and "we" stand for the parties in every clause.
      if (input_.language.cues.has(Cue::ripple_pronouns, ascii_lower(definition.term))) return;
      if ((!pair.changed && !given) || is_front(input_.after, definition)) return;
      root.definition = pair.after;
      root.step = {definition.clause, "", false};
      const std::string place = after_names_.name(definition.clause);
      const std::string what = pair.added() ? std::string("newly defined") : direction_of(pair);
      const bool own = place.rfind("the definition of", 0) == 0;
      root.tail = own ? "whose definition is " + (pair.added() ? std::string("new") : what) : what + " in " + place;
    }
    roots_.push_back(std::move(root));
  }

  /// What the changed words say about a meaning's reach; "changed" where they do not agree.
  std::string direction_of(const DefinitionPair& pair) {
    const ClauseRange extent = extent_of(input_.after, pair.after);
    // Definitions of one paragraph share its changes, which are weighed once.
    const auto [known, fresh] = directions_.try_emplace((std::uint64_t{extent.begin} << 32U) | extent.end);
    if (fresh) known->second = direction_within(extent);
    return known->second;
  }

  std::string direction_within(const ClauseRange& extent) const {
    int narrower = 0;
    int wider = 0;
    for (std::uint32_t clause = extent.begin; clause < extent.end; ++clause) {
      for (const std::uint32_t* row = rows_.begin(clause, false); row != rows_.end(clause, false); ++row) {
        for (std::uint32_t at = input_.changes.first[*row]; at < input_.changes.first[*row + 1]; ++at)
          weigh(input_.changes.items[at], narrower, wider);
      }
    }
    if (narrower > 0 && wider == 0) return "narrowed";
    return wider > 0 && narrower == 0 ? "widened" : "changed";
  }

  void weigh(const Change& change, int& narrower, int& wider) const {
    if (!changes_words(change)) return;
    const Pair& pair = input_.alignment.pairs[change.pair];
    const std::string gone = pair.before == none ? std::string()
                                                 : spaced_words(std::string_view(text_of(input_.before.document, pair.before))
                                                                    .substr(change.before.begin, change.before.size()));
    const std::string come =
        pair.after == none
            ? std::string()
            : spaced_words(
                  std::string_view(text_of(input_.after.document, pair.after)).substr(change.after.begin, change.after.size()));
    const auto more = [&](Cue list) {
      const auto words = input_.language.cues.list(list);
      return count_of(words, come) - count_of(words, gone);
    };
    const int limits = more(Cue::ripple_limiting), widens = more(Cue::ripple_widening);
    if (limits > 0)
      ++narrower;
    else if (limits < 0)
      ++wider;
    else if (widens < 0)
      ++narrower;
    else if (widens > 0)
      ++wider;
  }

  /// Terms that are no longer defined, where the after version still uses them: one pass for all of them.
  void add_gone_uses() {
    const TermIndex index(gone_);
    const TermIndex defined(input_.after.clauses.definitions);
    for (const TermUse& use : find_term_uses(input_.after, index)) {
      const std::uint32_t gone = index.terms()[use.term].front();
      if (defined.find(gone_[gone].term) == none)
        roots_[gone_roots_[gone]].entries.push_back({use.clause, use.span, gone_[gone].term, true});
    }
  }

  void find_changed_clauses() {
    const auto& items = input_.after.clauses.items;
    changed_before_.assign(items.size() + 1, 0);
    for (std::uint32_t at = 0; at < items.size(); ++at)
      changed_before_[at + 1] = changed_before_[at] + (rows_.has_changed_words(input_, at) ? 1U : 0U);
  }

  /// Whether a clause or one below it has changed words.
  bool changed_within(std::uint32_t clause) const {
    return changed_before_[input_.after.clauses.items[clause].end] > changed_before_[clause];
  }

  /// Definitions that say no more than where the meaning stands, when what stands there changed.
  void add_given_meanings(const std::vector<DefinitionPair>& pairs) {
    std::unordered_set<std::uint32_t> known;
    for (const DefinitionPair& pair : pairs) {
      if (!pair.removed() && (pair.changed || pair.added())) known.insert(pair.after);
    }
    const auto& references = input_.after.clauses.references;
    const auto& definitions = input_.after.clauses.definitions;
    std::size_t reference = 0;
    for (std::uint32_t at = 0; at < definitions.size(); ++at) {
      const Definition& definition = definitions[at];
      while (reference < references.size() && references[reference].clause < definition.clause) ++reference;
      if (known.count(at) > 0 || definition.form == DefinitionForm::parenthetical) continue;
      const std::string_view meaning = std::string_view(text_of(input_.after.document, definition.clause))
                                           .substr(definition.meaning.begin, definition.meaning.size());
      if (definition.form != DefinitionForm::meaning_given_in && words_in(meaning) > most_words_of_a_pointer) continue;
      for (std::size_t in = reference; in < references.size() && references[in].clause == definition.clause; ++in)
        add_given_meaning(at, references[in]);
    }
  }

  void add_given_meaning(std::uint32_t at, const Reference& reference) {
    const Definition& definition = after(at);
    const bool inside = reference.span.begin >= definition.meaning.begin && reference.span.end <= definition.meaning.end;
    if (!inside || reference.kind != ReferenceKind::internal || reference.target_clause == none) return;
    const Clause& target = input_.after.clauses.items[reference.target_clause];
    if (target.kind == ClauseKind::schedule || !changed_within(reference.target_clause)) return;
    const bool same_place = definition.clause >= reference.target_clause && definition.clause < target.end;
    if (same_place) return;
    RippleRoot root;
    root.step = {reference.target_clause, "", false};
    root.entries.push_back({definition.clause, reference.span, after_names_.name(reference.target_clause)});
    root.tail = "whose words change";
    roots_.push_back(std::move(root));
  }

  /// Schedules whose words changed, and the clauses that point at them.
  void add_schedules() {
    const auto& items = input_.after.clauses.items;
    std::unordered_map<std::uint32_t, std::size_t> roots;
    for (const Reference& reference : input_.after.clauses.references) {
      const std::uint32_t schedule = schedule_of(reference.target_clause);
      if (schedule == none || !changed_within(schedule)) continue;
      if (reference.clause >= schedule && reference.clause < items[schedule].end) continue;
      const auto [found, fresh] = roots.emplace(schedule, roots_.size());
      if (fresh) {
        RippleRoot root;
        root.cause = RippleCause::schedule;
        root.step = {schedule, "", false};
        root.tail = "whose words change";
        roots_.push_back(std::move(root));
      }
      std::vector<RippleEntry>& entries = roots_[found->second].entries;
      if (entries.empty() || entries.back().clause != reference.clause)
        entries.push_back({reference.clause, reference.span, items[schedule].number});
    }
  }

  std::uint32_t schedule_of(std::uint32_t clause) const {
    for (std::uint32_t up = clause; up != none; up = input_.after.clauses.items[up].parent) {
      if (input_.after.clauses.items[up].kind == ClauseKind::schedule) return up;
    }
    return none;
  }

  /// Pointers whose words stayed while what they point at is no longer what it was.
  void add_references() {
    for (const ReferenceChange& change : input_.references) {
      const bool lost = change.fate == ReferenceFate::stale || change.fate == ReferenceFate::dangling;
      const bool other = change.fate == ReferenceFate::retargeted || change.fate == ReferenceFate::circular;
      if ((!lost && !other) || change.before == none || change.after == none) continue;
      const Reference& old = input_.before.clauses.references[change.before];
      const Reference& now = input_.after.clauses.references[change.after];
      const std::string words = text_of(input_.after.document, now.clause).substr(now.span.begin, now.span.size());
      if (words != text_of(input_.before.document, old.clause).substr(old.span.begin, old.span.size()) ||
          old.target_clause == none)
        continue;
      RippleRoot root;
      root.cause = RippleCause::reference;
      const bool gone = now.target_clause == none;
      root.step = gone ? RippleStep{old.target_clause, "", true} : RippleStep{now.target_clause, "", false};
      root.entries.push_back({now.clause, now.span, words});
      root.tail = " still points to " + words + moved_to(old, gone);
      root.whole_sentence = true;
      roots_.push_back(std::move(root));
    }
  }

  std::string moved_to(const Reference& old, bool gone) const {
    const std::uint32_t row = rows_.row(old.target_clause, true);
    const std::uint32_t now = row == none ? none : input_.alignment.pairs[row].after;
    if (now != none) return ", but what stood there is now " + after_names_.name(now);
    return gone ? ", which is gone" : ", but what stood there is gone";
  }

  /// Which text prevails: the documents that a changed order of precedence ranks keep their words and lose or gain rank.
  void add_precedence() {
    std::unordered_set<std::uint32_t> seen;
    for (const Finding& finding : findings_) {
      const std::uint32_t clause = finding.family == "precedence" ? input_.alignment.pairs[finding.pair].after : none;
      if (clause == none || !seen.insert(clause).second || !ranks(clause)) continue;
      RippleRoot root;
      root.cause = RippleCause::precedence;
      root.step = {clause, "", false};
      const auto& references = input_.after.clauses.references;
      auto at = std::lower_bound(references.begin(), references.end(), clause,
                                 [](const Reference& r, std::uint32_t c) { return r.clause < c; });
      for (; at != references.end() && at->clause == clause; ++at) {
        if (at->kind == ReferenceKind::schedule && at->target_clause != none)
          root.entries.push_back({at->target_clause, {}, "order of precedence"});
      }
      root.tail = " is ranked by " + after_names_.name(clause) + ", whose order of precedence changes";
      root.whole_sentence = true;
      if (!root.entries.empty()) roots_.push_back(std::move(root));
    }
  }

  bool ranks(std::uint32_t clause) const {
    const std::string text = ascii_lower(text_of(input_.after.document, clause));
    return count_of(input_.language.cues.list(Cue::ripple_ranks), text) != 0;
  }

  const RuleInput& input_;
  const RowIndex& rows_;
  const std::vector<Finding>& findings_;
  ClauseNames before_names_;
  ClauseNames after_names_;
  std::vector<std::uint32_t> changed_before_;  // clauses of after with changed words, counted up to each
  TermIndex used_before_{{}};
  std::vector<Definition> gone_;
  std::vector<std::size_t> gone_roots_;                        // in roots_, of each of them
  std::unordered_map<std::uint64_t, std::string> directions_;  // by extent of a definition
  std::vector<RippleRoot> roots_;
};

}  // namespace

std::vector<RippleRoot> find_roots(const RuleInput& input, const RowIndex& rows, const std::vector<Finding>& findings) {
  return RootFinder(input, rows, findings).find();
}

}  // namespace clausediff
