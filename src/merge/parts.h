// SPDX-License-Identifier: Apache-2.0
// What of a file is no text: styles, settings, comments, themes, macros, data. Styles and settings are merged one by one, the
// rest as whole parts; what both sides changed is told.
#pragma once

#include <clausediff/merge.h>

#include <string>
#include <vector>

#include "package/package.h"

namespace clausediff::merging {

/// Three packages of which one is to be made. The carrier is the one whose parts the traced package has.
struct Packages {
  Package& base;
  Package& carrier;
  Package& other;
};

/// Whether theirs should carry the merge: it changed parts that cannot be taken out of a file, and ours changed none.
Result<bool> theirs_should_carry(Package& base, Package& ours, Package& theirs);

/// Adds to `changed` the parts of the traced package that take over what the other side alone changed. Returns what both changed,
/// or what could not be taken over: names for a reader.
Result<std::vector<std::string>> merge_parts(const Packages& packages, Package& traced, std::vector<Part>& changed);

}  // namespace clausediff::merging
