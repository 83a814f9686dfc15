// SPDX-License-Identifier: Apache-2.0
// What opening the file could set off or fetch: macros, fields that fetch or run, external relationships, embedded objects,
// attached templates, controls. It is told, never followed.
#pragma once

#include <string_view>

#include "docx/build.h"

namespace clausediff {

/// Whether a field of this kind, in capitals, fetches or starts something when it is updated or clicked (ECMA-376 part 1,
/// 17.16.5).
bool is_active_field(std::string_view kind);

/// Adds to Document::active; what is there already is not added again.
void note_active(Build& build, ActiveKind kind, std::string_view part, std::string detail);

/// Looks through all parts' relationships and names. Fields are noted where they are read.
void find_active_content(Build& build);

}  // namespace clausediff
