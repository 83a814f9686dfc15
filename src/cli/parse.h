// SPDX-License-Identifier: Apache-2.0
// Words of a command line → settings.
#pragma once

#include <clausediff/error.h>

#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/settings.h"

namespace clausediff::cli {

struct CommandLine {
  Settings settings;
  std::vector<std::string> given;  // the options that a word or a variable names, by their long names
  bool environment = true;         // variables were heeded
  bool help = false;               // --help was asked for; nothing else counts then
};

/// Options, and arguments as Settings::files. `heed_environment`: with the variables that options have. Errors say what is wrong
/// with which word, and how many arguments the command takes.
Result<CommandLine> parse(const Command& command, const std::vector<std::string>& words, bool heed_environment);

/// The words that are no options: what is left of a command line that cannot be followed.
std::vector<std::string> arguments_alone(const std::vector<std::string>& words);

}  // namespace clausediff::cli
