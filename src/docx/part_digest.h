// SPDX-License-Identifier: Apache-2.0
// SHA-256 of what is compared as an opaque whole.
#pragma once

#include <string>
#include <string_view>

#include "docx/build.h"

namespace clausediff {

/// Of the part that a relationship of `part` points at; of the address where it is external; empty where there is none.
std::string digest_of(Build& build, const SourcePart& part, const char* relationship);

}  // namespace clausediff
