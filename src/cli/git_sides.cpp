// SPDX-License-Identifier: Apache-2.0
// One file at one revision: found by "REV:PATH", followed to an earlier name, and its bytes.
#include "cli/git_sides.h"

#include <clausediff/clausediff.h>

#include <algorithm>
#include <filesystem>

namespace clausediff::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> words_of_line(const std::string& line) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    words.push_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// "HEAD~1:deals/nda.docx" at its colon; one within braces ("HEAD^{/fix: that}:x") belongs to the revision.
struct RevisionPath {
  std::string revision;  // empty: of the index, with the stage of a merge before the path
  std::string path;
};

std::size_t colon_of(const std::string& argument) {
  int depth = 0;
  for (std::size_t i = 0; i < argument.size(); ++i) {
    if (argument[i] == '{') ++depth;
    if (argument[i] == '}') --depth;
    if (argument[i] == ':' && depth <= 0) return i;
  }
  return std::string::npos;
}

RevisionPath parted(const std::string& argument) {
  const std::size_t colon = colon_of(argument);
  RevisionPath parts = {argument.substr(0, colon), argument.substr(colon + 1)};
  const bool staged =
      parts.revision.empty() && parts.path.size() > 2 && parts.path[0] >= '0' && parts.path[0] <= '3' && parts.path[1] == ':';
  if (staged) parts.path.erase(0, 2);
  return parts;
}

/// Git reads a path behind a colon from the top, one that begins with a dot from where we stand.
std::string from_the_top(const std::string& path) {
  const bool relative = path.compare(0, 2, "./") == 0 || path.compare(0, 3, "../") == 0;
  return relative ? (fs::path(line_of_git({"git", "rev-parse", "--show-prefix"})) / path).lexically_normal().string() : path;
}

/// The same for a name as the user's shell reads it.
std::string from_the_top_by_name(const std::string& name) {
  const fs::path path(name);
  std::error_code failed;
  if (path.is_absolute()) {
    const fs::path folder = fs::weakly_canonical(path.parent_path(), failed);
    return (folder / path.filename()).lexically_relative(top_folder()).string();
  }
  return (fs::path(line_of_git({"git", "rev-parse", "--show-prefix"})) / path).lexically_normal().string();
}

/// The submodule of a revision in which a path lies; empty where it lies in none.
std::string submodule_of(const RevisionPath& parts) {
  for (fs::path at = fs::path(from_the_top(parts.path)).parent_path(); !at.empty(); at = at.parent_path()) {
    if (side_at(parts.revision, at.string()).mode.compare(0, 3, "160") == 0) return at.string();
  }
  return {};
}

Error no_such_path(const std::string& argument, const RevisionPath& parts) {
  if (const std::string module = submodule_of(parts); !module.empty())
    return {ErrorCode::not_found, argument, "", "lies in the submodule " + module, "run this there, with a revision of its own"};
  Error error{ErrorCode::not_found, argument, "", "", "check the name"};
  error.detail = parts.revision.empty() ? "nothing of that name is staged" : parts.revision + " has no file of that name";
  if (parts.revision.empty()) return error;
  const GitSide earlier = earlier_side({GitSpan::between, parts.revision, "HEAD"}, from_the_top(parts.path));
  const std::string prefix = line_of_git({"git", "rev-parse", "--show-prefix"});
  if (!earlier.absent())
    error.advice = "there it is called " + parts.revision + ":" + earlier.path;
  else if (!prefix.empty() && !side_at(parts.revision, prefix + parts.path).absent())
    error.advice = "from this folder it is " + parts.revision + ":./" + parts.path;
  return error;
}

}  // namespace

std::vector<std::string> pieces_of(const std::string& list) {
  std::vector<std::string> pieces;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find('\0', begin), list.size());
    pieces.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return pieces;
}

Error git_trouble(const std::string& about, const ProcessResult& git, const std::string& otherwise) {
  if (git.status == -1) return {ErrorCode::not_found, about, "", "git cannot be run", "install it"};
  return {ErrorCode::not_found, about, "", git.trouble.empty() ? otherwise : git.trouble, ""};
}

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
    change.before = {words[0].substr(1), words[2], pieces[at + 1], "", ""};
    change.after = {words[1], words[3], pieces[at + (two_paths ? 2 : 1)], "", ""};
    change.unmerged = words[4][0] == 'U';
    if (words[4][0] == 'C') change.before = {};  // a copy is a new file beside the one it was made of
    changes.push_back(std::move(change));
    at += two_paths ? 3 : 2;
  }
  return changes;
}

