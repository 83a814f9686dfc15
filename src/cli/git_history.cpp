// SPDX-License-Identifier: Apache-2.0
#include "cli/git_history.h"

#include <clausediff/clausediff.h>

#include <algorithm>
#include <filesystem>

#include "cli/alike.h"
#include "cli/git.h"
#include "cli/process.h"

namespace clausediff::cli {
namespace {

constexpr char field = '\x1F';   // parts the fields of a commit: no name or subject holds it
constexpr char record = '\x1E';  // begins a commit

struct Commit {
  Version version;
  GitSide side;
  bool deleted = false;
};

std::string take(std::string& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  std::string piece = text.substr(0, at);
  text.erase(0, std::min(at + 1, text.size()));
  return piece;
}

/// A record of `git log --raw -z`: the fields, then ":MODE MODE BLOB BLOB STATUS", a zero byte, one path or two with zero bytes
/// behind.
Commit read_commit(std::string text) {
  Commit commit;
  commit.version.id = take(text, field);
  commit.version.author = take(text, field);
  commit.version.date = take(text, field);
  commit.version.subject = take(text, field);
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return commit;
  text.erase(0, colon + 1);
  take(text, ' ');
  commit.side.mode = take(text, ' ');
  take(text, ' ');
  commit.side.blob = take(text, ' ');
  const std::string status = take(text, '\0');
  std::string path = take(text, '\0');
  if (!status.empty() && (status[0] == 'R' || status[0] == 'C')) path = take(text, '\0');
  commit.side.path = commit.version.path = path;
  commit.deleted = commit.side.absent();
  return commit;
}

/// The newest first, as git lists them.
Result<std::vector<Commit>> commits_of(const std::string& path) {
  const std::string format = std::string("--format=%x1e%H%x1f%an%x1f%aI%x1f%s%x1f");
  const ProcessResult log =
      run_program({"git", "log", "--follow", "-M5%", "--raw", "-z", "--no-abbrev", "--no-ext-diff", format, "--", path});
  if (log.status != 0)
    return Error{ErrorCode::not_found, path, "", log.trouble.empty() ? "git cannot list its versions" : log.trouble, ""};
  std::vector<Commit> commits;
  std::string text = log.output;
  for (std::size_t begin = text.find(record); begin != std::string::npos;) {
    const std::size_t end = text.find(record, begin + 1);
    commits.push_back(read_commit(text.substr(begin + 1, end == std::string::npos ? end : end - begin - 1)));
    begin = end;
  }
  return commits;
}

/// Git takes any two zips for a renamed file where they are a little alike: what is no draft of the same contract is another
/// file, and the history begins behind it.
void cut_at_another_contract(std::vector<Version>& versions) {
  for (std::size_t i = versions.size(); i-- > 1;) {
    if (versions[i].path == versions[i - 1].path || are_drafts_of_one(versions[i - 1].document, versions[i].document)) continue;
    versions.erase(versions.begin(), versions.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

/// The file in the working tree, where it is not as the newest commit has it.
Result<bool> add_working_tree(const std::string& path, const Settings& settings, GitHistory& history) {
  std::error_code failed;
  if (!std::filesystem::exists(path, failed)) return true;
  Result<Document> document = read_document(path, settings.read);
  if (!document) return document.error();
  if (!history.versions.empty() && history.versions.back().document.sha256 == document->sha256) return true;
  history.versions.push_back({"uncommitted", "", "", "in the working tree, not committed", path, std::move(*document)});
  return true;
}

}  // namespace

Result<GitHistory> versions_of(const std::string& path, const Settings& settings) {
  Result<std::vector<Commit>> commits = commits_of(path);
  if (!commits) return commits.error();
  GitHistory history;
  std::string last_blob;
  for (auto commit = commits->rbegin(); commit != commits->rend(); ++commit) {
    if (commit->deleted || !commit->side.is_file() || commit->side.blob == last_blob) continue;
    last_blob = commit->side.blob;
    const Result<std::string> bytes = bytes_of(commit->side);
    Result<Document> document = bytes ? read_bytes(*bytes, commit->side.path, settings.read) : Result<Document>(bytes.error());
    if (!document) {
      history.unreadable.push_back(commit->version.id.substr(0, 9) + ": " + message(document.error()));
      continue;
    }
    commit->version.document = std::move(*document);
    history.versions.push_back(std::move(commit->version));
  }
  cut_at_another_contract(history.versions);
  const Result<bool> added = add_working_tree(path, settings, history);
  if (!added) return added.error();
  if (history.versions.empty())
    return Error{ErrorCode::not_found, path, "", "git has no version of it that can be read", "check the name"};
  return history;
}

}  // namespace clausediff::cli
