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

Result<History> history_of(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  Result<GitHistory> known = versions_of(settings.files[0], settings);
  if (!known) return known.error();
  for (const std::string& line : known->unreadable) std::cerr << "clausediff: " << printable(line) << "; passed over\n";
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
  std::vector<std::uint32_t> clauses;
  if (!settings.clause.empty()) {
    if (!history->steps.empty()) clauses = clauses_numbered(history->steps.back().after, settings.clause);
    if (clauses.empty() && !history->steps.empty())
      return Error{ErrorCode::not_found, settings.files[0], "", "its newest version has no clause " + settings.clause,
                   "clausediff textconv lists them"};
  }
  const bool is_json = settings.history_format == "json";
  return put(is_json ? to_log_json(*history, clauses) : to_log_text(*history, clauses, terminal_options(settings, true)),
             settings, is_json);
}

Result<int> run_blame(Settings& settings) {
  const Result<History> history = history_of(settings);
  if (!history) return history.error();
  const bool is_json = settings.history_format == "json";
  return put(is_json ? to_blame_json(*history) : to_blame_text(*history, settings.words, terminal_options(settings, true)),
             settings, is_json);
}

}  // namespace clausediff::cli
