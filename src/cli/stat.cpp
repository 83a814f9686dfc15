// SPDX-License-Identifier: Apache-2.0
// `clausediff stat`: the contracts that changed, a line each, the gravest first.
#include <clausediff/check.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/git.h"
#include "cli/judge.h"
#include "cli/output.h"
#include "cli/process.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

/// What git would take for a commit or a range of commits.
bool is_revision(const std::string& word) { return words_of(range_of_revisions({word})).ok(); }

/// As git reads them: revisions come first, and "--" before names where a word could be either.
Result<bool> part_revisions(Settings& settings) {
  const std::size_t open_words = settings.files.size() - settings.names;
  // A bare repository has files of its own, none of which is a contract.
  const bool works = run_program({"git", "rev-parse", "--is-inside-work-tree"}).output == "true\n";
  std::size_t count = 0;
  for (; count < open_words && count < 2; ++count) {
    const std::string& word = settings.files[count];
    std::error_code failed;
    const bool is_file = works && std::filesystem::exists(word, failed);
    if (!is_revision(word)) {
      if (settings.names == 0) break;
      return Error{ErrorCode::not_found, word, "", "is no commit of this repository", "names of files stand behind --"};
    }
    if (is_file && settings.names == 0)
      return Error{ErrorCode::usage, word, "", "is both a revision and a file's name", "put -- behind revisions, before names"};
  }
  const auto end = settings.files.begin() + static_cast<std::ptrdiff_t>(count);
  settings.revisions.assign(settings.files.begin(), end);
  settings.files.erase(settings.files.begin(), end);
  return true;
}

}  // namespace

Result<int> run_stat(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  if (const Result<bool> parted = part_revisions(settings); !parted) return parted.error();
  if (settings.staged && !settings.revisions.empty())
    return Error{ErrorCode::usage, "--staged", "", "compares with HEAD, and a revision is given too", "leave one of them out"};
  const GitRange range = settings.staged ? GitRange{} : range_of_revisions(settings.revisions);
  const Result<std::vector<GitChange>> changes = changed_files(range, settings.files);
  if (!changes) return changes.error();
  Check check;
  check.files = judge_changes(contracts_of(*changes, settings.files), settings, {});
  const Result<bool> written = show(to_stat_text(check, terminal_options(settings, true)), settings);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

}  // namespace clausediff::cli
