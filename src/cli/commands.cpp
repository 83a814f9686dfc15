// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include <algorithm>
#include <vector>

#include "cli/options.h"

namespace clausediff::cli {
namespace {

void define_compare(CLI::App& app, Settings& settings) {
  add_output_options(app, settings, "terminal");
  add_terminal_options(app, settings);
  add_report_options(app, settings);
  add_comparing_options(app, settings);
  add_gate_option(app, settings);
  add_revisions_option(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_textconv(CLI::App& app, Settings& settings) {
  add_textconv_options(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_inspect(CLI::App& app, Settings& settings) {
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_statements(CLI::App& app, Settings& settings) {
  add_statements_options(app, settings);
  add_page_options(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_report(CLI::App& app, Settings& settings) {
  add_output_options(app, settings, "html");
  add_memo_option(app, settings);
  add_open_option(app, settings);
  add_exit_code_option(app, settings);
  add_terminal_options(app, settings);
  add_report_options(app, settings);
  add_comparing_options(app, settings);
  add_gate_option(app, settings);
  add_revisions_option(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_git_diff(CLI::App& app, Settings& settings) {
  add_git_diff_options(app, settings);
  add_terminal_options(app, settings);
  add_comparing_options(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_git_check(CLI::App& app, Settings& settings) {
  add_git_check_options(app, settings);
  add_comparing_options(app, settings);
  add_gate_option(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_difftool(CLI::App& app, Settings& settings) {
  add_terminal_options(app, settings);
  add_report_options(app, settings);
  add_comparing_options(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_log(CLI::App& app, Settings& settings) {
  add_terminal_options(app, settings);
  add_log_options(app, settings);
  add_comparing_options(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_blame(CLI::App& app, Settings& settings) {
  add_blame_options(app, settings);
  add_terminal_options(app, settings);
  add_comparing_options(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_redline(CLI::App& app, Settings& settings) {
  add_redline_options(app, settings);
  add_open_option(app, settings);
  add_exit_code_option(app, settings);
  add_comparing_options(app, settings);
  add_revisions_option(app, settings);
  add_reading_options(app, settings);
}

void define_merge(CLI::App& app, Settings& settings) {
  add_merge_options(app, settings);
  add_merge_output_options(app, settings);
  add_reading_options(app, settings);
}

void define_git_merge(CLI::App& app, Settings& settings) {
  add_merge_options(app, settings);
  add_reading_options(app, settings);
}

void define_refs(CLI::App& app, Settings& settings) {
  add_refs_options(app, settings);
  add_comparing_options(app, settings);
  add_revisions_option(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

void define_stat(CLI::App& app, Settings& settings) {
  add_stat_options(app, settings);
  add_terminal_options(app, settings);
  add_comparing_options(app, settings);
  add_track_changes_option(app, settings);
  add_reading_options(app, settings);
}

constexpr std::string_view gate_status =
    "Exit status: 0 no differences, 1 differences (with --fail-on: findings of that kind), 2 trouble.";
constexpr std::string_view writing_status =
    "Exit status: 0 when it is written, 2 for trouble; with --exit-code 1 where the versions differ.";
constexpr std::string_view report_status =
    "Exit status: 0 when it is written, 2 for trouble; with --exit-code 1 where the versions differ, with --fail-on 1 for "
    "findings "
    "of that kind.";
constexpr std::string_view reference_status =
    "Exit status: 0, 1 where a reference leads elsewhere than it did, to nothing or to itself, or 2 for trouble.";
constexpr std::string_view check_status =
    "Exit status: 0 nothing stops it, 1 a contract changed (with --fail-on: has a finding of that kind), 2 trouble, or a "
    "contract that "
    "could not be judged.";
constexpr std::string_view merge_status =
    "Exit status: 0 all was combined, 1 conflicts, which the file shows as tracked changes and comments, 2 trouble.";
constexpr std::string_view plain_status = "Exit status: 0, or 2 for trouble.";
constexpr std::string_view git_status =
    "Exit status: 0 whatever the result, since git stops at any other, a file that cannot be read included; 2 where git gives "
    "other arguments than "
    "it should.";

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> list = {
      {"compare", "Show what changed between two versions, and which changes matter", "BEFORE AFTER", gate_status, 2, 2, false,
       define_compare, run_compare},
      {"report", "Write the review report: one HTML page, or a table for a spreadsheet", "BEFORE AFTER", report_status, 2, 2,
       false, define_report, run_report},
      {"redline", "Write a redline that Word opens, with tracked changes", "BEFORE AFTER", writing_status, 2, 2, false,
       define_redline, run_redline},
      {"refs", "List the cross-references that did not stay as they were", "BEFORE AFTER", reference_status, 2, 2, false,
       define_refs, run_refs},
      {"merge", "Combine what two sides made of one version; what touches becomes tracked changes of both", "BASE OURS THEIRS",
       merge_status, 3, 3, false, define_merge, run_merge},
      {"rules", "List every rule: what it flags, how grave it is, an example", "", plain_status, 0, 0, false, nullptr, run_rules},
      {"textconv", "Print a contract as text, one clause a line", "FILE", plain_status, 1, 1, false, define_textconv,
       run_textconv, false},
      {"inspect", "Tell what of a file is read, compared and not compared, and what to beware of", "FILE", plain_status, 1, 1,
       false, define_inspect, run_inspect},
      {"statements", "List what a contract says: who must, may or must not do what, when, and unless what", "FILE", plain_status,
       1, 1, false, define_statements, run_statements},
      {"git-diff", "Compare for git, which calls it with arguments of its own",
       "PATH [OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH MESSAGE]]", git_status, 1, 9, false, define_git_diff,
       run_git_diff, true, true},
      {"git-merge", "Merge for git, which calls it as a merge driver: the result replaces OURS", "BASE OURS THEIRS [PATH]",
       merge_status, 3, 4, false, define_git_merge, run_git_merge, true, true},
      {"git-check", "Gate a commit, or a range of them: judge each contract that changed", "[PATHSPEC...]", check_status, 0,
       any_number, false, define_git_check, run_git_check},
      {"stat", "Tell the contracts that changed, a line each, the gravest first", "[REV [REV]] [--] [PATHSPEC...]", plain_status,
       0, any_number, false, define_stat, run_stat},
      {"git-setup", "Set git up to show contracts clause by clause", "", plain_status, 0, 0, false, add_git_setup_options,
       run_git_setup},
      {"log", "Tell which of git's versions of a contract, or of one clause, changed what", "FILE", plain_status, 1, 1, false,
       define_log, run_log},
      {"blame", "Tell which of git's versions brought each clause of a contract", "FILE", plain_status, 1, 1, false, define_blame,
       run_blame},
      {"difftool", "Compare for git difftool: two files or two folders, in the browser where there is a screen", "BEFORE AFTER",
       plain_status, 2, 2, false, define_difftool, run_difftool},
      {"mergetool", "Merge for git mergetool; a merge with conflicts is written beside MERGED", "BASE OURS THEIRS MERGED",
       merge_status, 4, 4, false, define_git_merge, run_mergetool},
      {"config", "Tell which defaults count for a file, and where each comes from", "[FILE]", plain_status, 0, 1, false, nullptr,
       run_config},
      {"completions", "Print what a shell completes", "bash|zsh|fish", plain_status, 1, 1, false, nullptr, run_completions},
      {"help", "Tell the commands, or the options of one", "[COMMAND]", plain_status, 0, 1, false, nullptr, run_help},
      {"manual", "Print the manual page", "", plain_status, 0, 0, true, nullptr, run_manual},
  };
  return list;
}

const Command* find_command(std::string_view name) {
  const auto& list = commands();
  const auto found = std::find_if(list.begin(), list.end(), [name](const Command& command) { return command.name == name; });
  return found == list.end() ? nullptr : &*found;
}

std::size_t typing_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = i + j;
        continue;
      }
      const std::size_t exchanged = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, exchanged});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
    }
  }
  return cost[a.size()][b.size()];
}

std::string_view nearest_command(std::string_view word) {
  std::string_view nearest;
  std::size_t least = 3;
  for (const Command& command : commands()) {
    const std::size_t distance = word.size() < 40 ? typing_distance(word, command.name) : least;
    if (distance >= least || distance * 2 >= command.name.size()) continue;
    least = distance;
    nearest = command.name;
  }
  return nearest;
}

std::string suggestion_for(std::string_view word) {
  const std::string_view command = nearest_command(word);
  return command.empty() ? "; see clausediff --help" : "; did you mean " + std::string(command) + "?";
}

}  // namespace clausediff::cli
