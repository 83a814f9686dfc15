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
  std::vector<Version> versions;        // the oldest first; the working tree's last, where it differs
  std::vector<std::string> unreadable;  // a line for each version that could not be read, which is passed over
};

/// Through renames, edited ones too; read through git's filters, each version once. Errors: no repository, no version of the
/// file.
Result<GitHistory> versions_of(const std::string& path, const Settings& settings);

}  // namespace clausediff::cli
