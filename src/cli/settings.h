// SPDX-License-Identifier: Apache-2.0
// All that a command line can say, with its defaults.
#pragma once

#include <clausediff/merge.h>
#include <clausediff/options.h>

#include <string>
#include <vector>

namespace clausediff::cli {

/// Where a value stands that neither the command line nor the environment gave.
struct Origin {
  std::string option;  // "fail-on"
  std::string file;
  std::uint32_t line = 0;
};

struct Settings {
  std::vector<std::string> files;         // the arguments that are no options, in order
  std::size_t names = 0;                  // how many of them, at the end, stood behind "--"
  std::vector<std::string> revisions;     // --git: one or two, as git writes them
  std::string command;                    // its name
  std::vector<std::string> command_line;  // behind the command, as it was given
  std::vector<Origin> origins;            // of the values that the configuration gave
  std::vector<std::string> inputs;        // files of the disk that are read, which no output may replace
  ReadOptions read;
  CompareOptions compare;
  HtmlOptions html;
  RedlineOptions redline;
  MergeOptions merge;
  std::string track_changes = "accept";
  std::string playbook;  // path; empty for none
  std::string fail_on;   // what counts as a difference for the exit status; empty: every change
  std::string format;    // empty: by the output's extension, else the command's own default
  std::string output;    // path; empty: standard output
  std::string color = "auto";
  std::string pager = "auto";
  std::size_t width = 0;  // columns; 0: the terminal's
  bool all = false;       // unchanged clauses too
  std::string theme = "standard";
  std::string logo;                      // path
  std::string own_revisions = "accept";  // redline: what becomes of the inputs' tracked changes
  bool no_formatting = false;            // redline
  bool memo = false;                     // report: a memo instead of the issues list
  bool open = false;                     // report, redline: in the program that shows such files
  bool exit_code = false;                // git-diff, report, redline: status 1 where the versions differ
  std::uint64_t form = 1;                // textconv: version of the lines' form
  bool for_git = false;                  // textconv: a file that cannot be read is told in a line, for git stops at any failure
  std::string clause;                    // log: the number of one; empty: all
  bool words = false;                    // blame: each run of words by itself
  std::string history_format = "text";   // log, blame
  std::string statements_format = "text";
  std::string from;  // git-check: a commit
  std::string to;
  std::string check_format = "text";  // git-check
  std::uint64_t max_bytes = 0;        // git-check: of the result; 0: no bound
  bool staged = false;                // stat: what is staged, not what is in the working tree
  bool global = false;                // git-setup
  bool shared = false;
  bool cache = false;  // git-setup: let git keep what textconv printed
  bool remove = false;
  bool print = false;
};

/// The exit status of every command.
inline constexpr int status_equal = 0;
inline constexpr int status_different = 1;
inline constexpr int status_trouble = 2;

}  // namespace clausediff::cli
