// SPDX-License-Identifier: Apache-2.0
// Which of the words that a rewritten sentence lost are quoted.
#pragma once

#include <cstddef>
#include <vector>

#include "matters/passage.h"

namespace clausediff {

inline constexpr int of_figure = 30;  // value of a figure of one side

/// Of what is gone what tells most, in so many words: whole stretches, or a part of one without a gap. `gone`, by word of before,
/// are those that after has nowhere; what `told` has is told elsewhere.
std::vector<WordSpan> choose_gone(const Passage& passage, const std::vector<bool>& gone, std::size_t budget,
                                  const std::vector<PassageEdit>& told);

}  // namespace clausediff
