// SPDX-License-Identifier: Apache-2.0
// `clausediff git-check`: a gate before a commit. Compares what is staged with what is committed.
#include <clausediff/clausediff.h>

#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/gate.h"
#include "cli/output.h"
#include "cli/process.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

/// A file's bytes at `revision` ("HEAD", or "" for the index); empty text where it is not there.
std::string content_at(const std::string& revision, const std::string& path) {
  return run_program({"git", "cat-file", "blob", revision + ":./" + path}).output;
}

Result<bool> check_file(const std::string& path, const Settings& settings, const std::vector<std::string>& gate, bool& failed) {
  Result<Document> before = read_bytes(content_at("HEAD", path), path + " (committed)", settings.read);
  if (!before) return before.error();
  Result<Document> after = read_bytes(content_at("", path), path + " (staged)", settings.read);
  if (!after) return after.error();
  const Report report = compare(std::move(*before), std::move(*after), settings.compare);
  if (settings.fail_on.empty() ? !differs(report) : !fails(report, gate)) return true;
  failed = true;
  return write_standard_output(to_terminal(report, terminal_options(settings, true)) + "\n");
}

}  // namespace

Result<int> run_git_check(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  const Result<std::vector<std::string>> gate = gate_words(settings);
  if (!gate) return gate.error();
  bool failed = false;
  for (const std::string& path : settings.files) {
    const Result<bool> done = check_file(path, settings, *gate, failed);
    if (!done) return done.error();
  }
  return failed ? status_different : status_equal;
}

}  // namespace clausediff::cli
