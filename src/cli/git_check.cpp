// SPDX-License-Identifier: Apache-2.0
// `clausediff git-check`: a gate before a commit. Compares what is staged with what is committed.
#include <clausediff/clausediff.h>

#include <filesystem>
#include <system_error>

#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/gate.h"
#include "cli/output.h"
#include "cli/process.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

namespace fs = std::filesystem;

/// What git has of a file on one side: the name of its bytes, empty where git says that it is not there.
using Blob = Result<std::string>;

Error trouble(const std::string& path, const std::string& detail, const std::string& advice = "") {
  return {ErrorCode::not_found, path, "", detail, advice};
}

/// The first folder of the repository's working tree; empty where git knows none.
std::string top_folder() {
  ProcessResult top = run_program({"git", "rev-parse", "--show-toplevel"});
  if (top.status != 0 || top.output.empty()) return "";
  top.output.pop_back();  // the line's end
  return top.output;
}

/// `path` as git names it, from the repository's first folder; empty where it is not inside of it.
std::string path_in_repository(const std::string& top, const std::string& path) {
  std::error_code failed;
  const fs::path whole = fs::absolute(path, failed);
  if (failed) return "";
  const fs::path folder = fs::weakly_canonical(whole.parent_path(), failed);
  if (failed) return "";
  const fs::path root = fs::canonical(top, failed);
  if (failed) return "";
  const fs::path inside = (folder / whole.filename()).lexically_normal().lexically_relative(root);
  return inside.empty() || *inside.begin() == ".." ? std::string() : inside.string();
}

/// The blob in a list of git's, "MODE ... NAME<tab>PATH<nul>"; `word` is the place of its name among the words before the tab.
Blob blob_in(const std::string& list, const std::string& path, int word) {
  if (list.empty()) return std::string();
  const std::size_t tab = list.find('\t');
  const bool one_file = tab != std::string::npos && list.substr(tab + 1) == path + std::string(1, '\0');
  const bool unmerged = word == 1 && one_file && list.substr(tab - 2, 2) != " 0";
  if (unmerged || (!one_file && list.find(path + std::string(1, '\0')) != std::string::npos))
    return trouble(path, "is not merged", "resolve the conflict and stage the file");
  if (!one_file || list.compare(0, 3, "100") != 0) return trouble(path, "is no file to git", "name files, not folders or links");
  std::size_t begin = 0;
  for (int i = 0; i < word; ++i) begin = list.find(' ', begin) + 1;
  return list.substr(begin, list.find_first_of(" \t", begin) - begin);
}

/// True where there is no commit yet, so that nothing is committed.
bool is_unborn() {
  ProcessResult branch = run_program({"git", "symbolic-ref", "-q", "HEAD"});
  if (branch.status != 0 || branch.output.empty()) return false;
  branch.output.pop_back();
  return run_program({"git", "show-ref", "--verify", "--quiet", branch.output}).status == 1;
}

Blob committed_blob(const std::string& path) {
  const ProcessResult list = run_program({"git", "ls-tree", "-z", "--full-tree", "HEAD", "--", path});
  if (list.status == 0) return blob_in(list.output, path, 2);
  return is_unborn() ? Blob(std::string()) : trouble(path, "git cannot list what is committed");
}

Blob staged_blob(const std::string& path) {
  const ProcessResult list = run_program({"git", "ls-files", "-z", "--stage", "--full-name", "--", ":(top,literal)" + path});
  return list.status == 0 ? blob_in(list.output, path, 1) : trouble(path, "git cannot list what is staged");
}

/// The blob as a document; an empty one where there is no blob.
Result<Document> read_blob(const std::string& blob, const std::string& name, const Settings& settings) {
  if (blob.empty()) return read_bytes("", name, settings.read);
  const ProcessResult content = run_program({"git", "cat-file", "blob", blob});
  if (content.status != 0) return trouble(name, "git cannot read it");
  return read_bytes(content.output, name, settings.read);
}

/// A gate that cannot look must not let through: whatever git does not say for certain is trouble.
Result<bool> check_file(const std::string& top, const std::string& path, const Settings& settings,
                        const std::vector<std::string>& gate, bool& failed) {
  const std::string inside = path_in_repository(top, path);
  if (inside.empty()) return trouble(path, "is outside of this repository");
  const Blob committed = committed_blob(inside);
  if (!committed) return committed.error();
  const Blob staged = staged_blob(inside);
  if (!staged) return staged.error();
  if (committed->empty() && staged->empty()) return trouble(path, "is neither committed nor staged", "check the name");
  Result<Document> before = read_blob(*committed, path + " (committed)", settings);
  if (!before) return before.error();
  Result<Document> after = read_blob(*staged, path + " (staged)", settings);
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
  const std::string top = top_folder();
  if (top.empty()) return trouble("git-check", "there is no git repository here", "run it inside of one");
  bool failed = false;
  for (const std::string& path : settings.files) {
    const Result<bool> done = check_file(top, path, settings, *gate, failed);
    if (!done) return done.error();
  }
  return failed ? status_different : status_equal;
}

}  // namespace clausediff::cli
