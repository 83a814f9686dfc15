// SPDX-License-Identifier: Apache-2.0
// `clausediff difftool`: what git difftool calls, with two files or (--dir-diff) two folders. A report opens in the browser where
// there is a screen for it; else the terminal shows the same.
#include <clausediff/clausediff.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/browse.h"
#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/judge.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace clausediff::cli {
namespace {

namespace fs = std::filesystem;

/// The files below a folder, by their names from there.
Result<std::set<std::string>> files_below(const std::string& folder) {
  std::set<std::string> names;
  std::error_code failed;
  for (fs::recursive_directory_iterator at(folder, fs::directory_options::follow_directory_symlink, failed), end;
       !failed && at != end; at.increment(failed)) {
    if (at->is_regular_file(failed)) names.insert(at->path().lexically_relative(folder).string());
  }
  if (failed) return Error{ErrorCode::not_found, folder, "", "cannot be read: " + failed.message(), ""};
  return names;
}

bool is_nothing(const fs::path& path) { return path == "/dev/null"; }

/// Git's copies of files lie in folders whose names say nothing.
std::string name_of_copy(const fs::path& path) {
  for (const fs::path& step : path.parent_path()) {
    if (step.string().compare(0, 9, "git-blob-") == 0) return path.filename().string();
  }
  return path.string();
}

/// /dev/null, which git names where a side has no file, is an empty contract.
Result<Document> read_side(const fs::path& path, const Settings& settings) {
  Result<Document> document =
      is_nothing(path) ? read_bytes("", path.string(), settings.read) : read_document(path.string(), settings.read);
  if (document) document->name = name_of_copy(path);
  return document;
}

/// A file of one of two folders, where the other may have none of its name.
fs::path file_or_nothing(const fs::path& path) {
  std::error_code failed;
  return fs::exists(path, failed) ? path : fs::path("/dev/null");
}

Result<Report> compare_sides(const fs::path& before, const fs::path& after, const Settings& settings) {
  Result<Document> first = read_side(before, settings);
  if (!first) return first.error();
  Result<Document> second = read_side(after, settings);
  if (!second) return second.error();
  Report report = clausediff::compare(std::move(*first), std::move(*second), settings.compare);
  if (is_nothing(before) || is_nothing(after)) drop_findings(report);
  return report;
}

Result<bool> show_report(const Report& report, const Settings& settings) {
  if (!has_screen()) return show(to_terminal(report, terminal_options(settings, true)), settings);
  const Result<std::string> page = open_page(to_html(report, settings.html));
  return page ? write_standard_output("Opened " + *page + "\n") : Result<bool>(page.error());
}

/// Every contract of two folders, by its name; what cannot be read is told, and the others are shown.
Result<bool> show_folders(const std::string& before, const std::string& after, const Settings& settings) {
  Result<std::set<std::string>> names = files_below(before);
  if (!names) return names.error();
  const Result<std::set<std::string>> others = files_below(after);
  if (!others) return others.error();
  names->insert(others->begin(), others->end());
  for (const std::string& name : *names) {
    const Result<Report> report =
        compare_sides(file_or_nothing(fs::path(before) / name), file_or_nothing(fs::path(after) / name), settings);
    Result<bool> shown = true;
    if (!report)
      shown = write_standard_output(printable(name) + ": cannot be compared: " + message(report.error()) + "\n");
    else if (differs(*report))
      shown = show_report(*report, settings);
    if (!shown) return shown.error();
  }
  return true;
}

}  // namespace

Result<int> run_difftool(Settings& settings) {
  const Result<bool> ready = prepare(settings);
  if (!ready) return ready.error();
  std::error_code failed;
  const bool folders = fs::is_directory(settings.files[0], failed) && fs::is_directory(settings.files[1], failed);
  Result<bool> shown = true;
  if (folders) {
    shown = show_folders(settings.files[0], settings.files[1], settings);
  } else {
    const Result<Report> report = compare_sides(settings.files[0], settings.files[1], settings);
    shown = report ? show_report(*report, settings) : Result<bool>(report.error());
  }
  return shown ? Result<int>(status_equal) : Result<int>(shown.error());
}

}  // namespace clausediff::cli
