// SPDX-License-Identifier: Apache-2.0
#include "effects/restatement.h"

#include <algorithm>
#include <map>
#include <string>

#include "effects/sameness.h"
#include "row_groups.h"
#include "text/ascii.h"

namespace clausediff {
namespace {

/// The same sentences in both versions.
struct Passage {
  std::vector<TokenRun> before;
  std::vector<TokenRun> after;
  std::vector<std::uint32_t> statements_before;
  std::vector<std::uint32_t> statements_after;
};

class Restatements {
 public:
  Restatements(const Report& report, const Flow& flow, LikeBooks& likes, const std::vector<TokenRun>& before, const std::vector<TokenRun>& after,
               const Pairing& pairing)
      : report_(report), flow_(flow), likes_(likes), fields_before_(before), fields_after_(after), pairing_(pairing) {
    found_.before.assign(report.before.statements.items.size(), false);
    found_.after.assign(report.after.statements.items.size(), false);
    partner_.assign(report.before.statements.items.size(), none);
    for (const StatementPair& pair : pairing.pairs) partner_[pair.before] = pair.after;
  }

  Restated run() {
    by_clauses();
    by_sentences();
    by_pairs();
    return std::move(found_);
  }

 private:
  const std::vector<Statement>& before() const { return report_.before.statements.items; }
  const std::vector<Statement>& after() const { return report_.after.statements.items; }

  bool has_news(const FlowSide& side, const std::vector<TokenRun>& stretches) const {
    for (const TokenRun run : stretches)
      for (std::uint32_t i = run.begin; i < run.end; ++i)
        if (side.partner[i] == none && side.tokens[i].weight == Weight::heavy) return true;
    return false;
  }

  bool has_any_news(const Passage& passage) const {
    const auto any = [](const FlowSide& side, const std::vector<TokenRun>& stretches) {
      return std::any_of(stretches.begin(), stretches.end(), [&](TokenRun run) {
        return std::find(side.partner.begin() + run.begin, side.partner.begin() + run.end, none) !=
               side.partner.begin() + run.end;
      });
    };
    return any(flow_.before, passage.before) || any(flow_.after, passage.after);
  }

  void note_reversed(const Passage& passage) {
    for (const std::uint32_t b : passage.statements_before) {
      if (partner_[b] == none) continue;
      found_.reversed.push_back({b, partner_[b]});
      return;
    }
  }

  // Statements that are one and the same have the same force and actor. Where there is but one, its words tell.
  bool agree(const Passage& passage, bool turned) const {
    if (passage.statements_before.size() <= 1 && passage.statements_after.size() <= 1) return true;
    for (const std::uint32_t b : passage.statements_before) {
      if (partner_[b] == none) continue;
      const Statement& was = before()[b];
      const Statement& is = after()[partner_[b]];
      if (!turned && (was.force != is.force || was.negated != is.negated)) return false;
      const std::string who = ascii_lower(was.who);
      const std::string now = ascii_lower(is.who);
      if (!who.empty() && !now.empty() && who != now) return false;
    }
    return true;
  }

  // Of a sentence that was parted each part has the conditions, exceptions and times that the whole had.
  bool has_same_terms(const Passage& passage) const {
    std::vector<TermKind> first;
    bool known = false;
    const auto fits = [&](const Statement& statement) {
      std::vector<TermKind> kinds;
      for (const StatementTerm& term : statement.terms) kinds.push_back(term.kind);
      std::sort(kinds.begin(), kinds.end());
      if (!known) first = kinds, known = true;
      return kinds == first;
    };
    return std::all_of(passage.statements_before.begin(), passage.statements_before.end(),
                       [&](std::uint32_t b) { return fits(before()[b]); }) &&
           std::all_of(passage.statements_after.begin(), passage.statements_after.end(),
                       [&](std::uint32_t a) { return fits(after()[a]); });
  }

  bool says_same(const Passage& passage) {
    const bool news = has_news(flow_.before, passage.before) || has_news(flow_.after, passage.after);
    if (!news && !has_any_news(passage)) return false;
    const Sameness same = how_alike(flow_, likes_, passage.before, passage.after, *report_.options.language);
    if (same.reversed || same.lost_phrase) note_reversed(passage);
    return news && same.is_evident() && agree(passage, same.turned) && (!same.split || has_same_terms(passage));
  }

  void take(const Passage& passage) {
    for (const std::uint32_t b : passage.statements_before) found_.before[b] = true;
    for (const std::uint32_t a : passage.statements_after) found_.after[a] = true;
  }

