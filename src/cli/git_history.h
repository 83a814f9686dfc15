// SPDX-License-Identifier: Apache-2.0
// The versions of a file that git has.
#pragma once

#include <clausediff/error.h>
#include <clausediff/history.h>

#include <string>
#include <vector>

#include "cli/settings.h"

namespace clausediff::cli {

struct GitHistory {
  std::vector<Version> versions;        // each behind its parents; the working tree's last, where it differs
  std::vector<std::string> unreadable;  // a line for each version that could not be read, which is passed over
  bool cut_off = false;                 // a shallow clone has not all of them
};

/// Of a file's name as it stands in the working tree, or of "REV:PATH" as it stands there. Through merges and renames, edited
/// ones too; read through git's filters, each version once. Errors: no repository, another repository's file, no version of the
/// file, none that can be read.
Result<GitHistory> versions_of(const std::string& name, const Settings& settings);

}  // namespace clausediff::cli
