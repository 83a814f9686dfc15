// SPDX-License-Identifier: Apache-2.0
#include "cli/git_history.h"

#include <clausediff/clausediff.h>

#include <algorithm>
#include <filesystem>

#include "cli/alike.h"
#include "cli/git.h"
#include "cli/git_graph.h"
#include "cli/git_sides.h"
#include "cli/process.h"

namespace clausediff::cli {
namespace {

namespace fs = std::filesystem;

/// What is asked about: where the walk begins, and the file of the working tree that may differ from it.
struct Subject {
  std::vector<GitTip> tips;
  std::string on_disk;  // empty where a revision was named
};

/// The file's name in HEAD, where it was renamed and that is not committed.
std::string committed_path(const GitSide& present) {
  if (!side_at("HEAD", present.path).absent()) return present.path;
  const Result<std::vector<GitChange>> changes = changed_files({GitSpan::uncommitted, "HEAD", ""}, {});
  if (!changes) return present.path;
  for (const GitChange& change : *changes) {
    if (change.after.path == present.path && !change.before.absent()) return change.before.path;
  }
  return present.path;
}

Result<Subject> subject_of(const std::string& name) {
  if (names_revision(name)) {
    const Result<GitSide> side = side_of_revision(name);
    if (!side) return side.error();
    const std::string revision = side->revision.empty() ? "HEAD" : side->revision;
    return Subject{{{revision, side->path}}, ""};
  }
  std::error_code failed;
  if (fs::is_directory(name, failed)) return Error{ErrorCode::usage, name, "", "it is a folder", "name a file"};
  const ProcessResult inside = run_program({"git", "rev-parse", "--git-dir"});
  if (inside.status != 0) return git_trouble(name, inside, "there is no git repository here");
  const Result<bool> ours = check_repository(name);
  if (!ours) return ours.error();
  const GitSide present = present_side({GitSpan::uncommitted, "HEAD", ""}, name);
  Subject subject{{{"HEAD", committed_path(present)}}, name};
  const bool merging = run_program({"git", "rev-parse", "--verify", "--quiet", "MERGE_HEAD"}).status == 0;
  if (merging) subject.tips.push_back({"MERGE_HEAD", present.path});
  return subject;
}

/// Reads the commits of a graph, parents first.
class HistoryReader {
 public:
  HistoryReader(const Settings& settings, GitHistory& history) : settings_(settings), history_(history) {}

  void read(const GitGraph& graph) {
    stands_for_.resize(graph.commits.size());
    for (std::size_t i = graph.commits.size(); i-- > 0;) stands_for_[i] = read_commit(graph.commits[i]);
  }

  /// The versions that a commit has, or where it has none its parents.
  std::vector<std::uint32_t> versions_at(std::size_t commit) const {
    return commit == no_commit ? std::vector<std::uint32_t>() : stands_for_[commit];
  }

 private:
  std::vector<std::uint32_t> read_commit(const GitCommit& commit) {
    std::vector<std::uint32_t> parents;
    for (const std::size_t parent : commit.parents) {
      for (const std::uint32_t version : stands_for_[parent]) {
        if (std::find(parents.begin(), parents.end(), version) == parents.end()) parents.push_back(version);
      }
    }
    history_.cut_off = history_.cut_off || commit.cut_off;
    if (!commit.side.is_file()) return parents;
    for (const std::uint32_t version : parents) {
      if (blobs_[version] == commit.side.blob) return {version};  // only renamed
    }
    const Result<std::string> bytes = bytes_of(commit.side);
    Result<Document> document = bytes ? read_bytes(*bytes, commit.side.path, settings_.read) : Result<Document>(bytes.error());
    if (!document) {
      history_.unreadable.push_back(commit.id.substr(0, 9) + ": " + message(document.error()));
      return parents;
    }
    const auto is_other = [&](std::uint32_t version) {
      const Version& parent = history_.versions[version];
      return parent.path != commit.side.path && !are_drafts_of_one(parent.document, *document);
    };
    // Git takes any two zips for a renamed file where they are a little alike: what is no draft of this contract is another file.
    parents.erase(std::remove_if(parents.begin(), parents.end(), is_other), parents.end());
    history_.versions.push_back({commit.id, commit.author, commit.date, commit.subject, commit.side.path, std::move(*document),
                                 std::move(parents), commit.cut_off});
    blobs_.push_back(commit.side.blob);
    return {static_cast<std::uint32_t>(history_.versions.size() - 1)};
  }

