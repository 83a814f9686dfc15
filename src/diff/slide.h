// SPDX-License-Identifier: Apache-2.0
// Words that stand before and behind what only one version has ("CONSOLIDATED … | CONSOLIDATED …") may be paired in two ways: the
// one is taken by which whole paragraphs came or went.
#pragma once

#include "diff/breaks.h"
#include "diff/word_map.h"

namespace clausediff {

/// Moves each stretch of words that only one version has along equal words, to where it begins and ends with a paragraph.
void slide_to_paragraphs(const Running& before, const Running& after, WordMap& map);

}  // namespace clausediff
