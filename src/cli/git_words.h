// SPDX-License-Identifier: Apache-2.0
// Whether git's configuration may speak of something, told from its files: `git log -p` calls us for each contract, and to ask git
// itself costs a process each time.
#pragma once

namespace clausediff::cli {

/// False only where nothing that git reads here has the word "color": then git has no answer, and need not be asked.
bool git_may_speak_of_colours();

}  // namespace clausediff::cli
