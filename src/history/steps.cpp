// SPDX-License-Identifier: Apache-2.0
// History and some clauses of one of its versions → the steps in which they changed.
#include <clausediff/history.h>

#include <algorithm>
#include <set>

#include "history/meeting.h"
#include "history/rows.h"

namespace clausediff {
namespace {

/// What is followed at one version.
struct Followed {
  std::set<std::uint32_t> clauses;
  std::set<std::uint32_t> around;  // those of them in which others stand, or stood
};

bool has_parts(const Side& side, std::uint32_t clause) { return side.clauses.items[clause].end > clause + 1; }

bool stands_in(const Side& side, std::uint32_t clause, const std::set<std::uint32_t>& around) {
  for (std::uint32_t at = side.clauses.items[clause].parent; at != none; at = side.clauses.items[at].parent) {
    if (around.count(at) != 0) return true;
  }
  return false;
}

/// True where a paragraph was not cut or joined, so that what stands in one stands in the other.
bool is_whole(Relation relation) { return relation != Relation::split && relation != Relation::merged; }

/// Deleted, or now elsewhere: where what is around it moved, it got another number at least.
bool leaves(const Pair& pair, const Followed& here) {
  if (pair.before == none) return false;
  if (pair.after == none) return true;
  const bool moved = pair.relation == Relation::moved || pair.relation == Relation::moved_edited || pair.renumbered;
  return moved && here.clauses.count(pair.after) == 0;
}

class Trail {
 public:
  explicit Trail(const History& history) : history_(history), followed_(history.versions.size()) {}

  ClauseHistory follow(const ClauseChoice& choice) {
    const Side& side = side_of(history_, choice.version);
    Followed& start = followed_[choice.version];
    start.clauses.insert(choice.clauses.begin(), choice.clauses.end());
    for (const std::uint32_t clause : choice.clauses) {
      if (has_parts(side, clause)) start.around.insert(clause);
    }
    for (std::uint32_t version = choice.version + 1; version-- > 0;) step_back(version);
    if (choice.version + 1 < history_.versions.size()) tell_departures();
    return std::move(told_);
  }

 private:
  /// Where a version that the walk did not reach was made from one that it reached, and is the first not to have a clause.
  void tell_departures() {
    for (std::uint32_t version = 0; version < history_.versions.size(); ++version) {
      if (reached(version)) continue;
      const Meeting meeting(history_, version);
      std::vector<std::uint32_t> rows;
      if (meeting.size() == 0 || !reached(meeting.step(0).before)) continue;
      const std::set<std::uint32_t>& had = followed_[meeting.step(0).before].clauses;
      const std::vector<Pair>& pairs = meeting.step(0).report.alignment.pairs;
      for (std::uint32_t row = 0; row < pairs.size(); ++row) {
        if (pairs[row].before != none && had.count(pairs[row].before) != 0 && meeting.is_own(row)) rows.push_back(row);
      }
      if (!rows.empty()) told_.steps.push_back({meeting.first_step(), std::move(rows)});
    }
    std::sort(told_.steps.begin(), told_.steps.end(), [](const ClauseStep& a, const ClauseStep& b) { return a.step > b.step; });
  }

  bool reached(std::uint32_t version) const { return !followed_[version].clauses.empty(); }

  void step_back(std::uint32_t version) {
    const Followed& here = followed_[version];
    if (here.clauses.empty() && here.around.empty()) return;
    const Meeting meeting(history_, version);
    if (meeting.size() == 0) {
      if (!here.clauses.empty()) told_.beginnings.push_back({version, {here.clauses.begin(), here.clauses.end()}});
      return;
    }
    std::set<std::uint32_t> rows;
    for (const std::uint32_t clause : here.clauses) follow_clause(meeting, clause, rows);
    for (std::size_t parent = 0; parent < meeting.size(); ++parent) follow_around(meeting, parent, here, rows);
    if (!rows.empty()) told_.steps.push_back({meeting.first_step(), {rows.begin(), rows.end()}});
  }

  /// To the first parent that has it as it is; else it is told, and followed to all of them.
  void follow_clause(const Meeting& meeting, std::uint32_t clause, std::set<std::uint32_t>& rows) {
    for (std::size_t parent = 0; parent < meeting.size(); ++parent) {
      if (meeting.has_same(parent, clause)) return pass_on(meeting, parent, clause);
    }
    for (const std::uint32_t row : meeting.rows_of(0, clause)) {
      if (is_told(meeting.step(0).report, row)) rows.insert(row);
    }
    for (std::size_t parent = 0; parent < meeting.size(); ++parent) pass_on(meeting, parent, clause);
  }

  void pass_on(const Meeting& meeting, std::size_t parent, std::uint32_t clause) {
    const HistoryStep& step = meeting.step(parent);
    for (const std::uint32_t row : meeting.rows_of(parent, clause)) {
      const std::uint32_t before = step.report.alignment.pairs[row].before;
      if (before != none) followed_[step.before].clauses.insert(before);
    }
  }

  /// What stood in a clause and went: any parent may be the one in whose past it did.
  void follow_around(const Meeting& meeting, std::size_t parent, const Followed& here, std::set<std::uint32_t>& rows) {
    const HistoryStep& step = meeting.step(parent);
    Followed& there = followed_[step.before];
    std::set<std::uint32_t> around;
    for (const std::uint32_t clause : here.around) {
      for (const std::uint32_t row : meeting.rows_of(parent, clause)) {
        const Pair& pair = step.report.alignment.pairs[row];
        if (pair.before != none && is_whole(pair.relation)) around.insert(pair.before);
      }
    }
    for (std::uint32_t row = 0; row < step.report.alignment.pairs.size(); ++row) {
      const Pair& pair = step.report.alignment.pairs[row];
      if (!leaves(pair, here) || !stands_in(step.report.before, pair.before, around)) continue;
      there.clauses.insert(pair.before);
      if (has_parts(step.report.before, pair.before)) around.insert(pair.before);
      if (parent == 0 && (meeting.size() == 1 || meeting.is_own(row))) rows.insert(row);
    }
    there.around.insert(around.begin(), around.end());
  }

  const History& history_;
  std::vector<Followed> followed_;  // by version
  ClauseHistory told_;
};

}  // namespace

ClauseStep changes_of_version(const History& history, std::uint32_t version) {
  const Meeting meeting(history, version);
  ClauseStep own;
  own.step = meeting.first_step();
  if (meeting.size() == 0) return own;
  for (std::uint32_t row = 0; row < meeting.step(0).report.alignment.pairs.size(); ++row) {
    if (meeting.is_own(row)) own.rows.push_back(row);
  }
  return own;
}

ClauseHistory history_of(const History& history, const ClauseChoice& choice) {
  if (choice.version >= history.versions.size() || choice.clauses.empty()) return {};
  return Trail(history).follow(choice);
}

}  // namespace clausediff
