// SPDX-License-Identifier: Apache-2.0
// What a command is to compare: two files, files at revisions ("HEAD~1:nda.docx"), or with --git every contract that changed
// below the names given. Nothing is written to disk: git's versions are read from its answer.
#pragma once

#include <clausediff/clausediff.h>

#include <string>
#include <vector>

#include "cli/git.h"
#include "cli/settings.h"

namespace clausediff::cli {

struct FilePair {
  GitChange change;    // both sides absent where none of them is git's
  std::string before;  // names, as reports have them
  std::string after;
  bool from_git = false;  // of --git: a side may be absent, a contract that comes or goes
};

/// In the order of git's list. Settings::inputs gets every file of the disk that will be read.
Result<std::vector<FilePair>> pairs_of(Settings& settings);

/// The same for a command that can do with one only.
Result<FilePair> only_pair_of(Settings& settings, const std::string& command);

/// The bytes of one file: of the disk, of standard input, or of "REV:PATH" where there is no file of that name.
Result<InputFile> read_argument(const std::string& argument, const Settings& settings);

struct InputPair {
  InputFile before;
  InputFile after;
};

/// Both sides, each read once. A Word file of no bytes is a failed download, not a contract without words.
Result<InputPair> read_pair(const FilePair& pair, const Settings& settings);

/// What the configuration says for the contract of a pair.
Result<Settings> settings_of(const FilePair& pair, const Settings& settings);

/// read_pair(), and the comparison. A contract that comes or goes has no findings.
Result<Report> compare_pair(const FilePair& pair, const Settings& settings);

}  // namespace clausediff::cli
