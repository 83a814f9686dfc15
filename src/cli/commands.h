// SPDX-License-Identifier: Apache-2.0
// The list of commands. A new one is a line in commands.cpp and a function.
#pragma once

#include "cli/settings.h"

#include <clausediff/error.h>

#include <CLI/CLI.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace clausediff::cli {

struct Command {
  std::string_view name;
  std::string_view summary;                  // one line, for the list of commands
  std::string_view arguments;                // "BEFORE AFTER", in brackets what may be left out
  std::size_t least = 0;                     // how many arguments there must be
  std::size_t most = 0;
  bool hidden = false;                       // not in the list of commands
  void (*define)(CLI::App&, Settings&) = nullptr;  // its options
  Result<int> (*run)(Settings&) = nullptr;         // the exit status
};

const std::vector<Command>& commands();

/// nullptr where there is no command of that name.
const Command* find_command(std::string_view name);

Result<int> run_compare(Settings& settings);
Result<int> run_textconv(Settings& settings);

}  // namespace clausediff::cli
