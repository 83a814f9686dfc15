// SPDX-License-Identifier: Apache-2.0
// Many versions of one contract: which of them changed a clause, and which brought each of its words. Made by src/history.
#pragma once

#include <clausediff/options.h>
#include <clausediff/report.h>

#include <cstdint>
#include <string>
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
};

/// All versions of a contract, the oldest first, each compared once with the one before it.
struct History {
  std::vector<Version> versions;
  std::vector<Report> steps;  // steps[i] leads from versions[i] to versions[i + 1]
};

History trace(std::vector<Version> versions, const CompareOptions& options = {});

/// A stretch of a clause of the newest version and the version that brought its words.
struct WordsOrigin {
  Span span;
  std::uint32_t version = 0;  // index in History::versions
};

/// Where a clause of the newest version is from. A clause that only got another number, another place or other breaks kept its
/// words.
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

/// The steps in which the clauses of the newest version whose indexes are given changed their words or their place, the newest
/// step first; through renumbering, moves, splits and merges.
std::vector<ClauseStep> steps_of(const History& history, const std::vector<std::uint32_t>& clauses);

/// The clause of the newest version with that number, written as it is printed there ("9.2", "Section 9.2.", "9.2(b)"), and all
/// that stands in it; empty where there is none.
std::vector<std::uint32_t> clauses_numbered(const Side& side, const std::string& number);

/// One entry for each step, the newest first: who and when, the matters, and for `clauses` (empty: the whole contract) the
/// changed words.
std::string to_log_text(const History& history, const std::vector<std::uint32_t>& clauses, const TerminalOptions& options = {});
/// One line for each clause: version, author, day, number, the clause's beginning. `words`: a line for each run of words.
std::string to_blame_text(const History& history, bool words, const TerminalOptions& options = {});
/// The same as JSON, schema `clausediff-history`.
std::string to_log_json(const History& history, const std::vector<std::uint32_t>& clauses);
std::string to_blame_json(const History& history);

}  // namespace clausediff
