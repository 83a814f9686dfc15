// SPDX-License-Identifier: Apache-2.0
// What git knows of files: which changed between two states, and their bytes as it would check them out. Git is run, not linked.
#pragma once

#include <clausediff/error.h>

#include <set>
#include <string>
#include <vector>

namespace clausediff::cli {

/// One side of a changed file. `mode` is git's ("100644", "120000" a symbolic link, "160000" a submodule), "000000" where the
/// file is not there.
struct GitSide {
  std::string mode = "000000";
  std::string blob;
  std::string path;      // from the top of the working tree
  std::string revision;  // as the user named it, for messages; may be empty
  std::string on_disk;   // of the working tree: where the file lies; else empty

  bool absent() const { return mode == "000000"; }
  bool is_file() const { return mode.compare(0, 3, "100") == 0; }
};

struct GitChange {
  GitSide before;
  GitSide after;
  bool unmerged = false;
};

/// What is compared with what.
enum class GitSpan {
  staged,      // what is committed with what is staged
  brought,     // two commits: what `to` brought since it left `from`, where they have a common ancestor
  between,     // two commits as they are
  uncommitted  // a commit with the working tree
};

struct GitRange {
  GitSpan span = GitSpan::staged;
  std::string from;
  std::string to;
};

/// "FROM...TO", "FROM..TO", "FROM", "staged": as git reads it, and for a reader. Error: no such commit.
Result<std::string> words_of(const GitRange& range);

/// One or two revisions, or "A..B", "A...B", as git reads them.
GitRange range_of_revisions(const std::vector<std::string>& revisions);

/// Of paths from the top those to which git's attributes give diff=clausediff.
std::set<std::string> with_our_attribute(const std::vector<std::string>& paths);

/// The files that changed, renames followed, edited ones too: two drafts of a contract look a quarter alike to git, zips that
/// they are. `pathspecs` are git's; none is everything. A pathspec that names nothing git knows is trouble.
Result<std::vector<GitChange>> changed_files(const GitRange& range, const std::vector<std::string>& pathspecs);

/// A path from the top in a commit, or as staged where `revision` is empty; absent where it is not there.
GitSide side_at(const std::string& revision, const std::string& path);

/// What a file was called at another commit, and what it is there; absent where there is nothing it came from. `path` is as in
/// `range`'s after version.
GitSide earlier_side(const GitRange& range, const std::string& path);

/// A file as the after version of the range has it, by the name that the user gave it; absent where it is not there.
GitSide present_side(const GitRange& range, const std::string& name);

/// The bytes as git would check them out: through the filters that its attributes name (Git LFS's, too). Empty for a side that is
/// not there.
Result<std::string> bytes_of(const GitSide& side);

/// True where an argument that is no file's name can be "REV:PATH", ":PATH" (as staged) or ":N:PATH" (in a merge).
bool names_revision(const std::string& argument);

/// A file of a submodule has its versions in the submodule. Error: it lies in another repository.
Result<bool> check_repository(const std::string& name);

/// Where a path from the top of the working tree lies, or would.
std::string place_in_tree(const std::string& path);

/// Where the file of "REV:PATH" lies in the working tree, or would.
std::string place_of_revision(const std::string& argument);

/// The file of "REV:PATH". Errors: no repository, no such revision, no such path in it, no file.
Result<GitSide> side_of_revision(const std::string& argument);

/// "HEAD~1:deals/nda.docx"; of the working tree the path from where we stand.
std::string name_of(const GitSide& side);

}  // namespace clausediff::cli
