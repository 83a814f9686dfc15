// SPDX-License-Identifier: Apache-2.0
// git lists the commits that changed a path and simplifies its merges; where a path begins, the file may have had another name in
// the parent, and the walk goes on there under that name.
#include "cli/git_graph.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <queue>
#include <set>
#include <utility>

#include "cli/git_sides.h"
#include "cli/process.h"

namespace clausediff::cli {
namespace {

constexpr char field = '\x1F';   // parts the fields of a commit: no name or subject holds it
constexpr char record = '\x1E';  // begins a commit

std::string take(std::string& text, char end) {
  const std::size_t at = std::min(text.find(end), text.size());
  std::string piece = text.substr(0, at);
  text.erase(0, std::min(at + 1, text.size()));
  return piece;
}

/// A commit of the listing.
struct CommitEntry {
  GitCommit commit;
  std::vector<std::string> parents;         // commits of the listing
  std::vector<std::string> own_parents;     // commits of the repository
  std::vector<std::size_t> new_in_parents;  // indexes of those of them that have no file of that path
};

/// What a commit did to the file, against each of its parents.
void read_changes(const std::vector<GitChange>& changes, CommitEntry& entry) {
  for (std::size_t i = 0; i < changes.size(); ++i) {
    entry.commit.side = changes[i].after;
    if (changes[i].before.absent() && !changes[i].after.absent()) entry.new_in_parents.push_back(i);
  }
}

/// The fields, then what changed.
CommitEntry read_entry(std::string text) {
  CommitEntry entry;
  GitCommit& commit = entry.commit;
  commit.id = take(text, field);
  for (std::string parents = take(text, field); !parents.empty();) entry.parents.push_back(take(parents, ' '));
  commit.author = take(text, field);
  commit.date = take(text, field);
  for (const char digit : take(text, field)) {
    if (digit >= '0' && digit <= '9') commit.seconds = commit.seconds * 10 + (digit - '0');
  }
  commit.subject = take(text, field);
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) return entry;
  if (const Result<std::vector<GitChange>> changes = read_raw(text.substr(colon)); changes) read_changes(*changes, entry);
  return entry;
}

/// git log lists no changes of a merge unless asked to, and then it no longer leaves out the branches whose changes were not
/// taken.
void read_merge(const std::string& literal, CommitEntry& entry) {
  entry.new_in_parents.clear();
  const ProcessResult diff = run_program({"git", "diff-tree", "-r", "-m", "--no-commit-id", "--no-renames", "--raw", "-z",
                                          "--no-abbrev", "--no-ext-diff", entry.commit.id, "--", literal});
  const Result<std::vector<GitChange>> changes =
      diff.status == 0 ? read_raw(diff.output) : Result<std::vector<GitChange>>(Error{});
  if (changes) read_changes(*changes, entry);
}

/// The listing names the nearest commits that changed the file in place of a commit's own parents.
void read_parents(std::vector<CommitEntry>& entries) {
  constexpr std::size_t most = 500;  // names in one call, for a command line has a bound
  std::map<std::string, std::vector<std::string>> parents;
  for (std::size_t begin = 0; begin < entries.size(); begin += most) {
    std::vector<std::string> call = {"git", "rev-list", "--no-walk=unsorted", "--parents"};
    for (std::size_t i = begin; i < std::min(entries.size(), begin + most); ++i) call.push_back(entries[i].commit.id);
    std::string lines = run_program(call).output;
    while (!lines.empty()) {
      std::string line = take(lines, '\n');
      std::vector<std::string>& own = parents[take(line, ' ')];
      while (!line.empty()) own.push_back(take(line, ' '));
    }
  }
  for (CommitEntry& entry : entries) entry.own_parents = parents[entry.commit.id];
}

Result<std::vector<CommitEntry>> entries_of(const GitTip& tip) {
  const std::string format = "--format=%x1e%H%x1f%P%x1f%an%x1f%aI%x1f%ct%x1f%s%x1f";
  const std::string literal = ":(top,literal)" + tip.path;
  const ProcessResult log =
      run_program({"git", "log", "--parents", "--topo-order", "--no-renames", "--raw", "-z", "--no-abbrev", "--no-ext-diff",
                   "--no-follow", "--no-color", "--no-show-signature", format, tip.revision, "--", literal});
  if (log.status != 0) return git_trouble(tip.path, log, "git cannot list its versions");
  std::vector<CommitEntry> entries;
  for (std::size_t begin = log.output.find(record); begin != std::string::npos;) {
    const std::size_t end = log.output.find(record, begin + 1);
    entries.push_back(read_entry(log.output.substr(begin + 1, end == std::string::npos ? end : end - begin - 1)));
    begin = end;
  }
  read_parents(entries);
  for (CommitEntry& entry : entries) {
    if (entry.own_parents.size() > 1) read_merge(literal, entry);
  }
  return entries;
}

/// The commits at which a shallow clone ends.
std::set<std::string> boundary() {
  std::set<std::string> ids;
  std::ifstream list(line_of_git({"git", "rev-parse", "--git-path", "shallow"}));
  for (std::string id; std::getline(list, id);) ids.insert(id);
  return ids;
}

/// What the file of a commit was called in its parent, where it has no file of that path; empty where it came from none.
std::string name_in_parent(const std::string& parent, const GitCommit& commit) {
  const std::string literal = ":(top,literal)" + commit.side.path;
  if (!line_of_git({"git", "rev-list", "-1", parent, "--", literal}).empty()) return {};  // deleted there, and come again
  return renamed_from(parent, commit.id, commit.side.path);
}

class Walk {
 public:
  /// Where the file of a tip was made what it is there.
  Result<std::size_t> begin(const GitTip& tip) {
    const Result<std::size_t> found = list(tip);
    while (!renames_.empty()) {
      const Rename rename = renames_.front();
      renames_.pop();
      const Result<std::size_t> before = list(rename.before);
      if (!before) return before;
      if (*before != no_commit) commits_[rename.after].parents.push_back(*before);
    }
    return found;
  }

