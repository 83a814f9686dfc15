// SPDX-License-Identifier: Apache-2.0
// The command line: which command, with which options; the one place where trouble is printed.
#include <clausediff/clausediff.h>
#include <fcntl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>

#include "cli/commands.h"
#include "cli/description.h"
#include "cli/output.h"

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

/// The arguments that are no options. Where their number is known each is an option of its own for the parser, so that no name of
/// a file is taken apart: a list would read "[a,b]" as two.
void define_arguments(CLI::App& app, const Command& command, Settings& settings) {
  if (command.most == any_number) {
    app.add_option("arguments", settings.files);
    return;
  }
  settings.files.resize(command.most);
  for (std::size_t i = 0; i < command.most; ++i) app.add_option("argument" + std::to_string(i + 1), settings.files[i]);
}

std::size_t count_arguments(const CLI::App& app) {
  std::size_t count = 0;
  for (const CLI::Option* option : app.get_options()) count += option->get_positional() ? option->count() : 0;
  return count;
}

/// Takes the options' variables away.
void pass_over_environment(CLI::App& app) {
  for (CLI::Option* option : app.get_options()) option->envname("");
}

/// The words into the settings. `heed_environment`: with the variables that options have.
void parse(const Command& command, std::vector<std::string> words, bool heed_environment, CLI::App& app, Settings& settings) {
  app.allow_windows_style_options(false);
  if (command.define != nullptr) command.define(app, settings);
  if (!heed_environment) pass_over_environment(app);
  define_arguments(app, command, settings);
  std::reverse(words.begin(), words.end());
  app.parse(words);
}

int run_parsed(const Command& command, const CLI::App& app, Settings& settings) {
  const std::size_t given = count_arguments(app);
  if (given < command.least)
    return trouble("needs " + std::string(command.arguments) + "; see clausediff " + std::string(command.name) + " --help");
  settings.files.resize(given);
  const Result<int> status = command.run(settings);
  return status ? *status : trouble(message(status.error()));
}

int run(const Command& command, const std::vector<std::string>& words, bool heed_environment) {
  Settings settings;
  CLI::App app(std::string(command.summary), "clausediff " + std::string(command.name));
  try {
    parse(command, words, heed_environment, app, settings);
  } catch (const CLI::CallForHelp&) {
    return tell(help_of(command));
  } catch (const CLI::ParseError& error) {
    const int status = trouble(std::string(error.what()) + "; see clausediff " + std::string(command.name) + " --help");
    return command.by_git && heed_environment ? run(command, words, false) : status;
  }
  return run_parsed(command, app, settings);
}

/// A word that is no option, no file and not even like a file's name: whoever types one means a command.
bool is_lost(const std::string& word) {
  std::error_code trouble;
  return !word.empty() && word[0] != '-' && word.find_first_of("./\\") == std::string::npos &&
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
  return run(*command, words, command->environment);
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
