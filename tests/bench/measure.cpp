// SPDX-License-Identifier: Apache-2.0
// measure RUNS COMMAND...: the medians of one command's wall time, CPU time and peak memory, on one line: "seconds cpu-seconds
// MiB". Peak memory is that of the largest process the command started. A small program of its own, since what starts a process
// counts in its peak.
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace {

struct Run {
  double wall = 0;  // seconds
  double cpu = 0;
  double peak = 0;  // MiB
  int status = 0;
};

double seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; }

Run run_once(char** command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  Run run;
  if (posix_spawnp(&child, command[0], &actions, nullptr, command, environ) != 0) {
    run.status = 127;
    return run;
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  run.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  run.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  run.peak = static_cast<double>(usage.ru_maxrss) / 1024;
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  posix_spawn_file_actions_destroy(&actions);
  return run;
}

double median(std::vector<Run>& runs, double Run::*member) {
  const auto middle = runs.begin() + static_cast<std::ptrdiff_t>(runs.size() / 2);
  std::nth_element(runs.begin(), middle, runs.end(), [&](const Run& a, const Run& b) { return a.*member < b.*member; });
  return (*middle).*member;
}

}  // namespace

int main(int count, char** arguments) {
  const int times = count > 2 ? std::atoi(arguments[1]) : 0;
  if (times < 1) {
    std::fprintf(stderr, "usage: measure RUNS COMMAND...\n");
    return 2;
  }
  std::vector<Run> runs;
  for (int i = 0; i < times; ++i) runs.push_back(run_once(arguments + 2));
  // 1 is "they differ" of clausediff, diff and wdiff alike.
  if (runs.back().status > 1) {
    std::fprintf(stderr, "measure: %s ended with status %d\n", arguments[2], runs.back().status);
    return 2;
  }
  std::printf("%.4f %.4f %.1f\n", median(runs, &Run::wall), median(runs, &Run::cpu), median(runs, &Run::peak));
  return 0;
}
