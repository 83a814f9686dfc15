// SPDX-License-Identifier: Apache-2.0
// Many versions of one contract, in a line or with branches that were merged: which of them changed a clause, and which brought
// each of its words. Made by src/history.
#pragma once

#include <clausediff/options.h>
#include <clausediff/report.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace clausediff {

/// One version, with who made it. Texts are UTF-8 as their source has them.
struct Version {
  std::string id;  // of its commit, or a file's name
  std::string author;
  std::string date;     // ISO 8601; may be empty
  std::string subject;  // what its author said of it, one line; may be empty
  std::string path;     // the file's name in that version
  Document document;
  std::vector<std::uint32_t> parents;  // what it was made from: indexes in History::versions, all smaller than its own
  bool cut_off = false;                // what came before it is not known: in a clone that has not all commits
};

/// What one version made of one of its parents.
struct HistoryStep {
  std::uint32_t before = 0;  // indexes in History::versions
  std::uint32_t after = 0;
  Report report;
};

/// All versions of a contract, each behind those it was made from, each compared once with each of them. The last is the newest.
struct History {
  std::vector<Version> versions;
  std::vector<HistoryStep> steps;  // by the version that they lead to, then in the order of its parents
  Side newest;                     // the last version, with its clauses
};

/// Follows `Version::parents`. A parent that is not before its version in the list is left out.
History trace(std::vector<Version> versions, const CompareOptions& options = {});

/// Versions without branches, the oldest first: each gets the one before it as its parent.
std::vector<Version> in_line(std::vector<Version> versions);

/// Indexes in History::steps: [first, second) lead to that version.
std::pair<std::uint32_t, std::uint32_t> steps_to(const History& history, std::uint32_t version);

/// A stretch of a clause of the newest version and the version that brought its words.
struct WordsOrigin {
  Span span;
  std::uint32_t version = 0;  // index in History::versions
};

/// Where a clause of the newest version is from. A clause that only got another number, another place or other breaks kept its
/// words. Where branches met, it is the merge's own only if its words there differ from those of every parent.
struct ClauseOrigin {
  std::uint32_t clause = 0;        // of the newest version
  std::uint32_t version = 0;       // the last one that changed a word of it
  std::vector<WordsOrigin> words;  // they partition the clause's text
};

/// One for each clause of the newest version that has words, in its order.
std::vector<ClauseOrigin> blame(const History& history);

/// One step of a clause's history.
struct ClauseStep {
  std::uint32_t step = 0;           // index in History::steps
  std::vector<std::uint32_t> rows;  // of that step's alignment
};

/// What a version changed: the rows of the step from its first parent that differ from every parent's. Empty for the first
/// version, and for a merge that only brings together what its parents have.
ClauseStep changes_of_version(const History& history, std::uint32_t version);

/// A version that was made from none and has the clauses already.
struct ClauseBeginning {
  std::uint32_t version = 0;
  std::vector<std::uint32_t> clauses;  // of that version, in its order
};

struct ClauseHistory {
  std::vector<ClauseStep> steps;  // the newest first
  std::vector<ClauseBeginning> beginnings;
};

/// Clauses of a version, by their indexes.
struct ClauseChoice {
  std::uint32_t version = 0;
  std::vector<std::uint32_t> clauses;
};

/// The steps in which clauses changed their words or their place; through renumbering, moves, splits and merges, and along the
/// branch that a merge took them from. With a clause goes what stood in it and was deleted or moved out of it. Clauses of a
/// version that is not the newest: the step that takes them away is told, too.
ClauseHistory history_of(const History& history, const ClauseChoice& choice);

/// The clauses that go by a name, and all that stands in them: a number written as it is printed there ("9.2", "Section 9.2.",
/// "9.2(b)"); else a place as the log prints it ("Preamble", "Table 2, row 3, column 1", "Table 2"); else a heading. Of the
/// newest version that has such clauses; none where no version has.
ClauseChoice clauses_called(const History& history, const std::string& called);

/// A version with its clauses.
const Side& side_of(const History& history, std::uint32_t version);

/// One entry for each version, the newest first: who and when, and the matters.
std::string to_log_text(const History& history, const TerminalOptions& options = {});
/// The same of some clauses, with the changed words.
std::string to_log_text(const History& history, const ClauseChoice& choice, const TerminalOptions& options = {});
/// One line for each clause: version, author, day, number, the clause's beginning. `words`: a line for each run of words.
std::string to_blame_text(const History& history, bool words, const TerminalOptions& options = {});
/// The same as JSON, schema `clausediff-history`.
std::string to_log_json(const History& history);
std::string to_log_json(const History& history, const ClauseChoice& choice);
std::string to_blame_json(const History& history);

}  // namespace clausediff
