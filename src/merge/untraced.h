// SPDX-License-Identifier: Apache-2.0
// Whose the changes are that the traced package signs with nobody's name, as far as base tells.
#pragma once

#include <set>
#include <string>

#include "merge/marks.h"

namespace clausediff::merging {

/// A paragraph that one side alone has as base has it was taken away by the other side. White space between changes of one side
/// is that side's. What stays unknown is for a person to settle. Without `lines` paragraphs stay as they are signed.
void sign_untraced(Story& story, const std::multiset<std::string>& base, bool lines);

}  // namespace clausediff::merging
