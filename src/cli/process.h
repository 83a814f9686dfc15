// SPDX-License-Identifier: Apache-2.0
// Running another program (git, a browser) without a shell, so that no name needs quoting.
#pragma once

#include <string>
#include <vector>

namespace clausediff::cli {

struct ProcessResult {
  int status = -1;      // its exit status; -1 where it could not be run or a signal ended it
  std::string output;   // its standard output
  std::string trouble;  // the first line of its messages, without "fatal: " or "error: "; empty where it has none
};

/// Runs `words[0]`, found on PATH, with the other words as arguments. Waits for its end.
ProcessResult run_program(const std::vector<std::string>& words);

/// Starts a program and lets it run on; what it prints is dropped. False where it cannot be started.
bool launch_program(const std::vector<std::string>& words);

/// Becomes another program; its status is ours. Returns only where it cannot be started.
void become_program(const std::vector<std::string>& words);

}  // namespace clausediff::cli