  std::vector<GitCommit> take_commits() { return std::move(commits_); }

 private:
  struct Rename {
    GitTip before;
    std::size_t after;
  };
  using Name = std::pair<std::string, std::string>;  // a commit, a path in it

  Result<std::size_t> list(const GitTip& tip) {
    const Result<std::vector<CommitEntry>> entries = entries_of(tip);
    if (!entries) return entries.error();
    std::set<std::string> added;
    for (std::size_t i = 0; i < entries->size(); ++i) {
      const std::string& id = (*entries)[i].commit.id;
      if (known_.emplace(Name{id, tip.path}, commits_.size()).second) {
        added.insert(id);
        commits_.push_back((*entries)[i].commit);
        commits_.back().side.path = tip.path;
        commits_.back().cut_off = boundary_.count(id) != 0;
      }
    }
    for (const CommitEntry& entry : *entries) {
      if (added.count(entry.commit.id) != 0) connect(entry, tip.path);
    }
    return entries->empty() ? no_commit : known_.at({entries->front().commit.id, tip.path});
  }

  void connect(const CommitEntry& entry, const std::string& path) {
    const std::size_t at = known_.at({entry.commit.id, path});
    for (const std::string& id : entry.parents) {
      const auto found = known_.find({id, path});
      if (found != known_.end()) commits_[at].parents.push_back(found->second);
    }
    for (const std::size_t parent : entry.new_in_parents) {
      if (parent >= entry.own_parents.size()) continue;  // the first commit of all, or of a shallow clone
      const std::string before = name_in_parent(entry.own_parents[parent], commits_[at]);
      if (!before.empty()) renames_.push({{entry.own_parents[parent], before}, at});
    }
  }

  std::set<std::string> boundary_ = boundary();
  std::vector<GitCommit> commits_;
  std::map<Name, std::size_t> known_;
  std::queue<Rename> renames_;
};

/// Each commit before its parents, of those that could come next the newest; so the whole does not depend on how it was found.
GitGraph in_order(std::vector<GitCommit> commits, const std::vector<std::size_t>& tips) {
  std::vector<std::size_t> children(commits.size(), 0), place(commits.size(), no_commit);
  for (const GitCommit& commit : commits) {
    for (const std::size_t parent : commit.parents) ++children[parent];
  }
  const auto is_older = [&](std::size_t a, std::size_t b) {
    return std::pair(commits[a].seconds, commits[b].id) < std::pair(commits[b].seconds, commits[a].id);
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(is_older)> ready(is_older);
  for (std::size_t i = 0; i < commits.size(); ++i) {
    if (children[i] == 0) ready.push(i);
  }
  std::vector<std::size_t> order;
  while (!ready.empty()) {
    const std::size_t next = ready.top();
    ready.pop();
    place[next] = order.size();
    order.push_back(next);
    for (const std::size_t parent : commits[next].parents) {
      if (--children[parent] == 0) ready.push(parent);
    }
  }
  GitGraph graph;
  for (const std::size_t index : order) {
    graph.commits.push_back(std::move(commits[index]));
    for (std::size_t& parent : graph.commits.back().parents) parent = place[parent];
  }
  for (const std::size_t tip : tips) graph.tips.push_back(tip == no_commit ? no_commit : place[tip]);
  return graph;
}

}  // namespace

Result<GitGraph> graph_of(const std::vector<GitTip>& tips) {
  Walk walk;
  std::vector<std::size_t> found;
  for (const GitTip& tip : tips) {
    const Result<std::size_t> begun = walk.begin(tip);
    if (!begun) return begun.error();
    found.push_back(*begun);
  }
  return in_order(walk.take_commits(), found);
}

}  // namespace clausediff::cli
