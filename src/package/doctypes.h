// SPDX-License-Identifier: Apache-2.0
// A DOCTYPE in a part that nobody has parsed: no Word file needs one, and other programs that open the file may follow it.
#pragma once

#include <optional>

#include "package/package.h"

namespace clausediff {

/// The refusal of the first XML part (by its name's ending, in any case) that has a DOCTYPE before its root element, or whose
/// root element does not begin within its first MiB.
std::optional<Error> find_doctype(Package& package);

}  // namespace clausediff
