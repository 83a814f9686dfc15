// SPDX-License-Identifier: Apache-2.0
// What a printer put on each page and nobody wrote into the contract: page marks, page numbers, running heads and feet. Told
// by repetition, place and form; what stands once is text.
#pragma once

#include <clausediff/document.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "plain/lines.h"
#include "text/language.h"

namespace clausediff {

/// A line that was taken out.
struct TakenLine {
  std::string text;
  std::uint32_t number = 0;  // Line::number
  std::size_t above = 0;     // how many lines stay above it
};

/// The running lines that one printer put on its pages, each once, as it first stood.
struct RunningLines {
  std::vector<std::string> head;
  std::vector<std::string> foot;
};

struct Furniture {
  std::size_t page_marks = 0;         // page marks and page numbers taken out
  std::vector<RunningLines> printed;  // more than one where pages were laid out in pages again
  std::size_t running_lines = 0;      // lines taken out because they run
  std::vector<TakenLine> taken;       // all of them, in order
};

/// A line that is nothing but a page's number.
struct PageNumber {
  std::string_view lead;    // what stands before the number in each: "Page ", "A-", or nothing
  std::uint32_t value = 0;  // 0 where the line is no page number
  bool roman = false;       // "iv"
  std::string_view total;   // " of 9", "/9"; empty where it has none
  bool says_page = false;   // "Page 5", "Page 5 of 9", "5 of 9", "5/9"
};

PageNumber page_number(std::string_view line, const Language& language);

/// Whether the digits at `begin` … `end` stand where a running line has its page's number: behind "Page", or set apart from the
/// words by more than a space ("Charter    3", "3 | Charter"). Not in "$3", "3 bolts", "Annex 3", "3. Payment".
bool may_be_page_number(std::string_view line, std::size_t begin, std::size_t end, const Language& language);

/// Takes the furniture out of the lines; the line behind it gets `page_break`.
Furniture take_furniture(std::vector<Line>& lines, const Language& language);

/// Adds what was taken out as stories of the document, whose body is already there, and says so in the coverage.
void add_furniture(const Furniture& furniture, Document& document);

}  // namespace clausediff
