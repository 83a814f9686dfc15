// SPDX-License-Identifier: Apache-2.0
#include "cli/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

namespace clausediff::cli {
namespace {

std::string read_all(int file) {
  std::string all;
  std::array<char, 4096> buffer{};
  for (;;) {
    const ssize_t got = ::read(file, buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return all;
    all.append(buffer.data(), static_cast<std::size_t>(got));
  }
}

std::vector<char*> arguments_of(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  return arguments;
}

/// The child's process number, or -1.
pid_t start(const std::vector<std::string>& words, int output, int messages) {
  const std::vector<char*> arguments = arguments_of(words);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, messages, STDERR_FILENO);
  pid_t child = -1;
  const bool started = ::posix_spawnp(&child, words.front().c_str(), &actions, nullptr, arguments.data(), environ) == 0;
  ::posix_spawn_file_actions_destroy(&actions);
  return started ? child : -1;
}

/// A file without a name for the child's messages, so that a full pipe of one kind never waits for the other.
int file_for_messages() { return ::memfd_create("messages", MFD_CLOEXEC); }

std::string first_message(int file) {
  if (file < 0 || ::lseek(file, 0, SEEK_SET) < 0) return {};
  std::string text = read_all(file);
  text.resize(std::min(text.size(), text.find('\n')));
  for (const std::string_view prefix : {"fatal: ", "error: "}) {
    if (text.compare(0, prefix.size(), prefix) == 0) text.erase(0, prefix.size());
  }
  return text;
}

}  // namespace

ProcessResult run_program(const std::vector<std::string>& words) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return {};
  const int messages = file_for_messages();
  const pid_t child = start(words, ends[1], messages);
  ::close(ends[1]);
  ProcessResult result;
  result.output = read_all(ends[0]);
  ::close(ends[0]);
  int status = 0;
  if (child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status)) result.status = WEXITSTATUS(status);
  result.trouble = first_message(messages);
  ::close(messages);
  return result;
}

bool launch_program(const std::vector<std::string>& words) {
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return false;
  const bool started = start(words, nowhere, nowhere) > 0;
  ::close(nowhere);
  return started;
}

void become_program(const std::vector<std::string>& words) { ::execvp(words.front().c_str(), arguments_of(words).data()); }

}  // namespace clausediff::cli
