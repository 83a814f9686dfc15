// SPDX-License-Identifier: Apache-2.0
// A clause that both sides moved, cut or joined alike and one of them changed further. The trace (lineage.h) looks up whose a
// word is by where it stands in base, and there it stands nowhere; here it is asked of the clause of base that the clause was.
#pragma once

#include "merge/marks.h"
#include "merge/moves.h"

namespace clausediff::merging {

/// Signs the words of such clauses, or of all that changed: one that base had is missed on the side that took it away, one that
/// base had not is of the side that has it.
void sign_kept_words(const Histories& histories, Story& story, bool all);

/// Signs paragraphs that one side alone has: new ones, and such as the other side deleted.
void sign_lone_lines(const Histories& histories, Story& story);

}  // namespace clausediff::merging
