// SPDX-License-Identifier: Apache-2.0
// `clausediff rules`: what is looked for.
#include <clausediff/clausediff.h>

#include "cli/commands.h"
#include "cli/terminal.h"

namespace clausediff::cli {

Result<int> run_rules(Settings& settings) {
  const Result<bool> written = show(to_rule_list(), settings);
  return written ? Result<int>(status_equal) : Result<int>(written.error());
}

}  // namespace clausediff::cli
