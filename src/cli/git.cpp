// SPDX-License-Identifier: Apache-2.0
#include "cli/git.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "cli/process.h"

namespace clausediff::cli {
namespace {

Error trouble(const std::string& about, const ProcessResult& git, const std::string& otherwise) {
  if (git.status == -1) return {ErrorCode::not_found, about, "", "git cannot be run", "install it"};
  return {ErrorCode::not_found, about, "", git.trouble.empty() ? otherwise : git.trouble, ""};
}

/// The pieces of a list that git ends with zero bytes.
std::vector<std::string> pieces_of(const std::string& list) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find('\0', begin), list.size());
    pieces.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return pieces;
}

std::vector<std::string> words_of_line(const std::string& line) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// git-diff(1), "Raw output format": ":MODE MODE BLOB BLOB STATUS", then one path, or two where the file was renamed or copied.
Result<std::vector<GitChange>> read_raw(const std::string& list) {
  const std::vector<std::string> pieces = pieces_of(list);
  std::vector<GitChange> changes;
  for (std::size_t at = 0; at + 1 < pieces.size();) {
    const std::vector<std::string> words = words_of_line(pieces[at]);
    if (words.size() != 5 || words[0].empty() || words[0][0] != ':' || words[4].empty())
      return Error{ErrorCode::damaged, "git", "", "its list of changed files cannot be read", ""};
    const bool two_paths = words[4][0] == 'R' || words[4][0] == 'C';
    if (two_paths && at + 2 >= pieces.size()) break;
    GitChange change;
    change.before = {words[0].substr(1), words[2], pieces[at + 1]};
    change.after = {words[1], words[3], pieces[at + (two_paths ? 2 : 1)]};
    change.unmerged = words[4][0] == 'U';
    if (words[4][0] == 'C') change.before = {};  // a copy is a new file beside the one it was made of
    changes.push_back(std::move(change));
    at += two_paths ? 3 : 2;
  }
  return changes;
}

Result<std::vector<GitChange>> list_changes(const std::string& range, const std::vector<std::string>& pathspecs) {
  std::vector<std::string> words = {"git", "diff", "--raw", "-z", "--no-abbrev", "-M5%", "--no-ext-diff", "--no-textconv"};
  words.push_back(range == "staged" ? "--cached" : range);
  words.push_back("--");
  words.insert(words.end(), pathspecs.begin(), pathspecs.end());
  const ProcessResult git = run_program(words);
  return git.status == 0 ? read_raw(git.output) : trouble("git", git, "git cannot list what changed");
}

bool is_known(const std::string& pathspec) {
  return run_program({"git", "ls-files", "--error-unmatch", "--", pathspec}).status == 0;
}

/// Pathspecs would hide where a renamed file came from: the whole list is read, and those kept whose either path is meant.
Result<std::vector<GitChange>> keep_meant(std::vector<GitChange> all, const std::string& range,
                                          const std::vector<std::string>& pathspecs) {
  std::set<std::string> meant;
  for (const std::string& pathspec : pathspecs) {
    const Result<std::vector<GitChange>> some = list_changes(range, {pathspec});
    if (!some) return some.error();
    if (some->empty() && !is_known(pathspec))
      return Error{ErrorCode::not_found, pathspec, "", "is neither committed nor staged", "check the name"};
    for (const GitChange& change : *some) {
      meant.insert(change.before.path);
      meant.insert(change.after.path);
    }
  }
  const auto is_meant = [&](const GitSide& side) { return !side.path.empty() && meant.count(side.path) != 0; };
  std::vector<GitChange> kept;
  for (GitChange& change : all) {
    if (is_meant(change.before) || is_meant(change.after)) kept.push_back(std::move(change));
  }
  return kept;
}

}  // namespace

Result<std::string> words_of(const GitRange& range) {
  if (range.staged()) return std::string("staged");
  for (const std::string& revision : {range.from, range.to}) {
    const ProcessResult known =
        run_program({"git", "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (known.status != 0) return trouble(revision, known, "is no commit of this repository");
  }
  const bool related = run_program({"git", "merge-base", range.from, range.to}).status == 0;
  return range.from + (related ? "..." : "..") + range.to;
}

Result<std::vector<GitChange>> changed_files(const GitRange& range, const std::vector<std::string>& pathspecs) {
  const ProcessResult inside = run_program({"git", "rev-parse", "--git-dir"});
  if (inside.status != 0) return trouble("git", inside, "there is no git repository here");
  const Result<std::string> words = words_of(range);
  if (!words) return words.error();
  Result<std::vector<GitChange>> all = list_changes(*words, {});
  if (!all || pathspecs.empty()) return all;
  return keep_meant(std::move(*all), *words, pathspecs);
}

Result<std::string> bytes_of(const GitSide& side) {
  if (side.absent()) return std::string();
  const ProcessResult content = run_program({"git", "cat-file", "--filters", "--path=" + side.path, side.blob});
  if (content.status == 0) return content.output;
  return trouble(side.path, content, "git cannot read it");
}

Result<std::string> bytes_of_revision(const std::string& name) {
  const ProcessResult content = run_program({"git", "cat-file", "--filters", name});
  if (content.status == 0) return content.output;
  return trouble(name, content, "git cannot read it");
}

}  // namespace clausediff::cli
