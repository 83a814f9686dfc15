// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

#include "cli/options.h"

#include <algorithm>

namespace clausediff::cli {
namespace {

void define_compare(CLI::App& app, Settings& settings) {
  add_output_options(app, settings);
  add_terminal_options(app, settings);
  add_report_options(app, settings);
  add_comparing_options(app, settings);
  add_reading_options(app, settings);
}

}  // namespace

const std::vector<Command>& commands() {
  static const std::vector<Command> list = {
      {"compare", "Show what changed between two versions, and which changes matter", "BEFORE AFTER", 2, 2, false, define_compare, run_compare},
      {"textconv", "Print a contract as text, one clause a line", "FILE", 1, 1, false, add_reading_options, run_textconv},
  };
  return list;
}

const Command* find_command(std::string_view name) {
  const auto& list = commands();
  const auto found = std::find_if(list.begin(), list.end(), [name](const Command& command) { return command.name == name; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace clausediff::cli
