// SPDX-License-Identifier: Apache-2.0
// The list of commands. A new one is a line in commands.cpp and a function.
#pragma once

#include <clausediff/error.h>

#include <cstddef>
#include <string_view>
#include <vector>

#include "cli/settings.h"

namespace CLI {
class App;  // of the library CLI11, whose header is large
}

namespace clausediff::cli {

/// For Command::most.
inline constexpr std::size_t any_number = 1000000;

struct Command {
  std::string_view name;
  std::string_view summary;    // one line, for the list of commands
  std::string_view arguments;  // "BEFORE AFTER", in brackets what may be left out
  std::string_view status;     // what its exit status says
  std::size_t least = 0;       // how many arguments there must be
  std::size_t most = 0;
  bool hidden = false;                             // not in the list of commands
  void (*define)(CLI::App&, Settings&) = nullptr;  // its options
  Result<int> (*run)(Settings&) = nullptr;         // the exit status
  bool environment = true;  // options may be given as variables of the environment; not where git caches what is printed
  bool by_git = false;      // git stops at any failure, so a variable that cannot be followed is told and passed over
};

const std::vector<Command>& commands();

/// nullptr where there is no command of that name.
const Command* find_command(std::string_view name);

/// How many letters are to be put in, taken out, exchanged or swapped with a neighbour to make one word the other.
std::size_t typing_distance(std::string_view a, std::string_view b);

/// The command that a mistyped word is most like; empty where none is near.
std::string_view nearest_command(std::string_view word);
/// What to add to a complaint about a command that there is not: "; did you mean compare?".
std::string suggestion_for(std::string_view word);

Result<int> run_compare(Settings& settings);
Result<int> run_report(Settings& settings);
Result<int> run_redline(Settings& settings);
Result<int> run_refs(Settings& settings);
Result<int> run_merge(Settings& settings);
Result<int> run_git_merge(Settings& settings);
Result<int> run_mergetool(Settings& settings);
Result<int> run_rules(Settings& settings);
Result<int> run_textconv(Settings& settings);
Result<int> run_inspect(Settings& settings);
Result<int> run_statements(Settings& settings);
Result<int> run_git_diff(Settings& settings);
Result<int> run_git_check(Settings& settings);
Result<int> run_stat(Settings& settings);
Result<int> run_git_setup(Settings& settings);
Result<int> run_difftool(Settings& settings);
Result<int> run_log(Settings& settings);
Result<int> run_blame(Settings& settings);
Result<int> run_config(Settings& settings);
Result<int> run_help(Settings& settings);
Result<int> run_manual(Settings& settings);
Result<int> run_completions(Settings& settings);

}  // namespace clausediff::cli
