// SPDX-License-Identifier: Apache-2.0
#include "cli/output.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "cli/settings.h"
#include "text/utf8.h"

namespace clausediff::cli {
namespace {

Error cannot_write(const std::string& path, const std::string& why, const std::string& advice = "") {
  return {ErrorCode::write_failed, path, "", "cannot be written: " + why, advice};
}

/// False with errno where not all could be written.
bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool same_file(const struct stat& a, const struct stat& b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

bool is_input(const struct stat& target, const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    struct stat found {};
    if (::stat(input.c_str(), &found) == 0 && same_file(found, target)) return true;
  }
  return false;
}

/// mkstemp makes a private file; the result gets the permissions that any new file gets, or those of the file it replaces.
mode_t wanted_mode(bool exists, const struct stat& target) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return exists ? target.st_mode & 07777U : 0666U & ~mask;
}

/// A symbolic link stays: what it points at is replaced, or made where it is not there yet.
std::string resolved(const std::string& path) {
  constexpr int most = 40;  // links one behind the other, as many as the system follows
  namespace files = std::filesystem;
  std::error_code failed;
  files::path at = path;
  for (int i = 0; i < most && files::is_symlink(at, failed); ++i) {
    const files::path target = files::read_symlink(at, failed);
    if (failed) return path;
    at = at.parent_path() / target;
  }
  return at.string();
}

}  // namespace

Result<bool> write_standard_output(std::string_view bytes) {
  if (write_all(STDOUT_FILENO, bytes) || errno == EPIPE) return true;
  return cannot_write("standard output", std::strerror(errno));
}

Result<int> print_all(std::string_view bytes) {
  const Result<bool> written = write_standard_output(bytes);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

Result<bool> write_file(const std::string& path, std::string_view bytes, const std::vector<std::string>& inputs) {
  struct stat target {};
  const bool exists = ::stat(path.c_str(), &target) == 0;
  if (exists && is_input(target, inputs)) return cannot_write(path, "it is one of the files read");
  if (exists && !S_ISREG(target.st_mode)) {  // a device or a pipe: there is nothing to rename over
    const int file = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const bool done = file >= 0 && write_all(file, bytes);
    const std::string why = std::strerror(errno);
    if (file >= 0) ::close(file);
    return done ? Result<bool>(true) : cannot_write(path, why);
  }
  if (exists && (target.st_mode & 0222U) == 0) return cannot_write(path, "it is write-protected");
  const std::string final_path = resolved(path);
  std::string temporary = final_path + ".XXXXXX";
  const int file = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return cannot_write(path, std::strerror(errno), errno == ENOENT ? "make its folder first" : "");
  const bool written = write_all(file, bytes) && ::fchmod(file, wanted_mode(exists, target)) == 0 && ::fsync(file) == 0;
  const int trouble = errno;
  const bool closed = ::close(file) == 0;
  if (written && closed && std::rename(temporary.c_str(), final_path.c_str()) == 0) return true;
  const std::string why = std::strerror(written ? errno : trouble);
  ::unlink(temporary.c_str());
  return cannot_write(path, why);
}

Result<bool> write_output(const std::string& path, std::string_view bytes, const std::vector<std::string>& inputs) {
  return path.empty() || path == "-" ? write_standard_output(bytes) : write_file(path, bytes, inputs);
}

std::string printable(std::string text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_length(text, at);
    const std::string_view sequence = std::string_view(text).substr(at, length);
    if (length == 0 || (is_control_sequence(sequence) && sequence != "\n"))
      out += '?';
    else
      out += sequence;
    at += length == 0 ? 1 : length;
  }
  return out;
}

}  // namespace clausediff::cli
