// SPDX-License-Identifier: Apache-2.0
#include "cli/git.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "cli/git_sides.h"
#include "cli/process.h"

namespace clausediff::cli {
namespace {

/// Which side is whose: revisions for messages, and for the working tree where each file lies.
void name_sides(std::vector<GitChange>& changes, const GitRange& range, const std::string& top) {
  for (GitChange& change : changes) {
    change.before.revision = range.span == GitSpan::staged ? "HEAD" : range.from;
    change.after.revision = range.to;
    if (range.span == GitSpan::uncommitted && !change.after.absent()) change.after.on_disk = top + "/" + change.after.path;
  }
}

Result<std::vector<GitChange>> list_changes(const GitRange& range, const std::string& words,
                                            const std::vector<std::string>& pathspecs) {
  std::vector<std::string> call = {"git",  "diff",          "--raw",         "-z",           "--no-abbrev",
                                   "-M5%", "--no-ext-diff", "--no-textconv", "--no-relative"};
  call.push_back(range.span == GitSpan::staged ? "--cached" : words);
  call.push_back("--");
  call.insert(call.end(), pathspecs.begin(), pathspecs.end());
  const ProcessResult git = run_program(call);
  if (git.status != 0) return git_trouble("git", git, "git cannot list what changed");
  Result<std::vector<GitChange>> changes = read_raw(git.output);
  if (!changes) return changes;
  name_sides(*changes, range, range.span == GitSpan::uncommitted ? top_folder() : "");
  return changes;
}

bool is_known(const std::string& pathspec, const GitRange& range) {
  if (run_program({"git", "ls-files", "--error-unmatch", "--", pathspec}).status == 0) return true;
  return !present_side(range, pathspec).absent();
}

/// Pathspecs would hide where a renamed file came from: the whole list is read, and those kept whose either path is meant.
Result<std::vector<GitChange>> keep_meant(std::vector<GitChange> all, const GitRange& range, const std::string& words,
                                          const std::vector<std::string>& pathspecs) {
  std::set<std::string> meant;
  for (const std::string& pathspec : pathspecs) {
    if (const Result<bool> ours = check_repository(pathspec); !ours) return ours.error();
    const Result<std::vector<GitChange>> some = list_changes(range, words, {pathspec});
    if (!some) return some.error();
    if (some->empty() && !is_known(pathspec, range))
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

std::string no_commit_words(const std::string& revision) {
  const bool none_yet = revision == "HEAD" && run_program({"git", "rev-list", "-n1", "--all"}).output.empty();
  return none_yet ? "there is no commit yet" : "is no commit of this repository";
}

}  // namespace

std::set<std::string> with_our_attribute(const std::vector<std::string>& paths) {
  constexpr std::size_t most = 200;  // names in one call, for a command line has a bound
  const std::string top = top_folder();
  std::set<std::string> ours;
  for (std::size_t begin = 0; begin < paths.size(); begin += most) {
    std::vector<std::string> call = {"git"};
    if (!top.empty()) call.insert(call.end(), {"-C", top});
    call.insert(call.end(), {"check-attr", "-z", "diff", "--"});
    call.insert(call.end(), paths.begin() + static_cast<std::ptrdiff_t>(begin),
                paths.begin() + static_cast<std::ptrdiff_t>(std::min(paths.size(), begin + most)));
    const std::vector<std::string> answers = pieces_of(run_program(call).output);  // path, "diff", value
    for (std::size_t i = 0; i + 2 < answers.size(); i += 3) {
      if (answers[i + 2] == "clausediff") ours.insert(answers[i]);
    }
  }
  return ours;
}

Result<std::string> words_of(const GitRange& range) {
  if (range.span == GitSpan::staged) return std::string("staged");
  for (const std::string& revision : {range.from, range.to}) {
    if (revision.empty()) continue;
    const ProcessResult known =
        run_program({"git", "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"});
    if (known.status != 0) return git_trouble(revision, known, no_commit_words(revision));
  }
  if (range.span == GitSpan::uncommitted) return range.from;
  const bool related = range.span == GitSpan::brought && run_program({"git", "merge-base", range.from, range.to}).status == 0;
  return range.from + (related ? "..." : "..") + range.to;
}

GitRange range_of_revisions(const std::vector<std::string>& revisions) {
  if (revisions.empty()) return {GitSpan::uncommitted, "HEAD", ""};
  const auto or_head = [](const std::string& revision) { return revision.empty() ? std::string("HEAD") : revision; };
  if (revisions.size() > 1) return {GitSpan::between, revisions[0], revisions[1]};
  const std::string& words = revisions[0];
  const std::size_t dots = words.find("..");
  if (dots == std::string::npos) return {GitSpan::uncommitted, words, ""};
  const bool three = words.compare(dots, 3, "...") == 0;
  return {three ? GitSpan::brought : GitSpan::between, or_head(words.substr(0, dots)),
          or_head(words.substr(dots + (three ? 3 : 2)))};
}

Result<std::vector<GitChange>> changed_files(const GitRange& range, const std::vector<std::string>& pathspecs) {
  const ProcessResult inside = run_program({"git", "rev-parse", "--git-dir"});
  if (inside.status != 0) return git_trouble("git", inside, "there is no git repository here");
  const Result<std::string> words = words_of(range);
  if (!words) return words.error();
  Result<std::vector<GitChange>> all = list_changes(range, *words, {});
  if (!all || pathspecs.empty()) return all;
  return keep_meant(std::move(*all), range, *words, pathspecs);
}

}  // namespace clausediff::cli
