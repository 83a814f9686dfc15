// SPDX-License-Identifier: Apache-2.0
// The command line: which command, with which options; the one place where trouble is printed.
#include <clausediff/clausediff.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/configure.h"
#include "cli/description.h"
#include "cli/output.h"
#include "cli/parse.h"

namespace clausediff::cli {
namespace {

int trouble(std::string line) {
  std::replace(line.begin(), line.end(), '\n', ' ');
  std::cerr << "clausediff: " << printable(std::move(line)) << '\n';
  return status_trouble;
}

/// Writes to standard output. A full disk is trouble here too.
int tell(const std::string& text) {
  const Result<bool> written = write_standard_output(text);
  return written ? status_equal : trouble(message(written.error()));
}

/// True where git waits for us and stops at any failure.
bool is_called_by_git(const Command& command, const std::vector<std::string>& words) {
  return command.by_git || std::find(words.begin(), words.end(), "--for-git") != words.end();
}

std::set<std::string> known_variables() {
  std::set<std::string> known;
  for (const Command& one : commands()) {
    for (const OptionDescription& option : describe(one)) known.insert(option.variable);
  }
  return known;
}

/// A variable with a slip of the pen sets nothing, which nobody would see.
void warn_of_variables() {
  constexpr std::string_view prefix = "CLAUSEDIFF_";
  std::vector<std::string> names;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view words = *variable;
    if (words.substr(0, prefix.size()) == prefix) names.emplace_back(words.substr(0, words.find('=')));
  }
  if (names.empty()) return;
  const std::set<std::string> known = known_variables();
  for (const std::string& name : names) {
    if (known.count(name) == 0)
      std::cerr << "clausediff: no option goes by the variable " << printable(name) << "; it sets nothing\n";
  }
}

int run_parsed(const Command& command, CommandLine& line) {
  if (line.help) return tell(help_of(command));
  Result<CommandLine> whole = configured(command, line);
  if (!whole) {
    const int status = trouble(message(whole.error()));
    if (!is_called_by_git(command, line.settings.command_line)) return status;
    whole = line;
  }
  const Result<int> status = command.run(whole->settings);
  return status ? *status : trouble(message(status.error()));
}

/// Goes on without the environment, and at last without the options, that cannot be followed.
int run_for_git(const Command& command, const std::vector<std::string>& words, std::string told) {
  std::vector<std::string> bare = {"--"};
  if (!command.by_git) bare.insert(bare.begin(), "--for-git");
  for (std::string& word : arguments_alone(words)) bare.push_back(std::move(word));
  for (const bool whole : {true, false}) {
    Result<CommandLine> line = parse(command, whole ? words : bare, false);
    if (line) return run_parsed(command, *line);
    const std::string said = message(line.error());
    if (said != told) trouble(said);
    told = said;
  }
  return status_trouble;
}

int run(const Command& command, const std::vector<std::string>& words) {
  if (!is_called_by_git(command, words)) warn_of_variables();
  Result<CommandLine> line = parse(command, words, command.environment);
  if (line) return run_parsed(command, *line);
  const std::string said = message(line.error());
  const int status = trouble(said);
  return is_called_by_git(command, words) ? run_for_git(command, words, said) : status;
}

/// A word that is no option, no file and not even like a file's name: whoever types one means a command.
bool is_lost(const std::string& word) {
  std::error_code trouble;
  return !word.empty() && word[0] != '-' && word.find_first_of("./\\:") == std::string::npos &&
         !std::filesystem::exists(word, trouble);
}

int run_words(std::vector<std::string> words) {
  const std::string first = words.empty() ? "--help" : words.front();
  if (first == "--help" || first == "-h") {
    const int told = tell(help_of_all());
    return words.empty() ? status_trouble : told;
  }
  if (first == "--version" || first == "-V") {
    return tell("clausediff " + std::string(version()) + "\n");
  }
  const Command* command = words.empty() ? nullptr : find_command(words.front());
  if (command != nullptr)
    words.erase(words.begin());
  else if (is_lost(first))
    return trouble("there is no command and no file " + first + suggestion_for(first));
  else
    command = find_command("compare");
  return run(*command, words);
}

/// Where the caller closed standard input, output or error, the next file to be opened would take its number and be read or
/// written in its stead. A placeholder that can be neither read nor written there makes the use an error.
void fill_closed_descriptors() {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
    if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
      ::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

}  // namespace
}  // namespace clausediff::cli

int main(int argc, char** argv) {
  clausediff::cli::fill_closed_descriptors();
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return clausediff::cli::run_words({argv + 1, argv + argc});
  } catch (const std::bad_alloc&) {
    return clausediff::cli::trouble("out of memory");
  } catch (const std::exception& error) {  // nothing throws on purpose; whatever does is told in one line too
    return clausediff::cli::trouble(std::string("internal error: ") + error.what());
  }
}
