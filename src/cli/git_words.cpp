// SPDX-License-Identifier: Apache-2.0
// Where git looks is git-config(1), "FILES" and "ENVIRONMENT". What is not understood here counts as speaking of it.
#include "cli/git_words.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "cli/environment.h"
#include "text/ascii.h"

namespace clausediff::cli {
namespace {

/// An included file may say anything.
bool speaks(std::string_view text) {
  const std::string low = ascii_lower(text);
  return low.find("color") != std::string::npos || low.find("include") != std::string::npos;
}

/// A file that is not there says nothing; one that cannot be read may say anything.
bool file_speaks(const std::string& path) {
  if (::access(path.c_str(), F_OK) != 0) return errno != ENOENT && errno != ENOTDIR;
  std::ifstream in(path, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  return !in || speaks(bytes);
}

/// What `git -c` and its like hand on; another place for a file is not followed.
bool variables_speak() {
  for (char** at = environ; at != nullptr && *at != nullptr; ++at) {
    const std::string_view variable = *at;
    if (!variable.starts_with("GIT_CONFIG")) continue;
    const std::string_view name = variable.substr(0, variable.find('='));
    if (name == "GIT_CONFIG" || name == "GIT_CONFIG_GLOBAL" || name == "GIT_CONFIG_SYSTEM") return true;
    if (speaks(variable.substr(name.size()))) return true;
  }
  return false;
}

/// A git that was built for /usr has its system's file in /etc; another one has it elsewhere. Git puts its own folder first in
/// PATH.
bool system_speaks() {
  static constexpr std::array<std::string_view, 4> usual = {"/usr/bin", "/bin", "/usr/lib/git-core", "/usr/libexec/git-core"};
  const std::string path = environment("PATH");
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find(':', begin), path.size());
    const std::string folder = path.substr(begin, end - begin);
    if (::access((folder + "/git").c_str(), X_OK) == 0) {
      const bool known = std::find(usual.begin(), usual.end(), folder) != usual.end();
      return !known || file_speaks("/etc/gitconfig");
    }
    begin = end + 1;
  }
  return true;
}

bool user_speaks() {
  const std::string home = environment("HOME"), folder = environment("XDG_CONFIG_HOME");
  if (!home.empty() && file_speaks(home + "/.gitconfig")) return true;
  return (!folder.empty() || !home.empty()) && file_speaks((folder.empty() ? home + "/.config" : folder) + "/git/config");
}

/// A repository whose folder is not simply `.git` above us (bare, a worktree, a submodule) is left to git.
bool repository_speaks() {
  if (std::getenv("GIT_COMMON_DIR") != nullptr) return true;
  std::string folder = environment("GIT_DIR");
  std::error_code error;
  std::filesystem::path at = std::filesystem::current_path(error);
  while (folder.empty() && !error) {
    if (std::filesystem::exists(at / ".git", error)) folder = (at / ".git").string();
    if (!at.has_relative_path()) break;
    at = at.parent_path();
  }
  if (error || !std::filesystem::is_directory(folder, error) || std::filesystem::exists(folder + "/commondir", error))
    return true;
  return file_speaks(folder + "/config") || file_speaks(folder + "/config.worktree");
}

}  // namespace

bool git_may_speak_of_colours() { return variables_speak() || repository_speaks() || user_speaks() || system_speaks(); }

}  // namespace clausediff::cli
