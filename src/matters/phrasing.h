// SPDX-License-Identifier: Apache-2.0
// The parts of which a sentence about a passage is made: words as they stand, between quotation marks, with gaps.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "matters/passage.h"

namespace clausediff {

inline constexpr std::string_view ellipsis = "\u2026";

/// Marks inside are single ones, as in print: a quoted definition does not begin with two.
std::string quoted(std::string text);

void append(std::string& text, std::string_view more);

/// The ranges one after the other, with a mark where words are left out.
std::string joined(const Report& report, const Strip& strip, bool in_before, const std::vector<WordSpan>& ranges, WordSpan whole);

/// The words that tell most, at most `budget` of them.
std::string excerpt(const Report& report, const Strip& strip, bool in_before, const std::vector<WordSpan>& must,
                    std::size_t budget);

std::string part_words(const Report& report, const Strip& strip, bool in_before, WordSpan range, std::size_t budget);

/// What several lines say in one, without the marks that end it or lead on: a heading, a label, a table's name.
std::string on_one_line(std::string_view text);

/// One sentence with its stop: without the "; or" that led on to the next item.
std::string finished(std::string text);

/// After's sentence with what became of it marked where it stands.
std::string marked_sentence(const Report& report, const Passage& passage, std::size_t budget,
                            const std::vector<bool>& fresh = {});

/// What is said at an edit beside the words of after.
std::string mark_of(const Report& report, const Passage& passage, const PassageEdit& edit);

}  // namespace clausediff
