// SPDX-License-Identifier: Apache-2.0
// Which of the changes that part the two sides are taken, and which only a person can settle. A plain value made from the marks.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "merge/marks.h"

namespace clausediff::merging {

/// Changes that cannot be taken together, and where they show.
struct Dispute {
  ConflictKind kind = ConflictKind::words;
  std::uint32_t line = 0;  // index in Story::lines; the first of them
  std::string carrier;     // what stands there on that side
  std::string other;
};

struct Judgement {
  std::vector<bool> disputed;          // by mark
  std::vector<bool> disputed_formats;  // by format change
  std::vector<Dispute> disputes;       // in the order of the lines
  std::vector<std::uint32_t> beside;   // lines at which both sides put different paragraphs, which all stay
  std::vector<std::uint32_t> doubled;  // lines that both sides brought at different places, and that stand twice now
};

/// `base` holds the paragraphs of the version that both sides come from, as plain_text() gives them.
Judgement judge(const Story& story, const std::multiset<std::string>& base);

}  // namespace clausediff::merging
