// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <clausediff/error.h>

#include "cli/settings.h"

namespace clausediff::cli {

/// Makes the options' words into the stages' options, and reads the files that options name.
Result<bool> prepare(Settings& settings);

}  // namespace clausediff::cli
