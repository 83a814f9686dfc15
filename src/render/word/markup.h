// SPDX-License-Identifier: Apache-2.0
// What the Word files that are written here share: runs, paragraphs, cells, styles and the package. WordprocessingML by ECMA-376
// part 1.
#pragma once

#include <clausediff/clausediff.h>

#include <string>
#include <string_view>

namespace clausediff::word {

/// One run; tabs and line breaks are elements of their own. `properties` are the children of its w:rPr.
void append_run(std::string_view text, std::string_view properties, std::string& out);

std::string plain(std::string_view text);
std::string bold(std::string_view text);
std::string paragraph(std::string_view style, const std::string& runs, bool right_to_left = false);

/// A table's cell; its width in twentieths of a point.
std::string cell(int width, const std::string& paragraphs);

/// A cell across `span` columns of the grid, `width` in all. ECMA-376 part 1, 17.4.17.
std::string wide_cell(int width, std::size_t span, const std::string& paragraphs);

/// "before.docx → after.docx · Firm · date"
std::string under_title(const Report& report, const HtmlOptions& options);

/// The body's elements as a .docx, A4 upright or across. `name` is for messages.
Result<std::string> document_of(const std::string& body, bool landscape, const std::string& name);

}  // namespace clausediff::word