  const Settings& settings_;
  GitHistory& history_;
  std::vector<std::vector<std::uint32_t>> stands_for_;  // by commit
  std::vector<std::string> blobs_;                      // by version
};

bool is_as_committed(const GitTip& tip, const std::string& name) {
  const GitSide present = present_side({GitSpan::uncommitted, "HEAD", ""}, name);
  return present.path == tip.path && !side_at("HEAD", tip.path).absent() &&
         run_program({"git", "diff", "--quiet", "--no-ext-diff", "HEAD", "--", ":(top,literal)" + tip.path}).status == 0;
}

/// The file in the working tree, where it is not as HEAD has it.
Result<bool> add_working_tree(const Subject& subject, const Settings& settings, const std::vector<std::uint32_t>& head,
                              const std::vector<std::uint32_t>& merged, GitHistory& history) {
  std::error_code failed;
  if (subject.on_disk.empty() || !fs::exists(subject.on_disk, failed) || is_as_committed(subject.tips[0], subject.on_disk))
    return true;
  Result<Document> document = read_document(subject.on_disk, settings.read);
  if (!document) return document.error();
  if (head.size() == 1 && history.versions[head[0]].document.sha256 == document->sha256) return true;
  std::vector<std::uint32_t> parents = head;
  for (const std::uint32_t version : merged) {
    if (std::find(parents.begin(), parents.end(), version) == parents.end()) parents.push_back(version);
  }
  history.versions.push_back({"uncommitted", "", "", "in the working tree, not committed", subject.on_disk, std::move(*document),
                              std::move(parents), false});
  return true;
}

/// Leaves out what the newest version does not come from.
void keep_ancestors(std::vector<Version>& versions) {
  if (versions.empty()) return;
  std::vector<bool> kept(versions.size(), false);
  kept.back() = true;
  for (std::size_t i = versions.size(); i-- > 0;) {
    for (const std::uint32_t parent : versions[i].parents) kept[parent] = kept[parent] || kept[i];
  }
  std::vector<std::uint32_t> place(versions.size(), 0);
  std::vector<Version> left;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (!kept[i]) continue;
    place[i] = static_cast<std::uint32_t>(left.size());
    for (std::uint32_t& parent : versions[i].parents) parent = place[parent];
    left.push_back(std::move(versions[i]));
  }
  versions = std::move(left);
}

Error no_version(const std::string& name, const GitHistory& history) {
  if (history.unreadable.empty())
    return {ErrorCode::not_found, name, "", "git has no version of it that can be read", "check the name"};
  const std::size_t count = history.unreadable.size();
  const std::string versions = count == 1 ? "its one version in git cannot be read"
                                          : "none of its " + std::to_string(count) + " versions in git can be read";
  return {ErrorCode::not_found, name, "", versions + ": " + history.unreadable.back(), ""};
}

}  // namespace

Result<GitHistory> versions_of(const std::string& name, const Settings& settings) {
  const Result<Subject> subject = subject_of(name);
  if (!subject) return subject.error();
  const Result<GitGraph> graph = graph_of(subject->tips);
  if (!graph) return graph.error();
  GitHistory history;
  HistoryReader reader(settings, history);
  reader.read(*graph);
  if (history.versions.empty() && !history.unreadable.empty()) return no_version(name, history);
  const std::vector<std::uint32_t> head = reader.versions_at(graph->tips[0]);
  const std::vector<std::uint32_t> merged =
      graph->tips.size() > 1 ? reader.versions_at(graph->tips[1]) : std::vector<std::uint32_t>();
  const Result<bool> added = add_working_tree(*subject, settings, head, merged, history);
  if (!added) return added.error();
  keep_ancestors(history.versions);
  if (history.versions.empty()) return no_version(name, history);
  return history;
}

}  // namespace clausediff::cli
