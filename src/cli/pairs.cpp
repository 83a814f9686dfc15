// SPDX-License-Identifier: Apache-2.0
#include "cli/pairs.h"

#include <algorithm>
#include <future>
#include <iostream>
#include <utility>

#include "cli/alike.h"
#include "cli/configure.h"
#include "cli/judge.h"
#include "cli/output.h"

namespace clausediff::cli {
namespace {

bool is_renamed(const GitChange& change) {
  return !change.before.absent() && !change.after.absent() && change.before.path != change.after.path;
}

/// Git takes any two zips for one renamed file where they are a little alike.
bool are_one_contract(const GitChange& change, const Settings& settings) {
  if (!is_renamed(change)) return true;
  const Result<std::string> before = bytes_of(change.before), after = bytes_of(change.after);
  if (!before || !after) return true;
  const Result<Document> first = read_bytes(*before, change.before.path, settings.read);
  const Result<Document> second = read_bytes(*after, change.after.path, settings.read);
  return !first || !second || are_drafts_of_one(*first, *second);
}

FilePair pair_of(GitChange change) {
  FilePair pair;
  pair.before = name_of(change.before);
  pair.after = name_of(change.after);
  pair.change = std::move(change);
  pair.from_git = true;
  return pair;
}

/// A file that was named by itself: found under an earlier name where it seems new, and shown as the same where nothing changed.
void add_named(const GitRange& range, const std::string& name, std::vector<GitChange>& changes) {
  const GitSide side = present_side(range, name);
  const bool folder = side.mode.compare(0, 3, "040") == 0;  // what changed below it is listed already
  if (side.absent() || folder) return;
  const auto listed =
      std::find_if(changes.begin(), changes.end(), [&](const GitChange& change) { return change.after.path == side.path; });
  if (listed == changes.end()) {
    GitSide before = range.span == GitSpan::brought ? side : side_at(range.from, side.path);
    if (before.absent()) before = earlier_side(range, side.path);
    changes.push_back({std::move(before), side, false});
  } else if (listed->before.absent()) {
    listed->before = earlier_side(range, side.path);
  }
}

/// Two contracts that were taken for one are one that went and one that came.
void part_strangers(std::vector<GitChange>& changes, const Settings& settings) {
  std::vector<GitChange> parted;
  for (GitChange& change : changes) {
    if (are_one_contract(change, settings)) {
      parted.push_back(std::move(change));
      continue;
    }
    parted.push_back({change.before, {}, false});
    parted.push_back({{}, change.after, false});
  }
  changes = std::move(parted);
}

Result<std::vector<FilePair>> pairs_of_git(Settings& settings) {
  const GitRange range = range_of_revisions(settings.revisions);
  Result<std::vector<GitChange>> changes = changed_files(range, settings.files);
  if (!changes) return changes.error();
  *changes = contracts_of(*changes, settings.files);
  for (const std::string& name : settings.files) add_named(range, name, *changes);
  part_strangers(*changes, settings);
  std::vector<FilePair> pairs;
  for (GitChange& change : *changes) {
    if (!change.after.on_disk.empty()) settings.inputs.push_back(change.after.on_disk);
    pairs.push_back(pair_of(std::move(change)));
  }
  return pairs;
}

/// The bytes of a side that git has, or of a file of the disk under its limits.
Result<InputFile> read_side(const GitSide& side, const std::string& name, const Settings& settings) {
  if (!side.absent() && !side.is_file())
    return Error{ErrorCode::unsupported, name, "", "is a symbolic link or a submodule", "name a file"};
  Result<std::string> bytes = bytes_of(side);
  if (!bytes) return bytes.error();
  if (bytes->size() > settings.read.limits.file_bytes)
    return Error{ErrorCode::limit, name, "", "larger than --max-file-bytes=" + std::to_string(settings.read.limits.file_bytes),
                 ""};
  return InputFile{name, std::move(*bytes)};
}

/// A pipe that failed, a file that was never filled: compared all the same, for "nothing" can be meant.
Result<bool> check_not_empty(const InputFile& file) {
  if (!file.bytes.empty()) return true;
  if (extension_of(file.name) != "docx") {
    std::cerr << "clausediff: " << printable(file.name == "-" ? "standard input" : file.name)
              << " is empty; compared as a contract without words\n";
    return true;
  }
  return Error{ErrorCode::damaged, file.name, "", "it is empty", "check that it was saved or downloaded completely"};
}

}  // namespace

Result<std::vector<FilePair>> pairs_of(Settings& settings) {
  if (!settings.revisions.empty()) return pairs_of_git(settings);
  settings.inputs.insert(settings.inputs.end(), settings.files.begin(), settings.files.end());
  if (settings.files[0] == "-" && settings.files[1] == "-")
    return Error{ErrorCode::usage, "-", "", "can be read once only", "name a file for one of the two"};
  std::vector<FilePair> pairs(1);
  pairs[0].before = settings.files[0];
  pairs[0].after = settings.files[1];
  return pairs;
}

Result<FilePair> only_pair_of(Settings& settings, const std::string& command) {
  Result<std::vector<FilePair>> pairs = pairs_of(settings);
  if (!pairs) return pairs.error();
  if (pairs->size() == 1) return std::move(pairs->front());
  const std::string what = pairs->empty() ? "no contract changed there"
                                          : "the names stand for " + std::to_string(pairs->size()) + " contracts that changed";
  return Error{ErrorCode::usage, "--git", "", what, command + " is for one: name it behind --"};
}

Result<InputFile> read_argument(const std::string& argument, const Settings& settings) {
  if (!names_revision(argument)) return read_file(argument, settings.read.limits);
  const Result<GitSide> side = side_of_revision(argument);
  if (!side) return side.error();
  return read_side(*side, argument, settings);
}

Result<InputPair> read_pair(const FilePair& pair, const Settings& settings) {
  const GitChange& change = pair.change;
  // Two files are open at once: they may be two pipes that one program fills by turns.
  const bool files = !pair.from_git && !names_revision(pair.before) && !names_revision(pair.after);
  std::future<Result<InputFile>> other = std::async(files ? std::launch::async : std::launch::deferred, [&] {
    return pair.from_git ? read_side(change.after, pair.after, settings) : read_argument(pair.after, settings);
  });
  Result<InputFile> before =
      pair.from_git ? read_side(change.before, pair.before, settings) : read_argument(pair.before, settings);
  Result<InputFile> after = other.get();
  if (!before) return before.error();
  if (!after) return after.error();
  for (const InputFile* file : {&*before, &*after}) {
    const bool absent = pair.from_git && (file == &*before ? change.before : change.after).absent();
    if (absent) continue;
    if (const Result<bool> filled = check_not_empty(*file); !filled) return filled.error();
  }
  return InputPair{std::move(*before), std::move(*after)};
}

Result<Settings> settings_of(const FilePair& pair, const Settings& settings) {
  if (!pair.from_git) return settings;
  const GitSide& named = pair.change.after.absent() ? pair.change.before : pair.change.after;
  return settings_for(settings, place_in_tree(named.path));
}

Result<Report> compare_pair(const FilePair& pair, const Settings& settings) {
  const Result<InputPair> inputs = read_pair(pair, settings);
  if (!inputs) return inputs.error();
  Result<Documents> documents = read_documents(inputs->before, inputs->after, settings.read);
  if (!documents) return documents.error();
  Report report = clausediff::compare(std::move(documents->before), std::move(documents->after), settings.compare);
  if (pair.from_git && (pair.change.before.absent() || pair.change.after.absent())) drop_findings(report);
  return report;
}

}  // namespace clausediff::cli