std::string line_of_git(const std::vector<std::string>& words) {
  std::string text = run_program(words).output;
  if (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

std::string top_folder() { return line_of_git({"git", "rev-parse", "--show-toplevel"}); }

GitSide side_at(const std::string& revision, const std::string& path) {
  const std::string literal = ":(top,literal)" + path;
  const bool staged = revision.empty();
  const ProcessResult found = staged ? run_program({"git", "ls-files", "-s", "-z", "--full-name", "--", literal})
                                     : run_program({"git", "ls-tree", "-z", "--full-tree", revision, "--", ":(literal)" + path});
  GitSide side;
  side.revision = revision;
  side.path = path;
  const std::vector<std::string> entries = pieces_of(found.output);
  if (found.status != 0 || entries.size() != 1) return side;
  const std::vector<std::string> words = words_of_line(entries[0].substr(0, entries[0].find('\t')));
  if (words.size() != 3) return side;
  side.mode = words[0];
  side.blob = words[staged ? 1 : 2];
  return side;
}

std::string renamed_from(const std::string& parent, const std::string& commit, const std::string& path) {
  // Not "--follow": that takes a file that is still there, and much the same, before one that is there no more.
  const ProcessResult diff = run_program(
      {"git", "diff-tree", "-r", "-M5%", "--diff-filter=R", "--raw", "-z", "--no-abbrev", "--no-ext-diff", parent, commit});
  const Result<std::vector<GitChange>> changes =
      diff.status == 0 ? read_raw(diff.output) : Result<std::vector<GitChange>>(Error{});
  if (!changes) return {};
  const auto found =
      std::find_if(changes->begin(), changes->end(), [&](const GitChange& change) { return change.after.path == path; });
  return found == changes->end() ? std::string() : found->before.path;
}

GitSide earlier_side(const GitRange& range, const std::string& path) {
  constexpr int most = 100;  // names that a file had
  std::string newest = range.span == GitSpan::uncommitted || range.span == GitSpan::staged ? "HEAD" : range.to;
  const std::string oldest = range.span == GitSpan::staged ? "HEAD" : range.from;
  std::string name = path;
  for (int i = 0; i < most; ++i) {
    const std::string added = line_of_git({"git", "log", "-1", "--diff-filter=A", "--no-renames", "--format=%H",
                                           oldest + ".." + newest, "--", ":(top,literal)" + name});
    if (added.empty()) break;
    name = renamed_from(added + "^", added, name);
    if (name.empty()) return {};
    newest = added + "^";
  }
  return name == path ? GitSide() : side_at(oldest, name);
}

GitSide present_side(const GitRange& range, const std::string& name) {
  const std::string path = from_the_top_by_name(name);
  if (range.span != GitSpan::uncommitted) return side_at(range.to, path);
  GitSide side;
  side.path = path;
  std::error_code failed;
  if (!fs::is_regular_file(name, failed)) return side;
  side.mode = "100644";
  side.on_disk = name;
  return side;
}

Result<std::string> bytes_of(const GitSide& side) {
  if (side.absent()) return std::string();
  if (!side.on_disk.empty()) return read_input(side.on_disk);
  const ProcessResult content = run_program({"git", "cat-file", "--filters", "--path=" + side.path, side.blob});
  if (content.status == 0) return content.output;
  return git_trouble(side.path, content, "git cannot read it");
}

bool names_revision(const std::string& argument) {
  std::error_code failed;
  return argument != "-" && colon_of(argument) != std::string::npos && !fs::exists(argument, failed);
}

Result<bool> check_repository(const std::string& name) {
  const fs::path folder = fs::path(name).parent_path();
  std::error_code failed;
  if (folder.empty() || !fs::is_directory(folder, failed)) return true;
  const ProcessResult there = run_program({"git", "-C", folder.string(), "rev-parse", "--show-toplevel"});
  const ProcessResult here = run_program({"git", "rev-parse", "--show-toplevel"});
  if (there.status != 0 || here.status != 0 || there.output == here.output) return true;
  const std::string top = there.output.substr(0, there.output.find('\n'));
  return Error{ErrorCode::not_found, name, "", "lies in another repository, " + top, "run this there"};
}

std::string place_in_tree(const std::string& path) { return (fs::path(top_folder()) / path).string(); }

std::string place_of_revision(const std::string& argument) { return place_in_tree(from_the_top(parted(argument).path)); }

Result<GitSide> side_of_revision(const std::string& argument) {
  const RevisionPath parts = parted(argument);
  const ProcessResult inside = run_program({"git", "rev-parse", "--git-dir"});
  if (inside.status != 0) {
    Error error = git_trouble(argument, inside, "there is no git repository here");
    error.detail = "there is no such file, nor a revision: " + error.detail;
    return error;
  }
  const std::vector<std::string> verify = {"git", "rev-parse", "--verify", "--end-of-options"};
  const auto ask = [&](const std::string& name) {
    std::vector<std::string> words = verify;
    words.push_back(name);
    return run_program(words);
  };
  if (!parts.revision.empty() && ask(parts.revision + "^{tree}").status != 0)
    return Error{ErrorCode::not_found, argument, "", "there is no such file, and no revision " + parts.revision,
                 "check the name"};
  const ProcessResult found = ask(argument);
  if (found.status != 0) return no_such_path(argument, parts);
  const std::string blob = found.output.substr(0, found.output.find('\n'));
  GitSide side = side_at(parts.revision, from_the_top(parts.path));
  if (side.mode.compare(0, 3, "120") == 0 || side.mode.compare(0, 3, "160") == 0 || side.mode.compare(0, 3, "040") == 0)
    return Error{ErrorCode::not_found, argument, "", "is a folder, a symbolic link or a submodule", "name a file"};
  side.blob = blob;
  if (side.absent()) side.mode = "100644";  // one of the stages of a merge
  side.revision = argument.substr(0, argument.size() - parts.path.size() - 1);
  return side;
}

std::string name_of(const GitSide& side) {
  if (side.absent()) return "/dev/null";
  if (side.on_disk.empty()) return side.revision + ":" + side.path;
  std::error_code failed;
  const fs::path here = fs::current_path(failed);
  const fs::path relative =
      fs::path(side.on_disk).is_absolute() && !failed ? fs::path(side.on_disk).lexically_relative(here) : fs::path(side.on_disk);
  return relative.empty() ? side.on_disk : relative.string();
}

}  // namespace clausediff::cli
