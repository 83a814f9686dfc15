// SPDX-License-Identifier: Apache-2.0
// A paragraph's label, typed or automatic, read into its parts. First step of src/clauses.
#pragma once

#include <clausediff/document.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "text/language.h"

namespace clausediff {

enum class LabelShape : std::uint8_t {
  absent,
  decimal,  // "4", "4.2", "1.01", "1A", with or without a keyword such as "Section"
  bracket,  // "(a)", "(iv)", "(1)"
  half,     // "a)", "1)"
  dotted,   // "A.", "iv."
  article,  // "Article IV"
  part,     // "Part II", "Chapter 3"
  schedule  // "Schedule 1", "Exhibit A", "Annex", "Appendix 2"
};

/// A place in a series: the count of its whole steps, and of a letter put behind it ("1A" lies between "1" and "2").
struct Ordinal {
  std::uint32_t step = 0;  // 0 where it cannot be read so
  std::uint32_t letter = 0;

  bool follows(const Ordinal& other) const {
    return (step == other.step + 1 && letter == 0) || (step == other.step && letter == other.letter + 1);
  }
};

struct Label {
  LabelShape shape = LabelShape::absent;
  Span span;           // of the text it was read from, without white space behind it
  std::string number;  // "4.2", "(b)", "A", "Article IV", "Schedule 1": what it adds to the number of the clause it stands in
  bool whole = false;  // `number` needs nothing before it
  std::uint32_t components = 0;  // "4.2.1" has three
  bool upper = false;            // its letters are capitals
  Ordinal value;                 // of its last part, read as digits
  Ordinal letter;                // read as a letter: a is 1, aa is 27
  Ordinal roman;                 // read as a roman numeral

  explicit operator bool() const { return shape != LabelShape::absent; }
};

/// The label that a paragraph's text begins with. What only looks like one ("30 days", "2.5 times", "Section 4.2 of") is none.
Label read_typed_label(std::string_view text, const Language& language);

/// The same from an automatic label, of which everything belongs to the label.
Label read_automatic_label(std::string_view label, const Language& language);

/// 0 where it is none.
std::uint32_t roman_value(std::string_view numeral);

}  // namespace clausediff
