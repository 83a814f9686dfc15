// SPDX-License-Identifier: Apache-2.0
// What a paragraph sets in quotation marks or in bold: the candidates for defined terms.
#pragma once

#include <clausediff/document.h>

#include <string_view>
#include <vector>

namespace clausediff {

struct Quote {
  Span outer;          // with its marks
  Span term;           // without marks, white space and a comma or full stop inside them
  bool marked = true;  // by quotation marks; else by bold type
};

/// In order, without overlap. Quotation marks: "…", “…”, ‘…’, „…“, «…», and ''…''.
std::vector<Quote> find_quotes(std::string_view text);

/// Bold stretches that hold more than punctuation; none where all of the paragraph is bold.
std::vector<Quote> find_bold(const Document& document, const Paragraph& paragraph);

}  // namespace clausediff
