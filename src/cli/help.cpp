// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/description.h"
#include "cli/output.h"

namespace clausediff::cli {
namespace {

constexpr std::size_t page_columns = 80;

std::string option_words(const OptionDescription& option) {
  std::string help = option.help;
  if (!option.standard.empty()) help += " [" + option.standard + "]";
  return "  " + synopsis(option) + "\n" + filled(help, 8, page_columns);
}

}  // namespace

std::string help_of(const Command& command) {
  std::string out = "clausediff " + std::string(command.name) + ": " + std::string(command.summary) + "\n\n";
  const std::string arguments = command.arguments.empty() ? "" : " " + std::string(command.arguments);
  out += "Usage: clausediff " + std::string(command.name) + " [OPTIONS]" + arguments + "\n";
  if (command.name == "compare") out += "       clausediff [OPTIONS] " + std::string(command.arguments) + "\n";
  std::string group;
  for (const OptionDescription& option : describe(command)) {
    if (option.group != group) out += "\n" + option.group + "\n";
    group = option.group;
    out += option_words(option);
  }
  if (!group.empty()) {
    out += "\n" + filled(
                      "Each option can also be given as an environment variable: --track-changes=reject as "
                      "CLAUSEDIFF_TRACK_CHANGES=reject, "
                      "a flag as 1. -- ends the options, - is standard input.",
                      0, page_columns);
  }
  return out + "\n" + filled(std::string(command.status), 0, page_columns);
}

std::string help_of_all() {
  std::string out =
      "clausediff: what changed between versions of a contract, and which changes matter\n\n"
      "Usage: clausediff [OPTIONS] BEFORE AFTER\n       clausediff COMMAND ...\n\n";
  for (const Command& command : commands()) {
    if (command.hidden) continue;
    std::string line = "  " + std::string(command.name);
    line.resize(std::max<std::size_t>(line.size() + 2, 15), ' ');
    out += line + std::string(command.summary) + "\n";
  }
  return out +
         "\nclausediff COMMAND --help tells a command's options. clausediff --version tells the version.\n"
         "A flag is a pointer with its rule, never a conclusion: this is not legal advice.\n";
}

namespace {}  // namespace

Result<int> run_help(Settings& settings) {
  const Command* command = settings.files.empty() ? nullptr : find_command(settings.files[0]);
  if (!settings.files.empty() && command == nullptr)
    return Error{ErrorCode::usage, "help", "", "there is no command " + settings.files[0] + suggestion_for(settings.files[0]),
                 ""};
  return print_all(command == nullptr ? help_of_all() : help_of(*command));
}

Result<int> run_manual(Settings&) { return print_all(manual_page()); }

Result<int> run_completions(Settings& settings) {
  const std::string text = completions_for(settings.files[0]);
  if (text.empty())
    return Error{ErrorCode::usage, "completions", "", "'" + settings.files[0] + "' is none of bash, zsh, fish", ""};
  return print_all(text);
}

}  // namespace clausediff::cli
