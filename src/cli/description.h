// SPDX-License-Identifier: Apache-2.0
// The command line as words, taken from the definitions of the options: what help, the manual page and the completions print.
#pragma once

#include <string>
#include <vector>

#include "cli/commands.h"

namespace clausediff::cli {

struct OptionDescription {
  std::string short_name;            // "f", or empty
  std::string long_name;             // "format"
  std::string argument;              // "FILE", "N", "auto|always|never"; empty for a flag
  std::vector<std::string> choices;  // of the argument, where they can be listed
  std::string help;
  std::string standard;  // its default, or empty
  std::string group;
  std::string variable;  // of the environment
};

/// In the order of their definition.
std::vector<OptionDescription> describe(const Command& command);

/// "-f, --format=FORM"
std::string synopsis(const OptionDescription& option);

/// `text` filled to `width` columns with `indent` spaces before each line.
std::string filled(const std::string& text, std::size_t indent, std::size_t width);

std::string help_of_all();
std::string help_of(const Command& command);
std::string manual_page();

/// For "bash", "zsh" or "fish"; empty for another word.
std::string completions_for(const std::string& shell);

}  // namespace clausediff::cli
