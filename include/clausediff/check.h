// SPDX-License-Identifier: Apache-2.0
// A gate over many contracts: what became of each file, what was said of it, and the verdict. A plain value that its formats
// print.
#pragma once

#include <clausediff/options.h>
#include <clausediff/report.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace clausediff {

enum class FileFate { added, deleted, changed, renamed, same };

/// Of the issues list; unchanged clauses that mean something else; a finding that the gate or a playbook names; a fault of
/// drafting.
enum class NoticeKind { matter, same_words, finding, hygiene };

/// One thing that a file's comparison says, with where a reader finds it.
struct Notice {
  NoticeKind kind = NoticeKind::matter;
  Severity severity = Severity::medium;
  std::string rule;    // id of the rule, "term-exclusivity"; "same-words" for clauses that another reaches; the topic where there
                       // is no rule
  std::string clause;  // "4.2"; may be empty
  std::string heading;   // "Exclusivity"; may be empty
  std::string sentence;  // one plain sentence
  bool counts = false;   // it is one that the gate stops at
  Severity listed =
      Severity::medium;  // of a matter: its weight in the issues list, which may be less than a finding's it rests on
};

struct CheckedFile {
  FileFate fate = FileFate::changed;
  std::string path;              // as the after version has it; the before version's where the file was deleted
  std::string path_before;       // of a renamed file; else empty
  std::string trouble;           // why it could not be judged; empty where it was
  std::string skipped;           // why it was passed over: "a symbolic link"; empty where it was not
  std::uint32_t paragraphs = 0;  // of the after version; of the before version where the file was deleted
  std::string changes;           // "14 changes in 9 of 62 paragraphs: …"; empty where there are none
  std::vector<Notice> notices;   // the gravest first
  bool fails = false;            // the gate stops at it
  std::uint32_t gate_high = 0;   // at how many notices a gate for high ones would stop
};

struct Check {
  std::vector<CheckedFile> files;  // by path
  std::string gate;                // as the user named it, "high"; empty: every change of a contract counts
  std::string range;               // what was compared: "staged", "main...HEAD"
  bool commit = false;             // it stands before a commit, which can be made all the same with --no-verify
};

/// "14 changes in 9 of 62 paragraphs: 8 edited, 1 moved." For CheckedFile::changes.
std::string changes_line(const Report& report);

/// 0 nothing stops it, 1 the gate does, 2 a file could not be judged.
int status_of(const Check& check);

/// One line: what stopped it, or that nothing did.
std::string verdict_of(const Check& check);

/// Each with the verdict at its end. `max_bytes` bounds the result, 0 is no bound: the least grave lines go first, and a line
/// says how many. UTF-8, LF; same check, same bytes.
std::string to_check_text(const Check& check);
std::string to_check_markdown(const Check& check, std::size_t max_bytes = 0);
/// One line a file with its matters by severity, the gravest file first, and one for them all; no verdict.
std::string to_stat_text(const Check& check, const TerminalOptions& options = {});
/// Workflow commands that GitHub shows beside the files of a pull request.
std::string to_check_github(const Check& check, std::size_t max_bytes = 0);
/// SARIF 2.1.0 (OASIS), for code scanning.
std::string to_check_sarif(const Check& check);
/// A JUnit test report: a case for each file.
std::string to_check_junit(const Check& check);

}  // namespace clausediff
