// SPDX-License-Identifier: Apache-2.0
// Which words of a long sentence are kept: phrases by what they say, the changed ones and the subject first.
#pragma once

#include <cstddef>
#include <vector>

#include "matters/frames.h"
#include "matters/passage.h"

namespace clausediff {

/// Ranges of words to keep, in order, at most `budget` words in all, but for a "not" that governs what is kept. The words of
/// `must` are kept before all others, as far as the budget goes, with who does what of `frames`, the strip's statements. `fresh`,
/// by word, are those that the other side has nowhere; may be empty.
std::vector<WordSpan> choose_words(const Strip& strip, const std::vector<WordSpan>& must, std::size_t budget,
                                   const std::vector<StatementFrame>& frames, const std::vector<bool>& fresh = {});

/// "not", "nor", "neither", "never": no word of it is left out where what it governs is told.
bool is_denial(const Word& word);

/// The end of what a "not" at the end governs: "whether or not for consideration" for "whether or not".
std::size_t end_behind_denial(const std::vector<Word>& words, std::size_t end);

/// How many words at the beginning say nothing: "It is the intention of the parties that". A proviso's own words are such only
/// where it has a verb that commands: else they make a condition of it.
std::size_t idle_head(const Strip& strip, bool verb);

/// `end`, or less, so that words [begin, end) do not end on one that leads on: "of the".
std::size_t whole_end(const Strip& strip, std::size_t begin, std::size_t end);

/// By word, what a reader learns from it.
std::vector<int> word_weights(const Strip& strip);

}  // namespace clausediff
