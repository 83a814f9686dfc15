// SPDX-License-Identifier: Apache-2.0
// Git tells its driver how many files it shows and which of them this is (git(1), GIT_DIFF_PATH_COUNTER and GIT_DIFF_PATH_TOTAL).
#include "cli/diff_sum.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>

#include "cli/environment.h"

namespace clausediff::cli {
namespace {

namespace files = std::filesystem;

std::uint32_t number_of(std::string_view digits) {
  std::uint32_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

/// Which of how many files of one run of git this call is about.
struct Turn {
  std::uint32_t counter = 0;
  std::uint32_t total = 0;
  std::uint32_t git = 0;  // the process
};

/// The git that waits for us: our parent, or the parent of the shell that it put in between. 0 where the system does not tell.
std::uint32_t git_process() {
  std::uint32_t process = static_cast<std::uint32_t>(::getppid());
  for (int steps = 0; steps < 3 && process > 1; ++steps) {
    std::ifstream in("/proc/" + std::to_string(process) + "/stat", std::ios::binary);
    const std::string line{std::istreambuf_iterator<char>(in), {}};  // "18847 (git) S 18840 …", proc(5)
    const std::size_t name = line.find('('), end = line.rfind(')');
    if (end == std::string::npos || line.size() < end + 4) return 0;
    if (line.substr(name + 1, end - name - 1) == "git") return process;
    process = number_of(std::string_view(line).substr(end + 4));
  }
  return 0;
}

/// A log shows many commits, each with files of its own.
bool is_log(std::uint32_t git) {
  std::ifstream in("/proc/" + std::to_string(git) + "/cmdline", std::ios::binary);
  for (std::string word; std::getline(in, word, '\0') && word != "--";) {
    if (word == "log" || word == "whatchanged") return true;
  }
  return false;
}

/// A folder that is ours alone: another user must not choose what we read or write.
std::optional<files::path> own_folder() {
  std::error_code failed;
  const files::path folder = files::temp_directory_path(failed) / ("clausediff-diff-" + std::to_string(::getuid()));
  if (failed) return std::nullopt;
  ::mkdir(folder.c_str(), 0700);
  struct stat found {};
  const bool ours = ::lstat(folder.c_str(), &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == ::getuid() &&
                    (found.st_mode & 0077U) == 0;
  return ours ? std::optional(folder) : std::nullopt;
}

/// What runs that were broken off have left.
void drop_old(const files::path& folder) {
  std::error_code failed;
  const auto limit = files::file_time_type::clock::now() - std::chrono::hours(1);
  for (const files::directory_entry& entry : files::directory_iterator(folder, failed)) {
    if (entry.last_write_time(failed) < limit && !failed) files::remove(entry.path(), failed);
  }
}

/// Renamed at each turn, so that a call finds it only where it goes on exactly where the last one ended.
files::path file_at(const files::path& folder, const Turn& turn) {
  return folder / (std::to_string(turn.git) + "-" + std::to_string(turn.total) + "-" + std::to_string(turn.counter));
}

constexpr std::size_t fields = 10;

std::string record_of(const CheckedFile& file) {
  std::array<std::uint32_t, 3> counts{};
  for (const Notice& notice : file.notices) {
    if (notice.kind == NoticeKind::matter) ++counts[static_cast<std::size_t>(notice.severity)];
  }
  std::string record;
  for (const std::string& field : {std::to_string(static_cast<int>(file.fate)), file.path, file.path_before, file.trouble,
                                   file.skipped, std::to_string(file.paragraphs) + " " + file.changes})
    record += field + '\0';
  for (const std::uint32_t count : {counts[0], counts[1], counts[2], file.gate_high}) record += std::to_string(count) + '\0';
  return record;
}

CheckedFile file_of(const std::array<std::string, fields>& record) {
  CheckedFile file;
  file.fate = static_cast<FileFate>(std::min(number_of(record[0]), static_cast<std::uint32_t>(FileFate::same)));
  file.path = record[1], file.path_before = record[2], file.trouble = record[3], file.skipped = record[4];
  file.paragraphs = number_of(record[5]);
  file.changes = record[5].substr(std::min(record[5].find(' '), record[5].size() - 1) + 1);
  for (std::size_t i = 0; i < 3; ++i) {
    Notice notice;
    notice.severity = static_cast<Severity>(i);
    file.notices.insert(file.notices.end(), number_of(record[6 + i]), notice);
  }
  file.gate_high = number_of(record[9]);
  return file;
}

std::vector<CheckedFile> read_rows(const files::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<CheckedFile> rows;
  std::array<std::string, fields> record;
  for (std::size_t i = 0; std::getline(in, record[i % fields], '\0'); ++i) {
    if (i % fields == fields - 1) rows.push_back(file_of(record));
  }
  return rows;
}

bool add_rows(const files::path& path, const std::vector<CheckedFile>& rows, bool first) {
  std::ofstream out(path, std::ios::binary | (first ? std::ios::trunc : std::ios::app));
  for (const CheckedFile& row : rows) out << record_of(row);
  out.flush();
  return out.good();
}

/// Puts the file where this turn's rows belong. False where the call before left none.
bool take_over(const files::path& folder, const Turn& turn) {
  if (turn.counter == 1) {
    drop_old(folder);
    return true;
  }
  std::error_code failed;
  files::rename(file_at(folder, {turn.counter - 1, turn.total, turn.git}), file_at(folder, turn), failed);
  return !failed;
}

/// No files to show where nothing is to be summed.
Turn this_turn() {
  Turn turn{number_of(environment("GIT_DIFF_PATH_COUNTER")), number_of(environment("GIT_DIFF_PATH_TOTAL"))};
  if (turn.total < 2 || turn.counter == 0 || turn.counter > turn.total) return {};
  turn.git = git_process();
  return turn.git == 0 || is_log(turn.git) ? Turn{} : turn;
}

}  // namespace

bool is_summed() { return this_turn().total != 0; }

std::string sum_behind_last(const std::vector<CheckedFile>& rows, const TerminalOptions& options) {
  const Turn turn = this_turn();
  const std::optional<files::path> folder = turn.total == 0 ? std::nullopt : own_folder();
  if (!folder || !take_over(*folder, turn)) return {};
  const files::path path = file_at(*folder, turn);
  const bool kept = add_rows(path, rows, turn.counter == 1);
  if (kept && turn.counter < turn.total) return {};
  Check check;
  if (kept) check.files = read_rows(path);
  std::error_code failed;
  files::remove(path, failed);
  return kept ? to_stat_text(check, options) : std::string();
}

}  // namespace clausediff::cli
