// SPDX-License-Identifier: Apache-2.0
// What the files about git share.
#pragma once

#include <clausediff/error.h>

#include <string>
#include <vector>

#include "cli/git.h"
#include "cli/process.h"

namespace clausediff::cli {

/// What git says of its failure, else `otherwise`.
Error git_trouble(const std::string& about, const ProcessResult& git, const std::string& otherwise);

/// git-diff(1), "Raw output format": ":MODE MODE BLOB BLOB STATUS", then one path, or two where the file was renamed or copied.
Result<std::vector<GitChange>> read_raw(const std::string& list);

/// What the file was called in the commit's parent, where the commit renamed it, edited or not; else empty.
std::string renamed_from(const std::string& parent, const std::string& commit, const std::string& path);

/// The pieces of a list that git ends with zero bytes.
std::vector<std::string> pieces_of(const std::string& list);

/// The top of the working tree; empty where there is none.
std::string top_folder();

/// A line without its line feed.
std::string line_of_git(const std::vector<std::string>& words);

}  // namespace clausediff::cli
