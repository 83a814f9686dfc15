// SPDX-License-Identifier: Apache-2.0
// `clausediff git-check`: a gate before a commit, or over a range of commits. Every changed contract is judged by itself: one
// that cannot be read is told, and the others are judged all the same. A gate that cannot look does not let through.
#include <clausediff/check.h>
#include <clausediff/clausediff.h>

#include <iostream>

#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/environment.h"
#include "cli/gate.h"
#include "cli/git.h"
#include "cli/judge.h"
#include "cli/output.h"
#include "cli/process.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

/// The options' range; else the one that pre-commit gives (https://pre-commit.com, "pre-commit during CI"); else what is staged.
Result<GitRange> range_of(const Settings& settings) {
  if (settings.from.empty() && !settings.to.empty())
    return Error{ErrorCode::usage, "--to", "", "needs --from", "name the commit to compare with"};
  if (!settings.from.empty()) return GitRange{GitSpan::brought, settings.from, settings.to.empty() ? "HEAD" : settings.to};
  const std::string from = environment("PRE_COMMIT_FROM_REF"), to = environment("PRE_COMMIT_TO_REF");
  if (!from.empty() && !to.empty()) return GitRange{GitSpan::brought, from, to};
  if (run_program({"git", "rev-parse", "--is-bare-repository"}).output == "true\n")
    return Error{ErrorCode::usage, "git-check", "", "a bare repository has nothing staged", "name commits with --from and --to"};
  return GitRange{};
}

std::string bytes_of(const Check& check, const Settings& settings) {
  const auto most = static_cast<std::size_t>(settings.max_bytes);
  if (settings.check_format == "markdown") return to_check_markdown(check, most);
  if (settings.check_format == "github") return to_check_github(check, most);
  if (settings.check_format == "sarif") return to_check_sarif(check);
  if (settings.check_format == "junit") return to_check_junit(check);
  return to_check_text(check);
}

/// A clone that has not all commits may not know where two branches parted: then the other branch's changes are in the
/// comparison.
void warn_of_shallow_clone(const GitRange& range, const std::string& words) {
  if (range.span != GitSpan::brought || words.find("...") != std::string::npos) return;
  if (run_program({"git", "rev-parse", "--is-shallow-repository"}).output != "true\n") return;
  std::cerr << "clausediff: the clone is shallow and does not know where " << printable(range.to) << " left "
            << printable(range.from) << "; they are compared as they are. git fetch --unshallow brings the rest\n";
}

}  // namespace

Result<int> run_git_check(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<std::vector<std::string>> words = gate_words(settings);
  if (!words) return words.error();
  const Result<GitRange> range = range_of(settings);
  if (!range) return range.error();
  const Result<std::vector<GitChange>> changes = changed_files(*range, settings.files);
  if (!changes) return changes.error();
  const Result<std::string> told = words_of(*range);
  if (!told) return told.error();
  warn_of_shallow_clone(*range, *told);
  if (settings.max_bytes != 0 && settings.check_format != "markdown" && settings.check_format != "github")
    std::cerr << "clausediff: --max-bytes bounds markdown and github; " << settings.check_format << " is not bounded\n";
  Check check;
  check.gate = settings.fail_on;
  check.range = *told;
  check.commit = range->span == GitSpan::staged;
  check.files = judge_changes(contracts_of(*changes, settings.files), settings, *words);
  settings.inputs = settings.files;
  const Result<bool> written = write_output(settings.output, bytes_of(check, settings), inputs_of(settings));
  return written ? Result<int>(status_of(check)) : Result<int>(written.error());
}

}  // namespace clausediff::cli
