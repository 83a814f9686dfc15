// SPDX-License-Identifier: Apache-2.0
// The commits that changed one file, as a graph: each with those it was made from, through merges and other names of the file.
#pragma once

#include <clausediff/error.h>

#include <cstdint>
#include <string>
#include <vector>

#include "cli/git.h"

namespace clausediff::cli {

/// A commit in which the file is not as in any of its parents.
struct GitCommit {
  std::string id;
  std::string author;
  std::string date;          // of its author, ISO 8601
  std::string subject;       // one line
  std::int64_t seconds = 0;  // when it was committed
  GitSide side;              // the file in it; absent where it was deleted
  std::vector<std::size_t>
      parents;           // indexes in GitGraph::commits, the nearest ones that changed the file, all greater than its own
  bool cut_off = false;  // a shallow clone ends here
};

/// The newest first, each before its parents.
struct GitGraph {
  std::vector<GitCommit> commits;
  std::vector<std::size_t> tips;  // for each revision asked about the commit that made the file what it is there; none: absent
};

/// Where a walk begins: the file's path from the top at that revision.
struct GitTip {
  std::string revision;
  std::string path;
};

inline constexpr std::size_t no_commit = static_cast<std::size_t>(-1);

/// A branch whose changes a merge did not take is left out, as `git log` does. Errors: no repository, no such revision.
Result<GitGraph> graph_of(const std::vector<GitTip>& tips);

}  // namespace clausediff::cli
