// SPDX-License-Identifier: Apache-2.0
// What git knows of files: which changed between two states, and their bytes as it would check them out. Git is run, not linked.
#pragma once

#include <clausediff/error.h>

#include <string>
#include <vector>

namespace clausediff::cli {

/// One side of a changed file. `mode` is git's ("100644", "120000" a symbolic link, "160000" a submodule), "000000" where the
/// file is not there.
struct GitSide {
  std::string mode = "000000";
  std::string blob;
  std::string path;

  bool absent() const { return mode == "000000"; }
  bool is_file() const { return mode.compare(0, 3, "100") == 0; }
};

struct GitChange {
  GitSide before;
  GitSide after;
  bool unmerged = false;
};

/// From one commit to another; both empty: from what is committed to what is staged.
struct GitRange {
  std::string from;
  std::string to;

  bool staged() const { return from.empty() && to.empty(); }
};

/// "FROM...TO" where they have a common ancestor, so that only what TO brought is seen; else "FROM..TO"; "staged".
Result<std::string> words_of(const GitRange& range);

/// The files that changed, renames followed, edited ones too: two drafts of a contract look a quarter alike to git, zips that
/// they are. `pathspecs` are git's; none is everything. A pathspec that names nothing git knows is trouble.
Result<std::vector<GitChange>> changed_files(const GitRange& range, const std::vector<std::string>& pathspecs);

/// The bytes as git would check them out: through the filters that its attributes name (Git LFS's, too). Empty for a side that is
/// not there.
Result<std::string> bytes_of(const GitSide& side);

/// The bytes of "REV:PATH", or of ":PATH" as staged.
Result<std::string> bytes_of_revision(const std::string& name);

}  // namespace clausediff::cli
