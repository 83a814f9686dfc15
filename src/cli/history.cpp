// SPDX-License-Identifier: Apache-2.0
// `clausediff log` and `clausediff blame`: the versions that git has of a contract, clause by clause.
#include <clausediff/error.h>
#include <clausediff/history.h>

#include <iostream>

#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/git_history.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

constexpr std::size_t whole_lines = 1'000'000'000;  // columns

Result<History> history_of(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  Result<GitHistory> known = versions_of(settings.files[0], settings);
  if (!known) return known.error();
  for (const std::string& line : known->unreadable) std::cerr << "clausediff: " << printable(line) << "; passed over\n";
  if (known->cut_off) {
    std::cerr << "clausediff: " << printable(settings.files[0])
              << ": history is cut off here, the clone is shallow; git fetch --unshallow brings the rest\n";
  }
  return trace(std::move(known->versions), settings.compare);
}

Result<int> put(const std::string& text, const Settings& settings, bool is_json) {
  const Result<bool> written = is_json ? write_standard_output(text) : show(text, settings);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

}  // namespace

Result<int> run_log(Settings& settings) {
  const Result<History> history = history_of(settings);
  if (!history) return history.error();
  const bool is_json = settings.history_format == "json";
  const TerminalOptions look = terminal_options(settings, true);
  if (settings.clause.empty()) return put(is_json ? to_log_json(*history) : to_log_text(*history, look), settings, is_json);
  const ClauseChoice choice = clauses_called(*history, settings.clause);
  if (choice.clauses.empty())
    return Error{ErrorCode::not_found, settings.files[0], "", "none of its versions has a clause " + settings.clause,
                 "name its number, its heading, or a place as log prints it"};
  return put(is_json ? to_log_json(*history, choice) : to_log_text(*history, choice, look), settings, is_json);
}

Result<int> run_blame(Settings& settings) {
  const Result<History> history = history_of(settings);
  if (!history) return history.error();
  const bool is_json = settings.history_format == "json";
  TerminalOptions look = terminal_options(settings, true);
  if (settings.width == 0 && !is_terminal()) look.width = whole_lines;  // as git blame: a program reads all of a clause
  return put(is_json ? to_blame_json(*history) : to_blame_text(*history, settings.words, look), settings, is_json);
}

}  // namespace clausediff::cli
