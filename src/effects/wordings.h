// SPDX-License-Identifier: Apache-2.0
// What a run of words is by itself, whatever became of it.
#pragma once

#include "effects/flow.h"

namespace clausediff {

bool is_price(const FlowSide& flow, TokenRun run);
bool is_bearer(const FlowSide& flow, TokenRun run);
bool is_blank_name(const FlowSide& flow, TokenRun run);
bool is_short_name(const FlowSide& flow, TokenRun run);
bool is_citation(const FlowSide& flow, TokenRun run);

}  // namespace clausediff
