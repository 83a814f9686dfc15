// SPDX-License-Identifier: Apache-2.0
// Whether the persons and things that sentences name stand in the same roles: who acts, to whom, from whom, whose.
#pragma once

#include <vector>

#include "effects/likes.h"

namespace clausediff {

/// Whether two names took each other's place, or one of them another role: "X pays Y" → "Y pays X", "to X" → "from X". Active
/// and passive, and "of X" for "X's", are the same.
enum class RolesTurned { no, perhaps, surely };

RolesTurned how_roles_turned(const FlowSide& before, const std::vector<Like>& likes_before, const FlowSide& after,
                             const std::vector<Like>& likes_after);

}  // namespace clausediff