  // A clause with its counterpart, the parts of a split together: sentences that were joined or parted are one passage so.
  void by_clauses() {
    const auto& pairs = report_.alignment.pairs;
    std::map<std::uint32_t, std::vector<std::uint32_t>> of_before;  // by clause: its statements
    std::map<std::uint32_t, std::vector<std::uint32_t>> of_after;
    for (std::uint32_t b = 0; b < before().size(); ++b) of_before[before()[b].clause].push_back(b);
    for (std::uint32_t a = 0; a < after().size(); ++a) of_after[after()[a].clause].push_back(a);
    for (const std::vector<std::uint32_t>& rows : row_groups(report_.alignment)) {
      Passage passage;
      std::vector<std::uint32_t> seen_before;
      std::vector<std::uint32_t> seen_after;
      for (const std::uint32_t row : rows) {
        if (pairs[row].before != none) seen_before.push_back(pairs[row].before);
        if (pairs[row].after != none) seen_after.push_back(pairs[row].after);
      }
      if (seen_before.empty() || seen_after.empty() || rows.size() > 16) continue;
      add(flow_.before, seen_before, of_before, passage.before, passage.statements_before);
      add(flow_.after, seen_after, of_after, passage.after, passage.statements_after);
      if (says_same(passage)) take(passage);
    }
  }

  static void add(const FlowSide& side, std::vector<std::uint32_t>& clauses,
                  const std::map<std::uint32_t, std::vector<std::uint32_t>>& statements, std::vector<TokenRun>& stretches,
                  std::vector<std::uint32_t>& all) {
    std::sort(clauses.begin(), clauses.end());
    clauses.erase(std::unique(clauses.begin(), clauses.end()), clauses.end());
    for (const std::uint32_t clause : clauses) {
      const auto base = side.base.find(clause);
      if (base == side.base.end()) continue;
      stretches.push_back({base->second, base->second + static_cast<std::uint32_t>(side.by_clause.at(clause)->items.size())});
      if (const auto found = statements.find(clause); found != statements.end())
        all.insert(all.end(), found->second.begin(), found->second.end());
    }
  }

  // A sentence with the one that its statements are paired with.
  void by_sentences() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> of_before;  // by sentence
    std::map<std::uint32_t, std::vector<std::uint32_t>> of_after;
    for (std::uint32_t b = 0; b < before().size(); ++b) of_before[before()[b].sentence].push_back(b);
    for (std::uint32_t a = 0; a < after().size(); ++a) of_after[after()[a].sentence].push_back(a);
    std::map<std::uint32_t, std::uint32_t> ends;  // by sentence of after: the sentence of before that it was compared with
    for (const StatementPair& pair : pairing_.pairs) {
      if (found_.before[pair.before] || found_.after[pair.after]) continue;
      const std::uint32_t sentence = before()[pair.before].sentence;
      if (!ends.emplace(after()[pair.after].sentence, sentence).second) continue;
      Passage passage{{}, {}, of_before.at(sentence), of_after.at(after()[pair.after].sentence)};
      if (passage.statements_before.size() > 32 || passage.statements_after.size() > 32) continue;
      passage.before = joined(fields_before_, passage.statements_before);
      passage.after = joined(fields_after_, passage.statements_after);
      if (says_same(passage)) take(passage);
    }
  }

  static std::vector<TokenRun> joined(const std::vector<TokenRun>& fields, const std::vector<std::uint32_t>& statements) {
    std::vector<TokenRun> all;
    for (const std::uint32_t s : statements)
      if (!fields[s].empty()) all.push_back(fields[s]);
    std::sort(all.begin(), all.end(), [](TokenRun x, TokenRun y) { return x.begin < y.begin; });
    std::vector<TokenRun> merged;
    for (const TokenRun run : all) {
      if (!merged.empty() && run.begin < merged.back().end)
        merged.back().end = std::max(merged.back().end, run.end);
      else
        merged.push_back(run);
    }
    return merged;
  }

  void by_pairs() {
    for (const StatementPair& pair : pairing_.pairs) {
      if (found_.before[pair.before] || found_.after[pair.after]) continue;
      const Passage passage{{fields_before_[pair.before]}, {fields_after_[pair.after]}, {pair.before}, {pair.after}};
      const Statement& was = before()[pair.before];
      const Statement& is = after()[pair.after];
      if (was.force == is.force && ascii_lower(was.who) == ascii_lower(is.who) && says_same(passage)) take(passage);
    }
  }

  const Report& report_;
  const Flow& flow_;
  LikeBooks& likes_;
  const std::vector<TokenRun>& fields_before_;
  const std::vector<TokenRun>& fields_after_;
  const Pairing& pairing_;
  std::vector<std::uint32_t> partner_;  // by statement of before
  Restated found_;
};

}  // namespace

Restated find_restated(const Report& report, const Flow& flow, LikeBooks& likes, const std::vector<TokenRun>& field_before,
                       const std::vector<TokenRun>& field_after, const Pairing& pairing) {
  return Restatements(report, flow, likes, field_before, field_after, pairing).run();
}

}  // namespace clausediff
