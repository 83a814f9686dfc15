// SPDX-License-Identifier: Apache-2.0
// What a line begins and ends with, as far as that tells where paragraphs begin.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/language.h"

namespace clausediff {

enum class Lead : std::uint8_t {
  text,     // words: no mark begins the line
  bullet,   // "- ", "* ", "• "
  number,   // "4.2 ", "4. ", "1)"
  bracket,  // "(a) ", "b) ", "A. "
  keyword,  // "Section 4.2", "ARTICLE IV", "Schedule 1"
  story     // "[header] ", "[footnote 1] ", as textconv writes what stands beside the body
};

Lead lead_of(std::string_view line, const Language& language);

/// The line is a label and nothing else: "(a)", "b.", "4.03", "12.". What it labels stands on the next line.
bool is_label_alone(std::string_view line);

/// Ends in a word that a number belongs to: "in accordance with Section", "Clauses". The number on the next line is no label.
bool awaits_number(std::string_view line, const Language& language);

/// Ends in a number in words, and the next line begins with its figures in brackets: "within ten" and "(10) days".
bool is_told_again(std::string_view line, std::string_view next, const Language& language);

/// Ends in a word that goes with the next: "this", "of", "under". A "Section 3." behind it begins no paragraph.
bool awaits_noun(std::string_view line, const Language& language);

/// Ends in a title ("Mr."), or in the initial behind a first name ("Allan D."): the full stop ends no sentence.
bool awaits_name(std::string_view line, const Language& language);

/// The bracketed mark that comes before the line's own in a list: "(a)" for "(b) …", "(ii)" for "(iii) …"; empty where the
/// line begins a list or with no such mark.
std::string mark_before(std::string_view line);

/// Ends in a full stop, colon, semicolon, question or exclamation mark, closing quotation marks and brackets aside.
bool closes_sentence(std::string_view line, const Language& language);

/// Ends as a list item may: like a sentence, or in "; and", "; or", a comma and either.
bool closes_item(std::string_view line, const Language& language);

bool begins_lower_case(std::string_view line);

/// Has letters, and none of them is a lower-case one.
bool is_all_capitals(std::string_view line);

}  // namespace clausediff
