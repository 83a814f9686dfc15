// SPDX-License-Identifier: Apache-2.0
// Who must or may do what in the words of a long sentence, as its statements were read: what a reader needs beside what changed.
#pragma once

#include <clausediff/report.h>

#include <vector>

#include "matters/passage.h"

namespace clausediff {

/// One statement among the words of a strip.
struct StatementFrame {
  WordSpan reach;              // all its words
  std::vector<WordSpan> core;  // the head of its subject, its modal, its verb; those that stand in the strip
  WordSpan object;             // the head of what is acted on; may be empty
};

/// Of the statements whose verb stands in the strip, in the order of the text; a search and as much work as there are of them.
std::vector<StatementFrame> frames_of(const Report& report, const Strip& strip, bool in_before);

}  // namespace clausediff
