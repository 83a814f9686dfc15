// SPDX-License-Identifier: Apache-2.0
// What the report says about the paragraphs of both packages: the comparison is not done again. A w:p is the paragraph of the
// document that the reader made of it, found by its number in its part, and with it come its row and the row's changes.
#pragma once

#include <optional>

#include "redline/plan.h"
#include "redline/script.h"

namespace clausediff::redlining {

/// Finds for every w:p the paragraph of the report that it is.
Hints find_hints(const Inputs& inputs);

/// The paragraph of the report that a w:p is, or none.
std::uint32_t paragraph_of(const Hints& hints, pugi::xml_node node, bool before);

/// For each atom the number that `numbers` (Plan::formats, Plan::states) has for its format; none where the report and the atoms
/// do not tell the same text.
std::vector<std::uint32_t> looks_of(const Inputs& inputs, const Plan& plan, const FormatIds& numbers, const Line& line,
                                    bool before);

/// The stretches of two paragraphs that the report holds equal and those it calls changed, as atoms; nothing where the report and
/// the atoms do not tell the same text. `row` is that of the alignment. The marks at the ends are left out.
std::optional<std::vector<Segment>> reported_segments(const Report& report, std::uint32_t row, const Line& before,
                                                      const Line& after);

}  // namespace clausediff::redlining
