// SPDX-License-Identifier: Apache-2.0
// Names that are words of the dictionary too: "Portal may terminate".
#pragma once

#include "statements/force.h"
#include "statements/subject.h"
#include "statements/tokens.h"

namespace clausediff {

/// True where the subject, though its word names a thing, is somebody's name: it has no article and does what only persons do.
bool is_bare_name(const Tokens& tokens, const Subject& subject, const Act& act, bool modal);

}  // namespace clausediff
