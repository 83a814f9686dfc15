// SPDX-License-Identifier: Apache-2.0
// A passage → one plain sentence in the contract's own words, and the words of both sides that differ, in their context.
#pragma once

#include <clausediff/report.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "matters/limbs.h"
#include "matters/passage.h"

namespace clausediff {

inline constexpr std::size_t longest_sentence = 30;  // words

struct MatterWords {
  std::string sentence;
  std::string before;
  std::string after;
};

/// What is put before an item or a clause whose own words do not say what it is about: "Uncapped Claims"; may be empty. A longer
/// form of it, the longest first, is put where there is room for the whole sentence behind it.
struct LeadForms {
  std::string brief;
  std::vector<std::string> longer;
  std::string term;          // what is defined: the brief form of a sentence that does not name it
  bool dispensable = false;  // left out where the whole sentence has room without it, and not with it
};

MatterWords word_passage(const Report& report, const Stemmer& stemmer, const Passage& passage, const LeadForms& lead);

/// What is told in one line: all of a passage, or some limbs of a sentence that was rewritten in more places than one line can
/// tell.
struct PassageLine {
  Passage part;
  Limbs limbs;  // of the whole passage; empty where the line tells all of it
};

std::vector<PassageLine> lines_of(const Report& report, const Passage& passage, const LeadForms& lead);

/// The line's sentence; `passage` is the one that it is a line of.
MatterWords word_line(const Report& report, const Stemmer& stemmer, const Passage& passage, const PassageLine& line,
                      const LeadForms& lead);

/// The words [range) as they stand, on one line and without marks of Markdown.
std::string slice(const Report& report, const Strip& strip, bool in_before, WordSpan range);

/// A line written in capitals as a sentence is written; names, and any other line, as they are.
std::string in_sentence_case(const std::string& line, const Side& side, const Stemmer& stemmer);

/// Words as a reader counts them: parts between blanks.
std::size_t count_words(std::string_view text);

/// Whether a figure stands in it.
inline bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

/// How often a mark stands in a text.
std::size_t count_of(std::string_view text, std::string_view mark);

}  // namespace clausediff
